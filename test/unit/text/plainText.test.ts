import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PlainText } from '../../../src/core/text/plainText';
import { runs } from '../../support/runs';

/** Texts full of what goes wrong: line endings of all kinds, pairs, lone surrogates, marks. */
const texts = fc
  .array(
    fc.constantFrom(
      'a',
      'é',
      '\u00A0',
      '\n',
      '\r',
      '\r\n',
      '😀',
      '𝔸',
      '\uD83D',
      '\uDE00',
      '\uFEFF',
      'e\u0301',
      '\u2028',
      '\u0085',
    ),
  )
  .map((parts) => parts.join(''));

describe('PlainText', () => {
  it('takes off one byte order mark and ends every line with LF', () => {
    assert.equal(new PlainText('\uFEFFa\r\nb\rc\n\rd').text, 'a\nb\nc\n\nd');
    assert.equal(new PlainText('\uFEFF\uFEFFa').text, '\uFEFFa');
    assert.equal(new PlainText('').lineCount, 1);
  });

  it('counts, slices and converts as its code points in an array do', () => {
    fc.assert(
      fc.property(texts, (decoded) => {
        const text = new PlainText(decoded);
        const points = Array.from(text.text);
        assert.equal(text.length, points.length);
        let index = 0;
        points.forEach((point, offset) => {
          assert.equal(text.toUtf16(offset), index);
          assert.equal(text.toCodePoint(index), offset);
          if (point.length === 2) assert.equal(text.toCodePoint(index + 1), offset);
          assert.equal(text.slice({ start: offset, end: offset + 1 }), point);
          index += point.length;
        });
        assert.equal(text.toUtf16(points.length), index);
      }),
      { numRuns: runs(300, 10_000) },
    );
  });

  it('knows line and column of every offset, in code points and as an editor counts', () => {
    fc.assert(
      fc.property(texts, (decoded) => {
        const text = new PlainText(decoded);
        for (let offset = 0; offset <= text.length; offset++) {
          const lines = text.slice({ start: 0, end: offset }).split('\n');
          const [line, last] = [lines.length - 1, lines.at(-1)!];
          const column = Array.from(last).length;
          assert.deepEqual(text.positionAt(offset), { line, column });
          const position = { line, character: last.length };
          assert.deepEqual(text.editorPositionAt(offset), position);
          assert.equal(text.offsetAt(position), offset);
        }
        assert.equal(text.lineCount, text.text.split('\n').length);
      }),
      { numRuns: runs(300, 10_000) },
    );
  });

  it('clamps offsets and positions to the text', () => {
    const text = new PlainText('ab\n😀d');
    assert.equal(text.toUtf16(-3), 0);
    assert.equal(text.toUtf16(99), 6);
    assert.equal(text.slice({ start: 3, end: 99 }), '😀d');
    assert.deepEqual(text.positionAt(99), { line: 1, column: 2 });
    assert.equal(text.offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(text.offsetAt({ line: 9, character: 0 }), 5);
    assert.equal(text.offsetAt({ line: -1, character: 5 }), 0);
    assert.equal(text.offsetAt({ line: 1, character: 1 }), 3, 'inside a pair means the pair');
  });
});
