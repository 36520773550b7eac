import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { searchKey } from '../../../src/core/codebook/searchKey';
import { themePath } from '../../../src/core/codebook/themePath';
import { finish } from '../../../src/core/steps';
import {
  filterOf,
  isFiltering,
  noFilter,
  readFilter,
  withWanted,
  withWords,
  type AnnotationFilter,
} from '../../../src/core/workspace/annotationFilter';
import { annotationStates, stateOf } from '../../../src/core/workspace/facets';
import { FilteredAnnotations } from '../../../src/core/workspace/filteredAnnotations';
import type { PlacedAnnotation } from '../../../src/core/workspace/placedAnnotation';
import { annotationsByText, codebook, placed } from './someAnnotations';

function some<T>(...values: readonly T[]): fc.Arbitrary<readonly T[] | undefined> {
  return fc.option(fc.subarray([...values], { minLength: 1 }), { nil: undefined });
}

const anyFilter: fc.Arbitrary<AnnotationFilter> = fc.record({
  texts: some('t1', 't2'),
  kinds: some('demand', 'commitment'),
  themes: some('', 'a', 'a1', 'a11', 'b', 'unknown'),
  coders: some('', 'ana'),
  states: some(...annotationStates),
  words: fc.constantFrom(undefined, '', '  ', 'ete', 'PORT paix', 'soeur', "l'etat", 'b a'),
});

/** The same said as plainly as it can be. */
function passes(
  filter: AnnotationFilter,
  { text, annotation, ...rest }: PlacedAnnotation,
): boolean {
  const { texts, kinds, themes, coders, states, words = '' } = filter;
  const said = searchKey(annotation.anchor.quote) + '\n' + searchKey(annotation.note ?? '');
  const about = annotation.themes.flatMap((code) => [
    code,
    ...themePath(codebook, code).map((theme) => theme.code),
  ]);
  return (
    (texts?.includes(text) ?? true) &&
    (kinds?.includes(annotation.kind) ?? true) &&
    (themes?.some((code) => (code === '' ? about.length === 0 : about.includes(code))) ?? true) &&
    (coders?.includes(annotation.coder) ?? true) &&
    (states?.includes(stateOf({ text, annotation, ...rest })) ?? true) &&
    searchKey(words)
      .split(' ')
      .every((word) => said.includes(word))
  );
}

describe('the filter', () => {
  const shows = (filter: AnnotationFilter, one: PlacedAnnotation): boolean =>
    filterOf(filter, () => codebook)(one);

  it('finds words in quote and note, in any order, whatever their case and accents', () => {
    const one = placed('t', '1', { quote: 'L’Été à la\nPréfecture', note: 'Voir la sœur.' });
    for (const words of ['ete', 'prefect', 'sœur ete', 'voir l’ete', 'VOIR LA SOEUR']) {
      assert.ok(shows({ words }, one), words);
    }
    for (const words of ['hiver', 'ete hiver', 'prefecturevoir']) assert.ok(!shows({ words }, one));
  });

  it('takes the marks of typographers for those of keyboards', () => {
    const one = placed('t', '1', { quote: 'le dialogue “Nord–Sud”, dit ‘ouvert’' });
    for (const words of ['"nord-sud"', '“Nord—Sud”', "'ouvert’"]) {
      assert.ok(shows({ words }, one), words);
    }
  });

  it('shows of a theme what is narrower, and not what is broader', () => {
    assert.ok(shows({ themes: ['a'] }, placed('t', '1', { themes: ['a11'] })));
    assert.ok(!shows({ themes: ['a11'] }, placed('t', '1', { themes: ['a'] })));
    assert.ok(shows({ themes: ['b', ''] }, placed('t', '1')));
  });

  it('hides nothing where it asks nothing', () => {
    assert.ok(!isFiltering(noFilter));
    assert.ok(
      !isFiltering(withWords(withWanted({ kinds: ['demand'] }, 'kind', []), ' ’ '.trim().slice(1))),
    );
    assert.ok(isFiltering({ words: 'x' }));
    assert.ok(isFiltering({ coders: [''] }));
  });

  it('is read as it was remembered, and of anything else what can be', () => {
    const filter = { kinds: ['demand'], states: ['moved' as const], words: 'port' };
    assert.deepEqual(readFilter(JSON.parse(JSON.stringify(filter))), filter);
    for (const junk of [
      undefined,
      null,
      'x',
      3,
      [],
      { kinds: 'demand', states: ['gone'], words: 5 },
    ]) {
      assert.deepEqual(readFilter(junk), noFilter);
    }
  });

  it('shows exactly what it says, combined, from the cache as afresh', () => {
    fc.assert(
      fc.property(annotationsByText, fc.array(anyFilter, { maxLength: 3 }), (byText, filters) => {
        const source = {
          texts: [...byText.keys()],
          annotationsOf: (text: string) => byText.get(text) ?? [],
          codebookOf: () => codebook,
        };
        const filtered = new FilteredAnnotations(source);
        finish(filtered.prepare());
        for (const filter of filters) {
          const expected = [...byText.values()].flat().filter((one) => passes(filter, one));
          assert.equal(filtered.countWith(filter), expected.length);
          filtered.filter = filter;
          assert.deepEqual([...filtered.all()], expected);
          assert.deepEqual([...filtered.all()], expected);
          assert.deepEqual(
            [...byText.values()].flat().filter(filterOf(filter, () => codebook)),
            expected,
          );
        }
      }),
    );
  });

  it('follows a text whose annotations are others, and looks at no other again', () => {
    const first = [placed('t1', '1', { quote: 'port' }), placed('t1', '2')];
    const byText = new Map([
      ['t1', first],
      ['t2', [placed('t2', '3', { quote: 'the ports' }), placed('t2', '4')]],
    ]);
    const filtered = new FilteredAnnotations({
      texts: [...byText.keys()],
      annotationsOf: (text) => byText.get(text) ?? [],
      codebookOf: () => codebook,
    });
    filtered.filter = { words: 'port' };
    const before = filtered.of('t2');
    assert.equal(filtered.count, 2);
    byText.set('t1', [first[0]!, placed('t1', '5', { note: 'port' })]);
    assert.deepEqual(
      filtered.of('t1').map(({ id }) => id),
      ['1', '5'],
    );
    assert.equal(filtered.of('t2'), before);
  });
});
