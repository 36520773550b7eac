import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { builtinCodebook } from '../../../src/core/codebook/builtin';
import { readCodebook } from '../../../src/core/codebook/readCodebook';
import { render } from '../../../src/core/message';

/** The codes of the problems and where they are, counted from 1. */
function problems(source: string): string[] {
  return readCodebook(source).problems.map(
    ({ severity, code, range: { start } }) =>
      `${start.line + 1}:${start.character + 1} ${severity} ${code}`,
  );
}

describe('readCodebook', () => {
  it('replaces the built-in codebook where it extends nothing', () => {
    const { codebook, problems } = readCodebook(
      'kinds:\n  appeal:\n    label: {en: appeal, fr: appel}\n    color: "#7A3E9D"\nthemes:\n  0816: defence\n',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(codebook?.kinds.get('appeal'), {
      code: 'appeal',
      labels: { en: 'appeal', fr: 'appel' },
      descriptions: {},
      strengths: [],
      color: '#7a3e9d',
    });
    assert.deepEqual(
      [...codebook.themes.values()],
      [{ code: '0816', labels: { und: 'defence' }, descriptions: {} }],
    );
  });

  it('adds a kind to the built-in ones, after them', () => {
    const { codebook } = readCodebook('extends: builtin\nkinds:\n  appeal: appeal\n');
    const kinds = ['commitment', 'condemnation', 'announcement', 'appeal'];
    assert.deepEqual([...codebook!.kinds.keys()], kinds);
    assert.equal(codebook!.themes.size, builtinCodebook.themes.size);
  });

  it('takes the kinds alone, or EuroVoc alone', () => {
    assert.equal(readCodebook('extends: kinds').codebook?.themes.size, 0);
    assert.equal(readCodebook('extends: eurovoc\nkinds: {a: b}').codebook?.themes.size, 148);
  });

  it('changes a built-in theme key by key and language by language', () => {
    const source =
      'extends: builtin\nthemes:\n  0821:\n    label: {de: Verteidigung}\n    description: forces\n';
    assert.deepEqual(readCodebook(source).codebook?.themes.get('0821'), {
      code: '0821',
      labels: { en: 'defence', fr: 'défense', de: 'Verteidigung' },
      descriptions: { und: 'forces' },
      parent: '08',
    });
  });

  it('replaces a scale, keeping the labels of the strengths that stay', () => {
    const source =
      'extends: kinds\nkinds:\n  commitment:\n    strengths: {high: {}, vague: vague}\n';
    const { codebook, problems } = readCodebook(source);
    assert.deepEqual(problems, []);
    const strengths = codebook!.kinds.get('commitment')!.strengths;
    assert.deepEqual(
      strengths.map(({ code, labels }) => [code, labels['fr'] ?? labels['und']]),
      [
        ['high', 'forte'],
        ['vague', 'vague'],
      ],
    );
  });

  it('keeps every code as it was typed', () => {
    const codes = '0816 1.10 010 1e3 no null 2024-05-01 ~ true 0x1F .inf 1_000 0o17 +1 <<'.split(
      ' ',
    );
    const lines = codes.map((code, i) => `  ${code}: label ${i}\n`).join('');
    const { codebook, problems } = readCodebook(`extends: kinds\nthemes:\n${lines}`);
    assert.deepEqual(problems, []);
    assert.deepEqual([...codebook!.themes.keys()], codes);
  });

  it('keeps every plain code as it was typed, whatever it looks like', () => {
    const code = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._+-]{0,12}$/);
    fc.assert(
      fc.property(fc.uniqueArray(code, { minLength: 1 }), (codes) => {
        const lines = codes.map((code) => `  ${code}: {label: ${code}, parent: ${codes[0]!}}\n`);
        const { codebook } = readCodebook(`themes:\n${lines.join('')}`);
        assert.deepEqual([...codebook!.themes.keys()], codes);
        const last = codebook!.themes.get(codes.at(-1)!)!;
        assert.equal(last.labels['und'], codes.at(-1));
        assert.equal(last.parent, codes.length === 1 ? undefined : codes[0]);
      }),
    );
  });

  const cases: Readonly<Record<string, readonly [string, ...string[]]>> = {
    'an empty file': ['', '1:1 error codebook-type'],
    'a list': ['- a\n', '1:1 error codebook-type'],
    'a syntax error': ['extends: kinds\nthemes:\n\t0816: x\n', '3:1 error codebook-syntax'],
    'conflict markers': ['<<<<<<< ours\nextends: kinds\n', '1:1 error codebook-syntax'],
    'two documents': ['extends: kinds\n---\na: b\n', '2:1 error codebook-syntax'],
    'a NUL': ['extends: kinds\na: b\0\n', '2:5 error codebook-syntax'],
    'a newer format': ['communique: 2\nextends: kinds\n', '1:13 error codebook-version'],
    'an unknown base': ['extends: eurovok\nkinds: {a: b}', '1:10 error codebook-extends'],
    'an unknown key': ['extends: kinds\nteams: {a: b}', '2:1 warning codebook-unknown-key'],
    'no kind at all': ['themes: {a: b}', '1:1 error codebook-no-kinds'],
    'a code twice': ['extends: kinds\nthemes:\n  a: x\n  a: y\n', '4:3 error codebook-duplicate'],
    'no label': ['extends: kinds\nthemes:\n  a:\n  b: {}\n', ...['3:3', '4:3'].map(noLabel)],
    'a code with ;': ['extends: kinds\nthemes:\n  a;b: x\n', '3:3 error codebook-code'],
    'an empty code': ['extends: kinds\nthemes:\n  "": x\n', '3:3 error codebook-code'],
    'a label that is a list': [
      'extends: kinds\nthemes:\n  a: {label: [x]}\n',
      '3:3 warning codebook-label-missing',
      '3:14 error codebook-type',
    ],
    'a language that is none': [
      'extends: kinds\nthemes:\n  a: {label: {english: x, fr: y}}\n',
      '3:15 error codebook-language',
    ],
    'an unknown parent': [
      'extends: kinds\nthemes:\n  a: {label: x, parent: b}\n',
      '3:25 error codebook-parent-unknown',
    ],
    'a parent in a circle': [
      'extends: kinds\nthemes:\n  a: {label: x, parent: b}\n  b: {label: y, parent: a}\n',
      '3:25 error codebook-parent-cycle',
    ],
    'a colour that became a comment': [
      'extends: kinds\nkinds:\n  a:\n    label: x\n    color: #ff0000\n',
      '5:12 error codebook-color',
    ],
    'an unknown replacement': [
      'extends: kinds\nthemes:\n  a: {label: x, replacedBy: [b, c]}\n  b: y\n',
      '3:33 error codebook-replacement-unknown',
    ],
    'a theme replaced by itself, over another': [
      'extends: kinds\nthemes:\n  a: {label: x, replacedBy: b}\n  b: {label: y, replacedBy: a}\n',
      '3:29 error codebook-replacement-cycle',
    ],
    'a label that is missing in a language that others have': [
      'extends: kinds\nthemes:\n  a: {label: {en: x, fr: y}}\n  b: {label: {en: z, fr: w}}\n  c: {label: {en: v}}\n',
      '5:3 warning codebook-label-language',
    ],
    'two labels that are the same': [
      'extends: kinds\nthemes:\n  a: Défense\n  b: défense\n',
      '4:3 warning codebook-label-duplicate',
    ],
    'a key that two kinds have': [
      'kinds:\n  a: {label: x, key: 1}\n  b: {label: y, key: "1"}\n',
      '3:22 error codebook-key-duplicate',
    ],
    'a key that is too long': ['kinds:\n  a: {label: x, key: F1}\n', '2:22 error codebook-key'],
    'a flag that is none': [
      'extends: kinds\nthemes:\n  a: {label: x, deprecated: perhaps}\n',
      '3:29 error codebook-type',
    ],
    'a number of themes': [
      'extends: builtin\nthemesPerAnnotation: 1\n',
      '2:22 error codebook-themes-per-annotation',
    ],
    'a file that is not there': [
      'extends: [kinds, a.yaml]\n',
      '1:18 error codebook-extends-missing',
    ],
    'a path from the root': ['extends: [kinds, /a.yaml]\n', '1:18 error codebook-extends'],
    'an anchor': ['extends: kinds\nthemes: {a: &a x}\n', '2:16 error codebook-yaml-feature'],
    'a tag': ['extends: kinds\nthemes: {a: !!str 1}', '2:19 error codebook-yaml-feature'],
    'themes as a list': ['extends: kinds\nthemes: [a, b]', '2:9 error codebook-type'],
    'CR line ends': ['extends: kinds\rthemes:\r  a:\r', '3:3 warning codebook-label-missing'],
    'a text after an emoji': [
      'extends: kinds\nthemes: {"🕊": }',
      '2:10 warning codebook-label-missing',
    ],
  };
  for (const [name, [source, ...expected]] of Object.entries(cases)) {
    it(`places the problem of ${name}`, () => {
      assert.deepEqual(problems(source), expected);
    });
  }

  it('uses none of a file that it cannot read', () => {
    for (const source of ['', 'a: [', 'communique: 2', '- a', '*x']) {
      assert.equal(readCodebook(source).codebook, undefined, source);
    }
  });

  it('reads all that a kind and a theme can have', () => {
    const { codebook, problems } = readCodebook(`
extends: [kinds, security]
themesPerAnnotation: one
kinds:
  appeal:
    label: {en: appeal, fr: appel}
    key: a
    when: {en: Others are asked to act.}
    whenNot: a mere wish
    examples: [We call on all states, 'Nous appelons à']
themes:
  old:
    label: {en: Old, fr: Ancien}
    replacedBy: 0816
  "0816":
    label: {en: New, fr: Neuf}
    color: "#A0B0C0"
    parent: old
    deprecated: no
  gone: {label: {en: Gone, fr: Parti}, deprecated: true}
`);
    assert.deepEqual(problems, []);
    assert.equal(codebook?.themesPerAnnotation, 'one');
    const { strengths, ...appeal } = codebook.kinds.get('appeal')!;
    assert.deepEqual(
      [strengths.length, appeal],
      [
        0,
        {
          code: 'appeal',
          labels: { en: 'appeal', fr: 'appel' },
          descriptions: {},
          key: 'a',
          when: { en: 'Others are asked to act.' },
          whenNot: { und: 'a mere wish' },
          examples: ['We call on all states', 'Nous appelons à'],
        },
      ],
    );
    const own = ['old', '0816', 'gone'].map((code) => {
      const { labels, descriptions, ...more } = codebook.themes.get(code)!;
      assert.deepEqual([Object.keys(labels), descriptions], [['en', 'fr'], {}]);
      return more;
    });
    assert.deepEqual(own, [
      { code: 'old', deprecated: true, replacedBy: ['0816'] },
      { code: '0816', parent: 'old', color: '#a0b0c0' },
      { code: 'gone', deprecated: true },
    ]);
  });

  it('adds up what it extends, the later before the earlier', () => {
    const first = readCodebook('extends: builtin\nthemes: {x: first, y: only}\n').codebook!;
    const { codebook } = readCodebook(
      'extends: [a.yaml, b.yml]\nthemes: {z: {label: z, parent: y}}\n',
      (file) =>
        file === 'a.yaml' ? first : readCodebook('extends: kinds\nthemes: {x: second}').codebook!,
    );
    assert.equal(codebook?.themes.get('x')?.labels['und'], 'second');
    assert.equal(codebook.themes.get('z')?.parent, 'y');
    assert.ok(codebook.themes.has('0816') && codebook.kinds.has('commitment'));
  });

  it('says what was probably meant', () => {
    const [problem] = readCodebook('extends: kinds\nthemes:\n  a: {lable: x, label: y}').problems;
    assert.match(render(problem!.message), /"lable".*Did you mean "label"\?/);
  });

  it('reads bytes in UTF-8 and UTF-16, and names what it cannot decode', () => {
    const text = '\uFEFFextends: kinds\nthemes: {a: défense}';
    for (const encoding of ['utf8', 'utf16le'] as const) {
      const { codebook } = readCodebook(Buffer.from(text, encoding));
      assert.equal(codebook?.themes.get('a')?.labels['und'], 'défense', encoding);
    }
    assert.equal(readCodebook(Uint8Array.of(0x61, 0xff)).problems[0]?.code, 'text-encoding');
  });

  it('never throws and never leaves a theme without its parent, or above itself', () => {
    const word = fc.constantFrom(
      ...'extends kinds themes label parent builtin a b c - : [ ] { } & * ! | > # " \n \t'.split(
        ' ',
      ),
      '\n',
      '\n  ',
      ': ',
      '\u0000',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        for (const theme of readCodebook(words.join('')).codebook?.themes.values() ?? []) {
          assert.ok(theme.parent === undefined || theme.parent !== theme.code);
        }
      }),
    );
    const letters = ['a', 'b', 'c', 'd', 'e', 'f'];
    const parents = fc.array(fc.constantFrom(...letters), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(parents, (parents) => {
        const lines = parents.map(
          (parent, i) => `  ${letters[i]!}: {label: x, parent: ${parent}}\n`,
        );
        const { themes } = readCodebook(`extends: kinds\nthemes:\n${lines.join('')}`).codebook!;
        for (const theme of themes.values()) {
          let steps = 0;
          for (let up = theme; up.parent !== undefined; up = themes.get(up.parent)!) steps++;
          assert.ok(steps < 6);
        }
      }),
    );
  });

  it('refuses what nests without end', () => {
    const codes = readCodebook('['.repeat(500)).problems.map(({ code }) => code);
    assert.deepEqual(codes, ['codebook-syntax']);
    const deep = `extends: kinds\nthemes: ${'{a: '.repeat(40)}b${'}'.repeat(40)}`;
    assert.ok(readCodebook(deep).problems.some(({ code }) => code === 'codebook-syntax'));
  });
});

function noLabel(place: string): string {
  return `${place} warning codebook-label-missing`;
}
