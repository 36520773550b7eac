import assert from 'node:assert/strict';
import type { Placement } from '../../../src/core/anchor/anchor';
import type { Annotation } from '../../../src/core/annotation/annotation';
import { builtinCodebook } from '../../../src/core/codebook/builtin';
import {
  compareCodePoints,
  exportRows,
  type ExportedText,
  type Layout,
} from '../../../src/core/export/rows';
import { PlainText } from '../../../src/core/text/plainText';

const text = new PlainText('Déclaration 🕊\r\nNous condamnons\r\nla guerre.');

function annotation(id: string, fields: Partial<Annotation> = {}): Annotation {
  const anchor = { start: 14, end: 40, quote: 'quote', prefix: '', suffix: '' };
  return { id, kind: 'condemnation', themes: [], coder: '', created: '', anchor, ...fields };
}

function exact(start: number, end: number): Placement {
  return { state: 'exact', span: { start, end } };
}

function file(placed: readonly [Annotation, Placement][], document = 'a.txt'): ExportedText {
  const annotations = placed.map(([annotation, placement]) => ({ annotation, placement }));
  return { document, text, annotations, codebook: builtinCodebook };
}

function rows(texts: ExportedText[], layout: Layout = 'long', language = 'en') {
  return [...exportRows(texts, { layout, language })];
}

describe('exportRows', () => {
  const both = annotation('a', { themes: ['0816', '9999'], strength: 'high', note: 'n' });

  it('gives a row an annotation and theme in the long layout', () => {
    const found = rows([file([[both, exact(14, 24)]])]);
    assert.deepEqual(
      found.map((row) => [row.theme_code, row.theme_label, row.theme_path]),
      [
        ['0816', 'international security', 'International relations > international security'],
        ['9999', '', ''],
      ],
    );
    assert.ok(found.every(({ id, strength, note }) => id === 'a' && strength && note));
  });

  it('gives one row an annotation in the wide layout', () => {
    const [row, ...rest] = rows([file([[both, exact(14, 24)]])], 'wide', 'fr');
    assert.deepEqual(rest, []);
    assert.equal(row!.theme_code, '0816; 9999');
    assert.equal(row!.theme_label, 'sécurité internationale; ');
  });

  it('gives an annotation without a theme one row in either layout', () => {
    for (const layout of ['long', 'wide'] as const) {
      const [row, ...rest] = rows([file([[annotation('a'), exact(0, 1)]])], layout);
      assert.deepEqual([row!.theme_code, rest], ['', []]);
    }
  });

  it('counts lines and columns from 1, in code points, over LF', () => {
    const [row] = rows([file([[annotation('a'), exact(12, 32)]])]);
    const { line_start, column_start, line_end, column_end, start, end } = row!;
    assert.deepEqual([line_start, column_start, start], [1, 13, 12]);
    assert.deepEqual([line_end, column_end, end], [3, 3, 32]);
  });

  it('places a changed passage at its best proposal, a lost one nowhere, and keeps the quote', () => {
    const candidates = [
      { start: 3, end: 5, score: 0.9, reasons: [] },
      { start: 0, end: 1, score: 0.5, reasons: [] },
    ];
    const [changed, lost] = rows([
      file([
        [annotation('b'), { state: 'lost' }],
        [annotation('a'), { state: 'changed', candidates }],
      ]),
    ]);
    assert.deepEqual([changed!.anchor, changed!.start, changed!.end], ['changed', 3, 5]);
    assert.deepEqual([lost!.anchor, lost!.start, lost!.line_end], ['lost', undefined, undefined]);
    assert.equal(lost!.quote, 'quote');
  });

  it('sorts by document in code points, then start, end and id, whatever comes in', () => {
    const placed: [Annotation, Placement][] = [
      [annotation('d'), { state: 'lost' }],
      [annotation('b'), exact(1, 5)],
      [annotation('c'), exact(1, 3)],
      [annotation('a'), exact(1, 5)],
    ];
    const texts = ['\u{1F54A}.txt', '\uFF21.txt', 'b/a.txt', 'b.txt'].map((name) =>
      file(placed, name),
    );
    const order = rows(texts).map(({ document, id }) => `${document!} ${id!}`);
    const documents = ['b.txt', 'b/a.txt', '\uFF21.txt', '\u{1F54A}.txt'];
    assert.deepEqual(
      order,
      documents.flatMap((name) => ['c', 'a', 'b', 'd'].map((id) => `${name} ${id}`)),
    );
    assert.deepEqual(rows([...texts].reverse()), rows(texts));
  });

  it('leaves every place empty where the text is missing', () => {
    const [row] = rows([{ ...file([[annotation('a'), { state: 'lost' }]]), text: undefined }]);
    assert.deepEqual([row!.line_start, row!.start, row!.document], [undefined, undefined, 'a.txt']);
  });
});

describe('compareCodePoints', () => {
  it('orders as code points are ordered, not UTF-16', () => {
    assert.ok(compareCodePoints('\uFF21', '\u{1F54A}') < 0);
    assert.ok(compareCodePoints('a', 'aa') < 0);
    assert.equal(compareCodePoints('é', 'é'), 0);
  });
});
