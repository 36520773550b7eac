import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readCodebook } from '../../../src/core/codebook/readCodebook';
import { addThemes } from '../../../src/core/importing/addThemes';
import { readThemes } from '../../../src/core/importing/readThemes';
import { english, render } from '../../../src/core/message';
import { applyEdits } from '../../../src/core/recoding/yamlEdit';

const table =
  'code,parent,label_en,label_fr,description_en,description_fr,when,replacedBy\n0816,no,arms,armes,"What: ""is""\nit?",Quoi,,1e3\nno,,"a # b",,,,x,\n1e3,gone,c,,,,,nowhere\n';

/** The codebook with the themes of a table, and what was left out. */
function added(codebook: string, source = table): { text: string; left: string[]; count: number } {
  const inForce = readCodebook(codebook).codebook ?? { kinds: new Map(), themes: new Map() };
  const result = addThemes(codebook, inForce, readThemes(source).themes, 'themes.csv', english);
  assert.ok(!('refused' in result), codebook);
  const left = result.left.map(({ message }) => render(message));
  return { text: applyEdits(codebook, [result.edit]), left, count: result.added };
}

describe('addThemes', () => {
  it('writes what the codebook then reads, with quotes and a comment', () => {
    const { text, left, count } = added('extends: kinds\n');
    assert.equal(count, 3);
    assert.deepEqual(left, [
      '"1e3" is without its parent, since there is no theme "gone".',
      '"1e3" is without what replaces it, since there is no theme "nowhere".',
    ]);
    assert.equal(
      text,
      `extends: kinds
themes:
  # Imported from themes.csv: 3 themes.
  "0816":
    label: { en: "arms", fr: "armes" }
    description:
      en: "What: \\"is\\" it?"
      fr: "Quoi"
    parent: "no"
    deprecated: true
    replacedBy: ["1e3"]
  "no":
    label: { en: "a # b" }
    when: "x"
  "1e3":
    label: { en: "c" }
    deprecated: true
`,
    );
    const { codebook, problems } = readCodebook(text);
    assert.deepEqual(problems, []);
    assert.deepEqual([...codebook!.themes.keys()], ['0816', 'no', '1e3']);
    assert.deepEqual(codebook?.themes.get('0816')?.parent, 'no');
  });

  it('adds behind what is there, in its indent, and leaves the rest as it is', () => {
    const before =
      'extends: kinds\r\nthemes:\r\n    a: A # of ours\r\n\r\n# the end\r\nkinds: {k: K}\r\n';
    const { text } = added(before);
    assert.ok(text.startsWith('extends: kinds\r\nthemes:\r\n    a: A # of ours\r\n    # Imported'));
    assert.ok(text.endsWith('      deprecated: true\r\n\r\n# the end\r\nkinds: {k: K}\r\n'));
    assert.doesNotMatch(text, /[^\r]\n/);
    assert.deepEqual([...readCodebook(text).codebook!.themes.keys()], ['a', '0816', 'no', '1e3']);
  });

  it('begins where there are no themes yet, in whatever way that is written', () => {
    for (const before of [
      '',
      '# only a comment\n',
      'extends: kinds',
      'extends: kinds\nthemes:\n',
      'extends: kinds\nthemes: {}\n',
      'extends: kinds\nthemes: {} # none yet\nkinds: {k: K}',
      'themes:\nextends: kinds\n',
      'themes:',
      'extends: kinds\nthemes: # none\n# yet\n',
      '\uFEFFextends: kinds\n',
    ]) {
      const { text } = added(before);
      const codes = [...(readCodebook(text).codebook?.themes.keys() ?? [])];
      assert.deepEqual(codes, ['0816', 'no', '1e3'], JSON.stringify(text));
      for (const [comment] of before.matchAll(/# .*/g)) assert.ok(text.includes(comment), before);
    }
  });

  it('leaves what the codebook has already as it is, and says so', () => {
    const { text, left, count } = added('extends: kinds\nthemes:\n  no: Mine\n  "0816": too\n');
    assert.equal(count, 1);
    assert.match(left.join('\n'), /^"no" is in the codebook already/m);
    assert.equal(readCodebook(text).codebook?.themes.get('no')?.labels['und'], 'Mine');
    const again = added(text);
    assert.deepEqual([again.text, again.count], [text, 0]);
  });

  it('refuses a form that it could break', () => {
    for (const before of [
      '{extends: kinds}',
      'themes: {a: A}',
      'themes: [',
      '- a',
      'themes: x',
      'a: b\n...\n',
    ]) {
      const themes = new Map();
      const result = addThemes(before, { themes }, readThemes(table).themes, 'a.csv', english);
      assert.ok('refused' in result, before);
    }
  });

  it('says of any themes what their file said', () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map((words) => words.replace(/[\p{C}"\s]+/gu, ' ').trim());
    const code = fc.oneof(
      fc.constantFrom('0816', '1.10', 'no', 'null', '~', '1e3', '2024-05-01'),
      fc.stringMatching(/^[\w.#:&*!|>'%@`-]{1,8}$/),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(code, text, text), { selector: ([one]) => one, minLength: 1 }),
        (rows) => {
          const lines = rows.map((row) => `"${row.join('","')}"\n`).join('');
          const { text: result, count } = added(
            'extends: kinds\n',
            `code,label_en,description\n${lines}`,
          );
          assert.equal(count, rows.length);
          const { codebook } = readCodebook(result);
          assert.deepEqual(
            [...codebook!.themes.values()].map((theme) => [
              theme.code,
              theme.labels['en'] ?? '',
              theme.descriptions['und'] ?? '',
            ]),
            rows.map((row) => row.map((words) => words.replace(/[^\S\u00A0\u202F]+/g, ' ').trim())),
          );
        },
      ),
    );
  });
});
