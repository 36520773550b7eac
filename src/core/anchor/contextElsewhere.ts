import type { Folded } from './fold';
import type { GramIndex } from './gramIndex';
import { tellingContext, wholeContext } from './likePlace';
import type { Pattern } from './pattern';
import type { Place } from './equalPlaces';

/**
 * Whether the passage is gone from where it was: its prefix and its suffix stand side by side
 * somewhere, as they do after a deletion, or after a move.
 * @param found Where its words stand, which may begin as its suffix does or end as its prefix.
 */
export function isClosedUp(
  text: Folded,
  index: GramIndex,
  pattern: Pattern,
  found: Place,
): boolean {
  const { quoteStart, quoteEnd, prefixLength, suffixLength } = pattern;
  if (Math.min(prefixLength, suffixLength) < tellingContext) return false;
  const before = pattern.text.slice(quoteStart - tellingContext, quoteStart).trimEnd();
  const after = pattern.text.slice(quoteEnd, quoteEnd + tellingContext).trimStart();
  const gram = quoteStart - tellingContext;
  for (const position of index.find(pattern.text, gram)) {
    if (!text.text.startsWith(before, position)) continue;
    const end = position + before.length;
    if (Math.abs(end - found.start) <= 1 || Math.abs(end - found.end) <= 1) continue;
    const next = text.text.startsWith(' ', end) ? end + 1 : end;
    if (text.text.startsWith(after, next)) return true;
  }
  return false;
}

/**
 * Whether a whole side of the context of a few words stands where they do not: they may have been
 * deleted there, and stand with the same context, as in a title and its repetition, elsewhere.
 * @param length How much of a side counts as whole, in folded units.
 */
export function isContextElsewhere(
  text: Folded,
  index: GramIndex,
  pattern: Pattern,
  found: Place,
  length = wholeContext,
): boolean {
  const { quote, quoteStart, quoteEnd, prefixLength, suffixLength } = pattern;
  const tail = Math.max(0, quoteStart - length);
  const before = pattern.text.slice(tail, quoteStart);
  const after = pattern.text.slice(quoteEnd, quoteEnd + length);
  const stands = (words: string, offset: number, misses: (at: number) => boolean): boolean => {
    for (const at of index.find(pattern.text, offset)) {
      if (text.text.startsWith(words, at) && misses(at)) return true;
    }
    return false;
  };
  const lacksAfter = (at: number): boolean => {
    const end = at + before.length;
    return end !== found.start && !text.text.startsWith(quote, end);
  };
  const lacksBefore = (at: number): boolean =>
    at !== found.end && text.text.slice(Math.max(0, at - quote.length), at) !== quote;
  return (
    (prefixLength >= wholeContext && stands(before, tail, lacksAfter)) ||
    (suffixLength >= wholeContext && stands(after, quoteEnd, lacksBefore))
  );
}
