import { placeAt, type Place } from './equalPlaces';
import type { Folded } from './fold';
import type { Pattern } from './pattern';

/** A place that resembles a quote: 1 equal once folded, 0 nothing in common. */
export interface LikePlace extends Place {
  readonly alike: number;
}

/** The context that speaks for a place whatever stands there, in folded units on each side. */
export const tellingContext = 12;
/** The context that is found nowhere else by chance. */
export const wholeContext = 24;

/** A run as a place, its outer blanks taken off; undefined where there is no letter in it. */
export function likeAt(
  text: Folded,
  pattern: Pattern,
  from: number,
  to: number,
  edits: number,
): LikePlace | undefined {
  let [start, end] = [from, to];
  while (start < end && text.text.startsWith(' ', start) && !pattern.quote.startsWith(' ')) start++;
  while (start < end && text.text.startsWith(' ', end - 1) && !pattern.quote.endsWith(' ')) end--;
  if (!/[\p{L}\p{N}]/u.test(text.text.slice(start, end))) return undefined;
  const longest = Math.max(pattern.quote.length, to - from);
  const alike = Math.max(0, 1 - edits / longest);
  return { ...placeAt(text, pattern, start, end), alike };
}

/** Where words stand within a part of a text; -1 where they do not. */
export function findWithin(text: Folded, words: string, from: number, to: number): number {
  const first = Math.max(0, from);
  const at = text.text.slice(first, Math.max(first, to)).indexOf(words);
  return at < 0 ? -1 : first + at;
}
