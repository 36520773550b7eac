import type { PlainText } from '../text/plainText';
import { sentences } from '../text/sentence';
import type { Span } from '../text/span';
import { trimSpan } from '../text/trimSpan';

const cache = new WeakMap<PlainText, readonly Span[]>();

/** The sentences of a text that can be passages, in order: each without blanks of any kind around it. */
export function sentencePassages(text: PlainText): readonly Span[] {
  let found = cache.get(text);
  if (!found) {
    found = sentences(text)
      .map((sentence) => trimSpan(text, sentence))
      .filter(({ start, end }) => start < end);
    cache.set(text, found);
  }
  return found;
}

/** How many of some spans in order begin before an offset: the index of the first that does not. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
