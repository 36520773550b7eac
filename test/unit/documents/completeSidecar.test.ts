import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { builtinCodebook } from '../../../src/core/codebook/builtin';
import type { Codebook, Theme } from '../../../src/core/codebook/codebook';
import { completeSidecar } from '../../../src/core/documents/completeSidecar';
import { runs } from '../../support/runs';
import { marked, taken } from './marked';

const head = 'communique: 1\ntext: "a.txt"\nannotations:\n';
const entry = '- id: "a"\n  kind: "condemnation"\n  start: 0\n';

function proposals(source: string, language = 'en', codebook: Codebook = builtinCodebook) {
  const { text, offset } = marked(source);
  const found = completeSidecar(text, offset, codebook, language);
  return { text, found, codes: found?.items.map(({ code, label }) => code ?? label) };
}

/** The line of the cursor once the first proposal, or that of a label, is taken. */
function after(source: string, label?: string): string {
  const { text, found } = proposals(source);
  assert.ok(found, source);
  return taken(text, found, label)
    .split('\n')
    .find((line) => line.includes('|'))!;
}

describe('completion in a sidecar', () => {
  for (const [what, source, first] of [
    ['a kind', '- id: "a"\n  kind: |', 'commitment condemnation announcement'],
    ['a kind by the beginning of its code', '- id: "a"\n  kind: cond|', 'condemnation'],
    ['a kind in quotes', '- id: "a"\n  kind: "cond|"', 'condemnation'],
    ['a kind by its French label', '- id: "a"\n  kind: "engag|', 'commitment'],
    ['a kind right after the colon', '- id: "a"\n  kind:|', 'commitment condemnation announcement'],
    ['the strengths of a kind', `${entry}  strength: |`, 'high mid low'],
    [
      'the strengths of a kind written later',
      '- id: "a"\n  strength: |\n  kind: commitment\n',
      'high low',
    ],
    ['a theme by its code', `${entry}  themes: ["082|"]`, '0821'],
    ['a theme by its English label', `${entry}  themes: [defen|]`, '0821'],
    ['a theme by its French label, without accents', `${entry}  themes: ["defense|"]`, '0821'],
    ['a theme by some of its words', `${entry}  themes: ["international secu|"]`, '0816'],
    ['a theme in a list of lines', `${entry}  themes:\n  - "0816"\n  - defen|\n`, '0821'],
    ['a theme in an indented list of lines', `${entry}  themes:\n    - defen|\n`, '0821'],
    [
      'a theme in brackets over several lines',
      `${entry}  themes: [\n    "0816",\n    "defen|\n`,
      '0821',
    ],
    ['a theme between braces', '- {id: "a", kind: "commitment", themes: ["defen|"]}', '0821'],
    ['a kind between braces', '- {id: "a", kind: ann|, themes: []}', 'announcement'],
    ['a kind below an indented dash', '  - id: "a"\n    kind: ann|\n', 'announcement'],
    ['a kind on the line of the dash', '- kind: ann|\n', 'announcement'],
  ] as const) {
    it(`proposes ${what}`, () => {
      const { codes } = proposals(`${head}${source}\n...\n`);
      assert.equal(codes?.slice(0, first.split(' ').length).join(' '), first);
    });
  }

  for (const [source, label, line] of [
    [`${entry}  themes: ["0816", "defen|"]`, undefined, '  themes: ["0816", "0821"|]'],
    [`${entry}  themes: ["defen|, "0816"]`, undefined, '  themes: ["0821"|, "0816"]'],
    [`${entry}  themes: ["08|21"]`, 'international security', '  themes: ["0816"|]'],
    [`${entry}  themes: defen|`, undefined, '  themes: ["0821"|]'],
    [`${entry}  themes: |`, 'defence', '  themes: ["0821"|]'],
    [`${entry}  themes:|`, 'defence', '  themes: ["0821"|]'],
    ['- id: "a"\n  kind:|', undefined, '  kind: "commitment"|'],
    ['- id: "a"\n  kind: com|mitment # sure', undefined, '  kind: "commitment"| # sure'],
    ["- id: 'a'\n  kind: 'com|mitment'", undefined, '  kind: "commitment"|'],
    ['- id: "a"\n  ki|', undefined, '  kind: |'],
    ['- id: "a"\n  ki|nd: "x"', undefined, '  kind|: "x"'],
    ['- id: "a"\n  the|', undefined, '  themes: [|]'],
    ['- id: "a"\n  no|', undefined, '  note: "|"'],
    ['- |', 'id', '- id: "|"'],
  ] as const) {
    it(`makes ${JSON.stringify(line)} of ${JSON.stringify(source.slice(source.lastIndexOf('\n') + 1))}`, () => {
      assert.equal(after(`${head}${source}\n...\n`, label), line);
    });
  }

  it('proposes the keys that an annotation does not have yet, in their order', () => {
    const { codes } = proposals(`${head}${entry}  |\n  quote: "q"\n- id: "b"\n  end: 1\n`);
    assert.deepEqual(codes, [
      ...['themes', 'strength', 'end', 'prefix', 'suffix', 'state', 'note', 'coder', 'created'],
      ...['modified', 'conflicts'],
    ]);
  });

  it('proposes the keys that the file does not have yet', () => {
    assert.deepEqual(proposals('communique: 1\n|').codes, ['text', 'sha256', 'annotations']);
    assert.deepEqual(proposals('|').codes, ['communique', 'text', 'sha256', 'annotations']);
  });

  it('does not propose a theme that the annotation has, but the one at the cursor', () => {
    const { codes } = proposals(`${head}${entry}  themes: ["08|", "0816", 0821]\n`);
    assert.ok(codes && !codes.includes('0816') && !codes.includes('0821'), codes?.join());
    assert.ok(proposals(`${head}${entry}  themes: ["0816|"]\n`).codes?.includes('0816'));
  });

  it('shows labels in the language of the reader, with the path', () => {
    const { found } = proposals(`${head}${entry}  themes: ["0821|"]\n`, 'fr');
    const [item] = found!.items;
    assert.equal(item?.label, 'défense');
    assert.equal(item.detail, '0821');
    assert.equal(item.description, 'Relations internationales');
  });

  it('proposes deprecated themes last, and marks them', () => {
    const theme = (code: string, more: Partial<Theme> = {}): [string, Theme] => [
      code,
      { code, labels: { en: `peace ${code}` }, descriptions: {}, ...more },
    ];
    const themes = new Map([theme('1', { deprecated: true }), theme('2')]);
    const codebook = { kinds: builtinCodebook.kinds, themes };
    const { found } = proposals(`${head}${entry}  themes: ["peace|"]\n`, 'en', codebook);
    assert.deepEqual(
      found?.items.map(({ code, deprecated }) => [code, deprecated]),
      [
        ['2', false],
        ['1', true],
      ],
    );
  });

  it('proposes nothing in notes, quotes, comments, offsets and unknown keys', () => {
    for (const source of [
      '  note: "defen|"',
      '  quote: "We condemn |"',
      '  # kind: |',
      '  kind: "x" # |',
      '  start: |',
      '  extra: {kind: |}',
      '  extra:\n    kind: |',
      '  note: |+\n    defen'.replace('|+', '>') + '|',
      '  conflicts: {"kind": ["|"]}',
    ]) {
      const { found } = proposals(`${head}${entry}${source}\n...\n`);
      assert.equal(found, undefined, source);
    }
  });

  it('answers whatever surrounds it', () => {
    const junk = fc.stringMatching(/^[ \-[\]{}"':#,&*!|>a-z0-9\n]{0,40}$/);
    fc.assert(
      fc.property(junk, junk, (before, later) => {
        const source = `${head}- id: "a"\n${before}\n  kind: "cond`;
        const found = completeSidecar(source + later, source.length, builtinCodebook, 'en');
        // The line itself is what counts, unless the lines before make it part of something else.
        if (/^[a-z0-9 ]*$/.test(before)) assert.equal(found?.items[0]?.code, 'condemnation');
      }),
      { numRuns: runs(300, 10_000) },
    );
  });
});
