import type { Span } from '../text/span';
import { alignAt } from './align';
import { editDistance } from './editDistance';
import { context } from './equalPlaces';
import type { Folded } from './fold';
import type { GramIndex } from './gramIndex';
import { findWithin, likeAt, tellingContext, type LikePlace } from './likePlace';
import type { Pattern } from './pattern';
import { seededStarts } from './seeds';

/** How alike a place must be for others not to be looked at. */
const clearlyAlike = 0.7;
/** Texts longer than this are compared at their ends. */
const longest = 2048;
/** The units at an edge that show it to be that of the quote. */
const edge = 6;

/**
 * Where a text resembles a quote, the best first.
 * @param expected Where it would stand by its neighbours, in folded units.
 */
export function findLikePlaces(
  text: Folded,
  index: GramIndex,
  pattern: Pattern,
  expected: readonly number[],
): LikePlace[] {
  const found: LikePlace[] = [];
  const tried: number[] = [];
  const look = (start: number): void => {
    if (tried.some((other) => Math.abs(other - start) < 32)) return;
    tried.push(start);
    const between = betweenContexts(text, pattern, start);
    const isTight =
      between && between.alike >= clearlyAlike && hasSameEdges(text, pattern, between);
    const aligned = isTight ? undefined : alignAt(text, pattern, start);
    const isWider = between && aligned && isWidened(text, pattern, between, aligned);
    for (const place of [aligned, isWider ? undefined : between]) {
      if (place && !found.some((other) => sameRun(other, place))) found.push(place);
    }
  };
  expected.forEach(look);
  if (!found.some(isClear)) seededStarts(index, pattern).forEach(look);
  return found.sort((a, b) => b.alike - a.alike || context(b) - context(a));
}

/** Whether a place is so much like the passage that others need not be looked at. */
function isClear({ alike, before, after }: LikePlace): boolean {
  return alike >= clearlyAlike && Math.min(before, after) >= tellingContext;
}

function sameRun(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Whatever stands near `start` between the end of the prefix and the beginning of the suffix. */
function betweenContexts(text: Folded, pattern: Pattern, start: number): LikePlace | undefined {
  const { quoteStart, quoteEnd, quote } = pattern;
  if (Math.min(pattern.prefixLength, pattern.suffixLength) < tellingContext) return undefined;
  const before = pattern.text.slice(quoteStart - tellingContext, quoteStart);
  const after = pattern.text.slice(quoteEnd, quoteEnd + tellingContext);
  const far = 64 + quote.length;
  const prefixAt = findWithin(text, before, start - far - tellingContext, start + far);
  if (prefixAt < 0) return undefined;
  const begin = prefixAt + tellingContext;
  const end = findWithin(text, after, begin, begin + far + quote.length * 2);
  if (end <= begin) return undefined;
  return likeAt(text, pattern, begin, end, editsBetween(quote, text.text.slice(begin, end)));
}

/** The edits between two texts; of long ones, those at their two ends and the difference in length. */
function editsBetween(quote: string, words: string): number {
  if (Math.max(quote.length, words.length) <= longest) return editDistance(quote, words);
  const half = longest / 2;
  const ends = [
    editDistance(quote.slice(0, half), words.slice(0, half)),
    editDistance(quote.slice(-half), words.slice(-half)),
  ];
  return Math.max(...ends, Math.abs(quote.length - words.length));
}

/** Whether a run begins and ends as the quote does: then nothing was put at its edges. */
function hasSameEdges(text: Folded, { quote }: Pattern, { start, end }: Span): boolean {
  return (
    text.text.startsWith(quote.slice(0, edge), start) &&
    text.text.slice(start, end).endsWith(quote.slice(-edge))
  );
}

/** Whether `wide` only adds words around `tight`: put between a passage and its context, they are outside. */
function isWidened(text: Folded, { quote }: Pattern, wide: Span, tight: Span): boolean {
  if (wide.start > tight.start || wide.end < tight.end) return false;
  const edits = ({ start, end }: Span): number => editsBetween(quote, text.text.slice(start, end));
  const added = wide.end - wide.start - (tight.end - tight.start);
  return added > 0 && edits(wide) - edits(tight) >= added;
}
