import assert from 'node:assert/strict';
import { readSidecar } from '../../../src/core/sidecar/readSidecar';
import { writeSidecar } from '../../../src/core/sidecar/writeSidecar';

const read = (text: string) => readSidecar(new TextEncoder().encode(text));
const rewritten = (text: string) => {
  const { sidecar } = read(text);
  return writeSidecar(sidecar, sidecar);
};
const codesOf = (text: string) => read(text).problems.map(({ code }) => code);

const head = 'communique: 1\ntext: a.txt\n';
const item = (extra = '') =>
  `- id: a1\n  kind: commitment\n  start: 1\n  end: 4\n  quote: 'abc'\n${extra}`;
const canonicalItem = (extra = '') =>
  `- id: "a1"\n  kind: "commitment"\n  start: 1\n  end: 4\n  quote: "abc"\n  prefix: ""\n  suffix: ""\n  coder: ""\n  created: ""\n${extra}`;
const canonicalHead = 'communique: 1\ntext: "a.txt"\nsha256: ""\n';

describe('a sidecar written by hand', () => {
  it('is read, with a warning where the end mark is missing', () => {
    const { sidecar, writable, problems } = read(`${head}annotations:\n${item()}`);
    assert.ok(writable);
    assert.deepEqual(
      problems.map(({ code, severity }) => [code, severity]),
      [['sidecar-no-end', 'warning']],
    );
    assert.equal(sidecar.textName, 'a.txt');
    assert.deepEqual(sidecar.annotations, [
      {
        id: 'a1',
        kind: 'commitment',
        themes: [],
        anchor: { start: 1, end: 4, quote: 'abc', prefix: '', suffix: '' },
        coder: '',
        created: '',
      },
    ]);
  });

  for (const code of [
    '0816',
    '1.10',
    '010',
    '1e3',
    'no',
    'null',
    '2024-05-01',
    '0x1F',
    '~',
    'true',
  ]) {
    it(`takes ${code} for the text that was typed`, () => {
      const { sidecar } = read(
        `${head}annotations:\n${item(`  themes: [${code}, b]\n  note: ${code}\n`)}`,
      );
      assert.deepEqual(sidecar.annotations[0]?.themes, [code, 'b']);
      assert.equal(sidecar.annotations[0]?.note, code);
    });
  }

  const forms: [string, string][] = [
    [
      'JSON',
      '{"communique": 1, "text": "a.txt", "annotations": [{"id": "a1", "kind": "commitment", "start": 1, "end": 4, "quote": "abc"}]}',
    ],
    [
      'lists in brackets',
      `${head}annotations: [{id: a1, kind: commitment, start: 1, end: 4, quote: abc}]\n`,
    ],
    [
      'indented lists',
      `${head}annotations:\n    -   id: a1\n        kind: commitment\n        start: 1\n        end: 4\n        quote: >-\n            abc\n`,
    ],
    [
      'another order',
      `annotations:\n- quote: abc\n  end: 4\n  start: 1\n  kind: commitment\n  id: a1\ntext: a.txt\ncommunique: 1\n`,
    ],
    ['CRLF and a byte order mark', `\ufeff${head}annotations:\n${item()}`.replaceAll('\n', '\r\n')],
    ['lone CR', `${head}annotations:\n${item()}`.replaceAll('\n', '\r')],
    ['a document start', `%YAML 1.2\n---\n${head}annotations:\n${item()}...\n`],
    [
      'an indented root',
      `  communique: 1\n  text: a.txt\n  annotations:\n  - id: a1\n    kind: commitment\n    start: 1\n    end: 4\n    quote: abc\n`,
    ],
    [
      'keys in quotes',
      `"communique": 1\n'text': a.txt\n"annotations":\n- "id": a1\n  'kind': commitment\n  start: 1\n  end: 4\n  ? quote\n  : abc\n`,
    ],
  ];
  for (const [name, text] of forms) {
    it(`comes out canonical from ${name}`, () => {
      assert.equal(rewritten(text), `${canonicalHead}annotations:\n${canonicalItem()}...\n`);
    });
  }

  it('keeps comments where they belong', () => {
    const text = `# top\n${head}# about the list\nannotations: # remark\n# group\n\n# own\n${item(
      '  # above note\n  note: n # behind note\n  themes: [a, # in themes\n    b]\n  # last\n',
    )}# end\n`;
    assert.equal(
      rewritten(text),
      `# top\n${canonicalHead}# about the list\nannotations: # remark\n# group\n\n# own\n- id: "a1"\n  kind: "commitment"\n  # in themes\n  themes: ["a", "b"]\n  start: 1\n  end: 4\n  quote: "abc"\n  prefix: ""\n  suffix: ""\n  # above note\n  note: "n" # behind note\n  coder: ""\n  created: ""\n  # last\n# end\n...\n`,
    );
  });

  it('keeps unknown keys in any form, where they can be read again', () => {
    const nested = '  nested:\n    a: 1 # one\n    # two\n    b:\n    - x\n';
    const literal = '  block: |+\n    x\n      # y\n\n\n';
    const text = `${head}project:\n- a\n# in\n- b\nannotations:\n${item(nested + literal)}reviewers:\n- id: bob\n`;
    assert.equal(
      rewritten(text),
      `${canonicalHead}project:\n- a\n# in\n- b\nannotations:\n${canonicalItem(nested + literal)}reviewers:\n- id: bob\n...\n`,
    );
  });

  it('keeps unknown keys and comments of annotations in braces', () => {
    const text = `${head}annotations: [\n  # own\n  {id: a1, kind: commitment, x: [1, # in\n  2], start: 1, end: 4, quote: abc, # behind\n  y: {z: 0816}}]\n`;
    assert.equal(
      rewritten(text),
      `${canonicalHead}annotations:\n# own\n${canonicalItem('  x: [1, # in\n    2]\n  y: {z: 0816}\n').replace('"abc"', '"abc" # behind')}...\n`,
    );
  });

  it('says what is missing or wrong, once, at its place', () => {
    const cases: [string, string, number, number][] = [
      [`${head}annotations:\n- id: a\n  kind: "b\n  start: 1\n...\n`, 'sidecar-syntax', 4, 8],
      [`${head}annotations:\n${item('  kind: x\n')}...\n`, 'sidecar-duplicate-key', 8, 2],
      [`${head}annotations:\n${item()}${item()}...\n`, 'sidecar-duplicate-id', 8, 0],
      [`${head}annotations:\n${item('  note: [a]\n')}...\n`, 'sidecar-wrong-type', 8, 8],
      [`${head}annotations:\n${item('  themes: 0816\n')}...\n`, 'sidecar-wrong-type', 8, 10],
      [
        `${head}annotations:\n${item().replace(': 1\n', ': "1"\n')}...\n`,
        'sidecar-wrong-type',
        5,
        9,
      ],
      [
        `${head}annotations:\n${item().replace(': 1\n', ': 1.5\n')}...\n`,
        'sidecar-wrong-type',
        5,
        9,
      ],
      [`${head}annotations:\n${item().replace(': 1\n', ': -1\n')}...\n`, 'sidecar-offsets', 5, 9],
      [`${head}annotations:\n${item().replace(': 1\n', ': 9\n')}...\n`, 'sidecar-offsets', 6, 7],
      [
        `${head}annotations:\n- kind: a\n  start: 1\n  end: 2\n  quote: b\n...\n`,
        'sidecar-missing-key',
        3,
        2,
      ],
      [`${head}annotations:\n- just text\n...\n`, 'sidecar-wrong-type', 3, 2],
      [`${head}annotations: 3\n...\n`, 'sidecar-wrong-type', 2, 13],
      [`${head}...\n`, 'sidecar-missing-key', 0, 0],
      ['communique: 2\ntext: a\nsoon: x\n...\n', 'sidecar-newer-version', 0, 12],
      ['communique: one\ntext: a\nannotations: []\n...\n', 'sidecar-wrong-type', 0, 12],
      ['title: x\n...\n', 'sidecar-not-a-sidecar', 0, 0],
      ['- a\n- b\n...\n', 'sidecar-not-a-sidecar', 0, 0],
      [`${head}annotations:\n${item('  note: !x y\n')}...\n`, 'sidecar-tag', 8, 11],
      [`${head}annotations:\n${item('  note: &a b\n')}...\n`, 'sidecar-alias', 8, 11],
      [`${head}annotations:\n${item('  x: *a\n')}...\n`, 'sidecar-alias', 8, 5],
      [`${head}annotations:\n${item()}---\nb: c\n...\n`, 'sidecar-several-documents', 8, 0],
      [
        `${head}annotations:\n${item('  note: "a\u0001b"\n')}...\n`,
        'sidecar-control-character',
        8,
        10,
      ],
      [`${head}annotations:\n${item('  note: "a\0b"\n')}...\n`, 'sidecar-control-character', 8, 10],
      [`${head}annotations:\n${item(`  x: ${'['.repeat(9999)}\n`)}...\n`, 'sidecar-nesting', 8, 37],
      [
        `${head}x: ${'['.repeat(50)}${']'.repeat(50)}\nannotations:\n${item()}...\n`,
        'sidecar-nesting',
        2,
        35,
      ],
      [
        `${head}annotations:\n<<<<<<< HEAD\n${item()}=======\n>>>>>>> x\n...\n`,
        'sidecar-conflict-markers',
        3,
        0,
      ],
      ['', 'sidecar-cut', 0, 0],
    ];
    const wrong: unknown[] = [];
    for (const [text, code, line, character] of cases) {
      const { problems, writable } = read(text);
      assert.ok(!writable, text);
      const found = problems.map((p) => [p.code, p.range.start.line, p.range.start.character]);
      if (JSON.stringify(found) !== JSON.stringify([[code, line, character]])) {
        wrong.push([
          text.slice(-60),
          code,
          line,
          character,
          ...problems.map((p) => [p.code, p.range.start, p.message.args['reason']]),
        ]);
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('takes __proto__ for a key like any other', () => {
    const { sidecar } = read(
      `${head}__proto__: {a: b}\nannotations:\n${item('  __proto__: {note: x}\n')}`,
    );
    assert.equal(sidecar.annotations[0]?.note, undefined);
    assert.match(
      writeSidecar(sidecar, sidecar),
      /^__proto__: \{a: b\}$[^]*^ {2}__proto__: \{note: x\}$/m,
    );
  });

  it('counts lines and characters as an editor does', () => {
    const bad =
      `\ufeff${head}# \u2028 \u0085\nannotations:\n${item('  note: "\u{1f600}" x\n')}`.replaceAll(
        '\n',
        '\r\n',
      );
    const [problem] = read(bad).problems;
    assert.deepEqual(problem?.range.start, { line: 9, character: 13 });
  });

  it('is refused where its bytes are not UTF-8', () => {
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${head}annotations:\n${item()}`, 'utf16le'));
    const latin = new Uint8Array(
      Buffer.from(
        `${head}annotations:\n${item('  note: "\ufffd"\n  x: "é"\n')}...\n`.replace('\ufffd', 'x'),
        'latin1',
      ),
    );
    for (const [bytes, line] of [
      [utf16, 0],
      [latin, 9],
    ] as const) {
      const { problems, writable, sidecar } = readSidecar(bytes);
      assert.ok(!writable);
      const problem = problems.find(({ code }) => code === 'sidecar-encoding');
      assert.equal(problem?.range.start.line, line);
      assert.equal(sidecar.annotations.length, 1);
    }
  });

  it('finds an annotation and its values again', () => {
    const text = `${head}annotations:\n${item()}${item().replace('a1', 'b2')}...\n`;
    for (const { locate } of [read(text)].map((reading) => ({
      locate: reading.locate.bind(reading),
    }))) {
      assert.deepEqual(locate('b2').start, { line: 8, character: 0 });
      assert.deepEqual(locate('b2', 'quote'), {
        start: { line: 12, character: 9 },
        end: { line: 12, character: 14 },
      });
      assert.deepEqual(locate('b2', 'note').start, { line: 8, character: 0 });
      assert.deepEqual(locate('c3').start, { line: 0, character: 0 });
    }
  });

  it('is taken for cut where it begins as only we write it and does not end so', () => {
    const whole = `${canonicalHead}annotations:\n${canonicalItem()}...\n`;
    assert.deepEqual(codesOf(whole), []);
    assert.deepEqual(codesOf(whole.replace('...\n', '')), ['sidecar-cut']);
    assert.deepEqual(codesOf(whole.replace('...\n', '...')), []);
    assert.deepEqual(codesOf(whole.replace('...\n', '... # end\n\n# x\n')), []);
  });
});
