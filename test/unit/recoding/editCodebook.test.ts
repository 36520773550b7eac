import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { codesIn } from '../../../src/core/codebook/codePlaces';
import { readCodebook } from '../../../src/core/codebook/readCodebook';
import {
  editCodebook,
  type CodebookEdit,
  type NewParent,
} from '../../../src/core/recoding/editCodebook';
import { runs } from '../../support/runs';

const byHand = `# Ours
extends:   builtin   # and more
kinds:
  appeal:    # asks
      label: {en: appeal, fr: appel}
      strengths: {appeal: strong}

themes:
  # sanctions
  "0816.1": { label: sanctions, parent: "0816" }
  '010' : Ten   # 010 is text
  old: {parent: 010,   replacedBy: ['010', "0816.1"]}
  blank:
  long:
    label: "l"
    # why
    description: >
      010
      0816.1
mine: 010
`;

const rename = (what: 'kind' | 'theme', from: string, to: string): CodebookEdit => ({
  type: 'rename',
  what,
  from,
  to,
});

/** The lines that differ, as a diff shows them. */
function changed(text: string, edit: CodebookEdit): string[] {
  const next = editCodebook(text, edit);
  assert.ok(next !== undefined, 'it could not be edited');
  assert.equal(editCodebook(next, edit), next, 'done again, it changes something');
  const [old, now] = [text.split('\n'), next.split('\n')];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `-${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+${line}`),
  ];
}

