import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { builtinCodebook } from '../../../src/core/codebook/builtin';
import { codebookTarget } from '../../../src/core/documents/codebookTarget';
import { completeCodebook } from '../../../src/core/documents/completeCodebook';
import { runs } from '../../support/runs';
import { marked, taken } from './marked';

function labels(source: string): string[] | undefined {
  const { text, offset } = marked(source);
  return completeCodebook(text, offset, builtinCodebook, 'en')?.items.map(
    ({ code, label }) => code ?? label,
  );
}

function after(source: string): string {
  const { text, offset } = marked(source);
  const found = completeCodebook(text, offset, builtinCodebook, 'en');
  assert.ok(found, source);
  return taken(text, found)
    .split('\n')
    .find((line) => line.includes('|'))!;
}

describe('completion in a codebook', () => {
  it('proposes the keys of each place that are not there yet', () => {
    assert.deepEqual(labels('extends: builtin\n|\nthemes:\n'), [
      ...['communique', 'themesPerAnnotation', 'kinds'],
    ]);
    assert.deepEqual(labels('kinds:\n  appeal:\n    label: a\n    |\n    when: b\n  other: o\n'), [
      ...['description', 'whenNot', 'examples', 'color', 'key', 'strengths'],
    ]);
    assert.deepEqual(labels('kinds:\n  appeal: {label: a, c|}\n'), ['color']);
    assert.deepEqual(labels('kinds:\n  a:\n    strengths:\n      high:\n        |'), [
      ...['label', 'description'],
    ]);
    assert.deepEqual(labels('themes:\n  "1":\n    re|\n'), ['replacedBy']);
    assert.deepEqual(labels('themes:\n  "1":\n    label:\n      en: a\n      |\n'), ['fr']);
  });

  it('proposes nothing for codes, labels and descriptions', () => {
    for (const source of [
      'kinds:\n  |',
      'kinds:\n  a:\n    label: |',
      'themes:\n  "1": |',
      '# |',
    ]) {
      assert.equal(labels(source), undefined, source);
    }
  });

  for (const [source, line] of [
    ['extends: |', 'extends: builtin|'],
    ['extends: [kinds, eu|]', 'extends: [kinds, eurovoc|]'],
    ['extends:\n  - eu|', '  - eurovoc|'],
    ['themesPerAnnotation: o|', 'themesPerAnnotation: one|'],
    ['kinds:\n  a:\n    color: |', '    color: "#8250df"|'],
    ['kinds:\n  a:\n    color:|', '    color: "#8250df"|'],
    ['kinds:\n  a: {color: "#09|"}', '  a: {color: "#0969da"|}'],
    ['kinds:\n  a:\n    key: |', '    key: "1"|'],
    ['themes:\n  x:\n    parent: defen|', '    parent: "0821"|'],
    ['themes:\n  x:\n    parent: "relations inter|"', '    parent: "08"|'],
    ['themes:\n  x: {parent: "défen|', '  x: {parent: "0821"|'],
    ['themes:\n  x:\n    replacedBy: [defen|]', '    replacedBy: ["0821"|]'],
    ['themes:\n  x:\n    replacedBy:\n      - 0821|', '      - "0821"|'],
    ['themes:\n  x:\n    dep|', '    deprecated: |'],
    ['themes:\n  x:\n    deprecated: |', '    deprecated: true|'],
  ] as const) {
    it(`makes ${JSON.stringify(line)} of ${JSON.stringify(source)}`, () => {
      assert.equal(after(source), line);
    });
  }

  it('proposes themes that were not saved yet, but not the one itself', () => {
    const found = labels(
      'themes:\n  "n1": New\n\n  # x\n  n2:\n    label: Two\n    parent: "n|"\nother: {\n',
    );
    assert.ok(found?.includes('n1') && !found.includes('n2'), found?.join());
  });

  it('answers whatever surrounds it', () => {
    const junk = fc.stringMatching(/^[ \-[\]{}"':#,&*!|>a-z0-9\n]{0,40}$/);
    fc.assert(
      fc.property(junk, junk, (before, later) => {
        const source = `${before}\nthemes:\n  x:\n    parent: "0821`;
        const found = completeCodebook(source + later, source.length, builtinCodebook, 'en');
        assert.equal(found?.items[0]?.code, '0821');
      }),
      { numRuns: runs(300, 10_000) },
    );
  });
});

describe('what leads from a codebook', () => {
  const text =
    'extends: [builtin, "../shared.yaml"]\nthemes:\n  a: A\n  b: {label: B, parent: a, replacedBy: ["0821"]}\n';
  const target = (mark: string) => {
    const { text: source, offset } = marked(text.replace(mark.replace('|', ''), mark));
    return codebookTarget(source, offset);
  };

  it('is a code, to its entry', () => {
    const found = target('parent: |a');
    assert.ok(found?.type === 'code');
    assert.equal(text.slice(found.definition!.from, found.definition!.from + 4), 'a: A');
    const outside = target('"082|1"');
    assert.deepEqual(outside?.type === 'code' && [outside.list, outside.code, outside.definition], [
      ...['themes', '0821', undefined],
    ]);
  });

  it('is the file that is extended, and nothing else', () => {
    const found = target('"../sha|red.yaml"');
    assert.equal(found?.type === 'file' && found.path, '../shared.yaml');
    for (const mark of ['buil|tin', 'label: B|', 'them|es']) assert.equal(target(mark), undefined);
  });
});
