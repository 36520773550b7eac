import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contextLength } from '../../../src/core/anchor/anchor';
import { makeAnchor } from '../../../src/core/anchor/makeAnchor';
import { PlainText } from '../../../src/core/text/plainText';
import { runs } from '../../support/runs';

const family = '👩‍👩‍👧‍👦';
const points = (words: string): number => Array.from(words).length;

describe('makeAnchor', () => {
  it('takes the quote and 32 code points on either side', () => {
    const text = new PlainText(`${'é😀'.repeat(30)}quote${'😀é'.repeat(30)}`);
    assert.deepEqual(makeAnchor(text, { start: 60, end: 65 }), {
      start: 60,
      end: 65,
      quote: 'quote',
      prefix: 'é😀'.repeat(16),
      suffix: '😀é'.repeat(16),
    });
  });

  it('takes less rather than a part of a grapheme', () => {
    const text = new PlainText(`${family}${'a'.repeat(30)}Q${'b'.repeat(31)}e\u0301c`);
    const { prefix, suffix } = makeAnchor(text, { start: 37, end: 38 });
    assert.equal(prefix, 'a'.repeat(30));
    assert.equal(suffix, 'b'.repeat(31));
  });

  it('takes what there is at the edges of a text', () => {
    const anchor = makeAnchor(new PlainText('abc'), { start: 0, end: 3 });
    assert.deepEqual([anchor.prefix, anchor.quote, anchor.suffix], ['', 'abc', '']);
  });

  it('never cuts a pair or a grapheme, in any text', () => {
    const parts = fc.constantFrom(
      'a',
      ' ',
      '\n',
      '😀',
      family,
      '🇫🇷',
      'e\u0301',
      '한',
      '\u1112\u1161\u11ab',
      '\uD83D',
      '\u200D',
    );
    const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 90 }), fc.nat(), fc.nat(), (all, a, b) => {
        const text = new PlainText(all.join(''));
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const { prefix, quote, suffix } = makeAnchor(text, { start: start!, end: end! });
        const whole = prefix + quote + suffix;
        const at = text.toUtf16(start!) - prefix.length;
        assert.equal(text.text.slice(at, at + whole.length), whole);
        const boundaries = new Set([...segmenter.segment(text.text)].map(({ index }) => index));
        boundaries.add(text.text.length);
        if (prefix !== '') assert.ok(boundaries.has(at), 'prefix');
        if (suffix !== '') assert.ok(boundaries.has(at + whole.length), 'suffix');
        assert.ok(points(prefix) <= contextLength && points(suffix) <= contextLength);
      }),
      { numRuns: runs(500, 20_000) },
    );
  });
});
