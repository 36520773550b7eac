import type { Folded } from './fold';
import { gramLength, type GramIndex } from './gramIndex';
import type { Pattern } from './pattern';

/** A place of a folded text where something like a quote stands; offsets in folded UTF-16 units. */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** How many units of the prefix stand before it, counted from the quote outwards. */
  readonly before: number;
  /** How many units of the suffix stand after it. */
  readonly after: number;
}

/** All places where a quote stands, but for those that share little context with it. */
export interface EqualPlaces {
  readonly places: readonly Place[];
  /** The most context that a place not in `places` can share; -1 when there is none. */
  readonly unseen: number;
}

/** Grams that stand in more places than this are no use to find one. */
const tooCommon = 128;
/** How many places on either side are looked at where nothing tells them apart. */
const mostScanned = 8;
const letter = /[\p{L}\p{N}]/u;
/** How many grams of a quote are tried for the rarest. */
const triedGrams = 24;

export function context({ before, after }: Place): number {
  return before + after;
}

/**
 * The places of a text where the folded quote stands.
 * @param near Where it may be, in folded units: of places beyond number, the nearest are given.
 */
export function findEqualPlaces(
  text: Folded,
  index: GramIndex,
  pattern: Pattern,
  near: number,
): EqualPlaces {
  const { quoteStart, quoteEnd } = pattern;
  if (quoteEnd === quoteStart) return { places: [], unseen: -1 };
  const own = rarest(index, pattern.text, quoteStart, quoteEnd - gramLength);
  if (own && own.positions.length <= tooCommon) {
    return { places: verified(text, pattern, own.positions, own.offset), unseen: -1 };
  }
  return findByContext(text, index, pattern, near);
}

/**
 * A quote too short or too common to be looked up: what counts are the places that share some of its
 * context, and those hold a gram that reaches into it.
 */
function findByContext(
  text: Folded,
  index: GramIndex,
  pattern: Pattern,
  near: number,
): EqualPlaces {
  const { quoteStart, quoteEnd, prefixLength, suffixLength } = pattern;
  const last = pattern.text.length - gramLength;
  const grams = (first: number, end: number, direction: 1 | -1): Gram | undefined => {
    const gram = rarest(index, pattern.text, first, end, tooCommon, direction);
    return gram && gram.positions.length <= tooCommon ? gram : undefined;
  };
  // Neither gram crosses the quote to its other side, so that each tells of one side alone.
  const left = grams(0, Math.min(quoteStart, quoteEnd - gramLength), -1);
  const right = grams(Math.max(quoteStart, quoteEnd - gramLength), last, 1);
  if (!left && !right) return scan(text, pattern, near);
  const found = new Map<number, Place>();
  for (const gram of [left, right]) {
    if (!gram) continue;
    for (const place of verified(text, pattern, gram.positions, gram.offset)) {
      found.set(place.start, place);
    }
  }
  // A place that lacks a gram shares less of that side than reaches to the gram's far end.
  const before = left ? Math.max(0, quoteStart - left.offset - 1) : prefixLength;
  const after = right ? Math.max(0, right.offset + gramLength - quoteEnd - 1) : suffixLength;
  return { places: [...found.values()], unseen: before + after };
}

/** The nearest places of words that neither they nor their context tell from too many others. */
function scan(text: Folded, pattern: Pattern, near: number): EqualPlaces {
  const positions: number[] = [];
  const { quote } = pattern;
  let after = text.text.indexOf(quote, near);
  let before = near > 0 ? text.text.lastIndexOf(quote, near - 1) : -1;
  for (let i = 0; i < mostScanned && (after >= 0 || before >= 0); i++) {
    if (after >= 0) positions.push(after - pattern.quoteStart);
    if (before >= 0) positions.push(before - pattern.quoteStart);
    after = after < 0 ? -1 : text.text.indexOf(quote, after + 1);
    before = before <= 0 ? -1 : text.text.lastIndexOf(quote, before - 1);
  }
  const all = after < 0 && before < 0;
  const unseen = all ? -1 : pattern.prefixLength + pattern.suffixLength;
  return { places: verified(text, pattern, positions, 0), unseen };
}

interface Gram {
  readonly offset: number;
  readonly positions: Uint32Array;
}

/**
 * The gram of a pattern that stands in the fewest places, of those that begin from `first` to `last`.
 * With `enough`, the first that is no more common, looked for from `last` down (-1) or `first` up (1).
 */
function rarest(
  index: GramIndex,
  pattern: string,
  first: number,
  last: number,
  enough = 0,
  direction: 1 | -1 = 1,
): Gram | undefined {
  let best: Gram | undefined;
  const step = enough > 0 ? 1 : Math.max(1, Math.floor((last - first) / triedGrams));
  for (let i = first; i <= last; i += step) {
    const offset = direction > 0 ? i : last - (i - first);
    const positions = index.find(pattern, offset);
    if (!best || positions.length < best.positions.length) best = { offset, positions };
    if (best.positions.length <= enough) break;
  }
  return best;
}

function verified(
  text: Folded,
  pattern: Pattern,
  positions: Iterable<number>,
  offset: number,
): Place[] {
  const places: Place[] = [];
  for (const position of positions) {
    const start = position - offset + pattern.quoteStart;
    if (start < 0 || !text.text.startsWith(pattern.quote, start)) continue;
    const place = placeAt(text, pattern, start, start + pattern.quote.length);
    const stands = isWhole(text, place.start, place.end) && !cutsWord(text, pattern, place);
    if (stands) places.push(place);
  }
  return places;
}

/** A run of a text as a place of a quote, with the context that it shares. */
export function placeAt(text: Folded, pattern: Pattern, start: number, end: number): Place {
  const { quoteStart, quoteEnd } = pattern;
  let before = 0;
  while (
    before < quoteStart &&
    before < start &&
    text.text.charCodeAt(start - 1 - before) === pattern.text.charCodeAt(quoteStart - 1 - before)
  ) {
    before++;
  }
  let after = 0;
  while (
    after < pattern.suffixLength &&
    end + after < text.text.length &&
    text.text.charCodeAt(end + after) === pattern.text.charCodeAt(quoteEnd + after)
  ) {
    after++;
  }
  return { start, end, before, after };
}

/** Whether a run begins and ends between characters of the original, not inside a ligature. */
function isWhole({ starts }: Folded, start: number, end: number): boolean {
  return starts[start] !== starts[start - 1] && starts[end - 1] !== starts[end];
}

/** Whether a place begins or ends inside a word where the passage did not: "and" in "hand". */
function cutsWord({ text }: Folded, pattern: Pattern, { start, end }: Place): boolean {
  const { quoteStart, quoteEnd } = pattern;
  return (
    (isInWord(text, start) && !isInWord(pattern.text, quoteStart)) ||
    (isInWord(text, end) && !isInWord(pattern.text, quoteEnd))
  );
}

function isInWord(text: string, index: number): boolean {
  return letter.test(text.charAt(index - 1)) && letter.test(text.charAt(index));
}
