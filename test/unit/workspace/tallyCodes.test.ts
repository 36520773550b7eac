import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { filterOf, noFilter } from '../../../src/core/workspace/annotationFilter';
import { FilteredAnnotations } from '../../../src/core/workspace/filteredAnnotations';
import { tallyCodes } from '../../../src/core/workspace/tallyCodes';
import { annotationsByText, codebook } from './someAnnotations';

const kinds = ['demand', 'commitment', 'unheard-of'];
const themes = ['a', 'a1', 'a11', 'a2', 'b', 'unknown', ''];
/** In force for the text t2 alone. */
const another = { ...codebook };

describe('the tally of codes', () => {
  it('says of each code how many annotations the filter would show', () => {
    const codebookOf = (text: string) => (text === 't2' ? another : codebook);
    const said = fc.constantFrom(noFilter, { words: 'port' }, { kinds: ['demand'], themes: ['a'] });
    fc.assert(
      fc.property(annotationsByText, said, fc.boolean(), (byText, filter, isInForce) => {
        const annotations = new FilteredAnnotations({
          texts: [...byText.keys()],
          annotationsOf: (text) => byText.get(text) ?? [],
          codebookOf,
        });
        if (isInForce) annotations.filter = filter;
        const tally = tallyCodes(annotations, codebook, filter);
        const all = [...byText].flatMap(([text, some]) => (text === 't2' ? [] : some));
        for (const kind of kinds) {
          const shown = all.filter(filterOf({ ...filter, kinds: [kind] }, codebookOf));
          assert.equal(tally.kinds.get(kind) ?? 0, shown.length, kind);
        }
        for (const theme of themes) {
          const shown = all.filter(filterOf({ ...filter, themes: [theme] }, codebookOf));
          assert.equal(tally.themes.get(theme) ?? 0, shown.length, theme);
        }
      }),
    );
  });
});