describe('renaming a code in a codebook', () => {
  it('changes it wherever it is defined or named, and nothing else', () => {
    assert.deepEqual(changed(byHand, rename('theme', '010', '0110')), [
      "-  '010' : Ten   # 010 is text",
      `-  old: {parent: 010,   replacedBy: ['010', "0816.1"]}`,
      "+  '0110' : Ten   # 010 is text",
      `+  old: {parent: "0110",   replacedBy: ['0110', "0816.1"]}`,
    ]);
  });

  it('tells a kind from a strength and a theme with the same code', () => {
    assert.deepEqual(changed(byHand, rename('kind', 'appeal', 'request')), [
      '-  appeal:    # asks',
      '+  request:    # asks',
    ]);
  });

  it('writes codes so that they stay text', () => {
    for (const code of [
      '0816',
      '1.10',
      'no',
      'null',
      '2024-05-01',
      '1e3',
      'a: b',
      '#x',
      "it's",
      'é"',
    ]) {
      const next = editCodebook(byHand, rename('theme', 'old', code))!;
      assert.ok(
        codesIn(next).some(({ role, code: found }) => role === 'definition' && found === code),
      );
      assert.ok(readCodebook(next).codebook?.themes.has(code), code);
      const quoted = editCodebook(byHand, rename('theme', '010', code))!;
      assert.ok(readCodebook(quoted).codebook?.themes.has(code), code);
    }
  });

  it('keeps line ends and a byte order mark', () => {
    const text = `\uFEFF${byHand.replace(/\n/g, '\r\n')}`;
    const next = editCodebook(text, rename('theme', 'long', 'short'));
    assert.equal(next, text.replace('long:', 'short:'));
  });

  it('does not touch a text that is no valid YAML', () => {
    assert.equal(editCodebook('themes: {a: b', rename('theme', 'a', 'c')), undefined);
  });

  it('and back gives the text that was, whatever the codes', () => {
    const code = fc.stringMatching(/^[a-z0-9."'#:{}[\]-]{1,6}$/);
    fc.assert(
      fc.property(fc.uniqueArray(code, { minLength: 2, maxLength: 4 }), ([from, to, ...more]) => {
        const lines = [from!, ...more].map(
          (one) => `  ${JSON.stringify(one)}: {parent: ${JSON.stringify(from)}}\n`,
        );
        const text = `# x\nthemes:\n${lines.join('')}`;
        const next = editCodebook(text, rename('theme', from!, to!));
        assert.ok(next !== undefined && !codesIn(next).some((place) => place.code === from));
        assert.equal(editCodebook(next, rename('theme', to!, from!)), text);
      }),
      { numRuns: runs(100, 5000) },
    );
  });
});

describe('replacing themes in a codebook', () => {
  const into = (from: string[], to: string[], add: { code: string; label: string }[] = []) =>
    ({ type: 'replace', from, to, add }) as const;

  it('keeps them, says what comes in their place, and names that one instead', () => {
    assert.deepEqual(changed(byHand, into(['010'], ['0816.1'])), [
      "-  '010' : Ten   # 010 is text",
      `-  old: {parent: 010,   replacedBy: ['010', "0816.1"]}`,
      `+  '010' : {label: "Ten", replacedBy: "0816.1"}   # 010 is text`,
      `+  old: {parent: "0816.1",   replacedBy: ['0816.1', "0816.1"]}`,
    ]);
  });

  it('works with every form of an entry', () => {
    assert.deepEqual(changed(byHand, into(['0816.1', 'blank', 'long', 'old'], ['010'])), [
      '-  "0816.1": { label: sanctions, parent: "0816" }',
      `-  old: {parent: 010,   replacedBy: ['010', "0816.1"]}`,
      '-  blank:',
      '+  "0816.1": { label: sanctions, parent: "0816", replacedBy: "010" }',
      '+  old: {parent: 010,   replacedBy: "010"}',
      '+  blank: {replacedBy: "010"}',
      '+    replacedBy: "010"',
    ]);
  });

  it('says it of a theme that is built in, too', () => {
    const edit = into(['0821'], ['010']);
    assert.deepEqual(changed(byHand, edit), ['+  "0821": {replacedBy: "010"}']);
    const { codebook } = readCodebook(editCodebook(byHand, edit)!);
    assert.deepEqual(codebook?.themes.get('0821')?.labels['en'], 'defence');
  });

  it('adds the themes that come', () => {
    const edit: CodebookEdit = {
      type: 'replace',
      from: ['long'],
      to: ['long1', 'long2'],
      add: [
        { code: 'long1', label: 'Long "one"', language: 'en', parent: '010' },
        { code: 'long2', label: 'Two' },
      ],
    };
    assert.deepEqual(changed(byHand, edit), [
      '+    replacedBy: ["long1", "long2"]',
      '+  "long1": {label: {en: "Long \\"one\\""}, parent: "010"}',
      '+  "long2": {label: "Two"}',
    ]);
  });

  it('adds themes to a codebook that has none', () => {
    const edit = into(['0821'], ['new'], [{ code: 'new', label: 'New' }]);
    const themes = '  "new": {label: "New"}\n  "0821": {replacedBy: "new"}';
    for (const [text, expected] of [
      ['extends: builtin\n', `extends: builtin\nthemes:\n${themes}\n`],
      ['extends: builtin', `extends: builtin\nthemes:\n${themes}`],
      ['themes: # none\nextends: builtin\n', `themes: # none\n${themes}\nextends: builtin\n`],
      ['themes: {}\n', 'themes: {"new": {label: "New"}, "0821": {replacedBy: "new"}}\n'],
      ['kinds:\n  a: |\n    b\n', `kinds:\n  a: |\n    b\nthemes:\n${themes}\n`],
    ] as const) {
      assert.equal(editCodebook(text, edit), expected);
    }
  });

  it('gives themes another parent, or none', () => {
    const edit = (...parents: NewParent[]): CodebookEdit => ({
      ...into(['010'], ['old']),
      parents,
    });
    const text = '010: {}\nthemes:\n  010: Ten\n  old: {parent: 010} # o\n  long:\n    label: L\n';
    const here = edit({ code: 'old', parent: undefined }, { code: 'long', parent: 'old' });
    assert.deepEqual(changed(text, here), [
      '-  010: Ten',
      '-  old: {parent: 010} # o',
      '+  010: {label: "Ten", replacedBy: "old"}',
      '+  old: {parent: ""} # o',
      '+    parent: "old"',
    ]);
    // One that is defined elsewhere.
    const there = edit({ code: '0816', parent: 'old' }, { code: 'old', parent: 'long' });
    assert.deepEqual(changed(text, there).slice(-2), [
      '+  old: {parent: "long"} # o',
      '+  "0816": {parent: "old"}',
    ]);
  });

  it('refuses a form that it cannot change', () => {
    const edit = into(['a'], ['b']);
    for (const text of ['themes:\n  a: |\n    x\n  b: y\n', '- a\n', 'themes: [a]\n', '']) {
      assert.equal(editCodebook(text, edit), undefined);
    }
  });
});
