import { blocks } from '../text/blocks';
import type { PlainText } from '../text/plainText';
import type { Span } from '../text/span';
import { firstFrom, sentencePassages } from './sentencePassages';

/** 1 towards the end of the text, -1 towards its beginning. */
export type Direction = 1 | -1;

/**
 * The sentence to read after a passage or, backwards, before it: from within a sentence, that is its own beginning.
 * Undefined at the ends of the text.
 */
export function nextSentence(text: PlainText, from: Span, direction: Direction): Span | undefined {
  return beyond(sentencePassages(text), from, direction);
}

/**
 * The first sentence of the paragraph, list item or heading after a passage or, backwards, of the one before it;
 * from within a paragraph, that is its own beginning. Undefined at the ends of the text.
 */
export function nextParagraph(text: PlainText, from: Span, direction: Direction): Span | undefined {
  return beyond(paragraphBeginnings(text), from, direction);
}

/** The first span, in their order, that begins where `from` ends or later; backwards, the last that begins before it. */
export function beyond(spans: readonly Span[], from: Span, direction: Direction): Span | undefined {
  if (direction < 0) return spans[firstFrom(spans, from.start) - 1];
  return spans[firstFrom(spans, Math.max(from.end, from.start + 1))];
}

const cache = new WeakMap<PlainText, readonly Span[]>();

function paragraphBeginnings(text: PlainText): readonly Span[] {
  let found = cache.get(text);
  if (!found) {
    const all = sentencePassages(text);
    const indices = blocks(text).map(({ start }) => firstFrom(all, text.toCodePoint(start)));
    found = [...new Set(indices)].flatMap((index) => all[index] ?? []);
    cache.set(text, found);
  }
  return found;
}
