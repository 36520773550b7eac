import type { PlainText } from '../text/plainText';
import type { Span } from '../text/span';
import { contextLength, type Anchor } from './anchor';

/** Graphemes that begin this far before a cut, in UTF-16 units, decide whether it cuts one. */
const lookBehind = 64;
let segmenter: Intl.Segmenter | undefined;

/** The anchor of a span of a text: its quote and what stands around it. */
export function makeAnchor(text: PlainText, { start, end }: Span): Anchor {
  const [first, last] = [text.toUtf16(start), text.toUtf16(end)];
  const from = text.toUtf16(Math.max(0, start - contextLength));
  const to = text.toUtf16(end + contextLength);
  return {
    start,
    end,
    quote: text.text.slice(first, last),
    prefix: text.text.slice(Math.min(first, graphemeAt(text.text, from).next), first),
    suffix: text.text.slice(last, Math.max(last, graphemeAt(text.text, to).previous)),
  };
}

/** The boundaries of graphemes nearest to a UTF-16 index, which they equal where it is one. */
function graphemeAt(text: string, index: number): { previous: number; next: number } {
  if (index <= 0 || index >= text.length || isPlainBoundary(text, index)) {
    return { previous: index, next: index };
  }
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  const from = Math.max(0, index - lookBehind);
  const segments = segmenter.segment(text.slice(from, index + lookBehind));
  const { index: at, segment } = segments.containing(index - from)!;
  if (at === index - from) return { previous: index, next: index };
  return { previous: from + at, next: from + at + segment.length };
}

/** Whether a boundary is sure without the segmenter, which costs a thousand times more. */
function isPlainBoundary(text: string, index: number): boolean {
  return isPlain(text.charCodeAt(index - 1)) && isPlain(text.charCodeAt(index));
}

/** Letters and punctuation of western texts, which never join; not CR, which joins LF. */
function isPlain(code: number): boolean {
  return (code < 0x300 && code !== 0x0d) || (code >= 0x2010 && code <= 0x2027);
}
