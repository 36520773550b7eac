import search from 'approx-string-match';
import { editDistance } from './editDistance';
import { context, placeAt, type Place } from './equalPlaces';
import type { Folded } from './fold';
import { gramLength, type GramIndex } from './gramIndex';
import type { Pattern } from './pattern';

/** A place that resembles a quote: 1 equal once folded, 0 nothing in common. */
export interface LikePlace extends Place {
  readonly alike: number;
}

/** How alike a place must be to be proposed for its words; its context may still speak for it. */
const leastAlike = 0.5;
const clearlyAlike = 0.7;
/** The context that speaks for a place whatever stands there, in folded units on each side. */
const tellingContext = 12;
const wholeContext = 24;
/** Grams of a pattern that are looked up, and the places at most that one may stand in. */
const seeds = 48;
const rareGram = 32;
/** About how many units a place must share with the pattern to be looked at. */
const leastShared = 12;
/** How many places with the most grams of the pattern are looked at closely. */
const triedPlaces = 4;
/** Quotes longer than this are looked for by their two ends of this length. */
const longQuote = 768;

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
  for (const start of [...expected, ...seededStarts(index, pattern)]) {
    if (tried.some((other) => Math.abs(other - start) < 32)) continue;
    tried.push(start);
    const aligned = alignAt(text, pattern, start);
    const between = betweenContexts(text, pattern, start, aligned);
    for (const place of [aligned, between]) {
      if (place && !found.some((other) => sameRun(other, place))) found.push(place);
    }
    if (expected.includes(start) && aligned && isClear(aligned)) break;
  }
  return found.sort((a, b) => b.alike - a.alike || context(b) - context(a));
}

/** Whether a place is so much like the passage that others need not be looked at. */
function isClear({ alike, before, after }: LikePlace): boolean {
  return alike >= clearlyAlike && Math.min(before, after) >= tellingContext;
}

function sameRun(a: Place, b: Place): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Where the quote would begin if rare grams of the pattern stood where they do in the text. */
function seededStarts(index: GramIndex, pattern: Pattern): number[] {
  const votes = new Map<number, { weight: number; grams: number }>();
  const last = pattern.text.length - gramLength;
  const step = Math.max(1, Math.floor(last / seeds));
  for (let offset = 0; offset <= last; offset += step) {
    const positions = index.find(pattern.text, offset);
    if (positions.length > rareGram) continue;
    for (const position of positions) {
      const bin = (position - offset + pattern.quoteStart) >> 5;
      const vote = votes.get(bin) ?? { weight: 0, grams: 0 };
      vote.weight += 1 / positions.length;
      vote.grams++;
      votes.set(bin, vote);
    }
  }
  const none = { weight: 0, grams: 0 };
  return [...votes]
    .map(([bin, vote]) => {
      const next = votes.get(bin + 1) ?? none;
      const shared = (vote.grams + next.grams) * step;
      return { start: (bin + 1) << 5, weight: vote.weight + next.weight, shared };
    })
    .filter(({ shared }) => shared >= leastShared)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, triedPlaces)
    .map(({ start }) => start);
}

/** The run near `start` with the fewest edits from the quote, if few enough. */
function alignAt(text: Folded, pattern: Pattern, start: number): LikePlace | undefined {
  const { quote } = pattern;
  if (quote.length > longQuote * 2) return alignEnds(text, pattern, start);
  const slack = 64 + (quote.length >> 2);
  const run = bestRun(text, quote, start - slack, start + quote.length + slack, start);
  if (!run) return undefined;
  const costOf = (from: number, to: number): number =>
    editDistance(quote, text.text.slice(from, to));
  const from = snap(
    pattern.prefixLength,
    run.start,
    24 + run.edits,
    (at) => placeAt(text, pattern, at, run.end).before,
  );
  const begin = from !== run.start && costOf(from, run.end) <= run.edits ? from : run.start;
  const to = snap(
    pattern.suffixLength,
    run.end,
    24 + run.edits,
    (at) => placeAt(text, pattern, begin, at).after,
  );
  const end = to > begin && to !== run.end && costOf(begin, to) <= run.edits ? to : run.end;
  return shortened(text, pattern, begin, end) ?? likeAt(text, pattern, begin, end, run.edits);
}

/**
 * What is left of a passage that lost its beginning or its end: its context then stands inside the
 * run that the alignment found, which took as many words from beyond as were lost.
 */
function shortened(
  text: Folded,
  pattern: Pattern,
  start: number,
  end: number,
): LikePlace | undefined {
  const { quoteStart, quoteEnd, quote } = pattern;
  const place = placeAt(text, pattern, start, end);
  const prefix = pattern.text.slice(Math.max(0, quoteStart - wholeContext), quoteStart);
  const suffix = pattern.text.slice(quoteEnd, quoteEnd + wholeContext);
  let [from, to] = [start, end];
  if (place.before < tellingContext && prefix.length >= tellingContext) {
    const at = text.text.indexOf(prefix, Math.max(0, start - prefix.length));
    if (at >= 0 && at + prefix.length < end) from = at + prefix.length;
  }
  if (place.after < tellingContext && suffix.length >= tellingContext) {
    const at = text.text.lastIndexOf(suffix, end - 1);
    if (at > from) to = at;
  }
  if (from === start && to === end) return undefined;
  const edits = editDistance(quote, text.text.slice(from, to));
  return likeAt(text, pattern, from, to, edits);
}

interface Run {
  readonly start: number;
  readonly end: number;
  readonly edits: number;
}

function bestRun(
  text: Folded,
  words: string,
  from: number,
  to: number,
  near: number,
): Run | undefined {
  const first = Math.max(0, from);
  const window = text.text.slice(first, Math.max(first, to));
  let best: Run | undefined;
  for (const { start, end, errors } of searchClosest(window, words)) {
    const run = { start: first + start, end: first + end, edits: errors };
    const nearer = !best || Math.abs(run.start - near) < Math.abs(best.start - near);
    if (!best || errors < best.edits || (errors === best.edits && nearer)) best = run;
  }
  return best;
}

/** Close matches first, since few errors are found much faster than many. */
function searchClosest(text: string, words: string): ReturnType<typeof search> {
  const few = search(text, words, words.length >> 3);
  return few.length > 0 ? few : search(text, words, Math.floor(words.length * (1 - leastAlike)));
}

/** A long quote: its beginning and its end looked for, each on its own. */
function alignEnds(text: Folded, pattern: Pattern, start: number): LikePlace | undefined {
  const { quote } = pattern;
  const slack = 64 + (longQuote >> 2);
  const far = slack + (quote.length >> 3);
  const head = bestRun(
    text,
    quote.slice(0, longQuote),
    start - slack,
    start + longQuote + slack,
    start,
  );
  const expectedEnd = start + quote.length;
  const tail = bestRun(
    text,
    quote.slice(-longQuote),
    expectedEnd - longQuote - far,
    expectedEnd + far,
    expectedEnd - longQuote,
  );
  if (!head || !tail || tail.end <= head.start) return undefined;
  return likeAt(text, pattern, head.start, tail.end, head.edits + tail.edits);
}

/**
 * The edge to which the context points, if it stands near and says more than the one that is there:
 * a rewritten first or last word costs the alignment the same inside and outside.
 */
function snap(
  contextLength: number,
  edge: number,
  reach: number,
  shared: (at: number) => number,
): number {
  const enough = Math.min(contextLength, tellingContext);
  if (enough === 0 || shared(edge) >= enough) return edge;
  for (let off = 1; off <= reach; off++) {
    if (shared(edge - off) >= enough) return edge - off;
    if (shared(edge + off) >= enough) return edge + off;
  }
  return edge;
}

/** Whatever stands near `start` between the end of the prefix and the beginning of the suffix. */
function betweenContexts(
  text: Folded,
  pattern: Pattern,
  start: number,
  known: Place | undefined,
): LikePlace | undefined {
  const { quoteStart, quoteEnd, quote } = pattern;
  if (Math.min(pattern.prefixLength, pattern.suffixLength) < tellingContext) return undefined;
  const before = pattern.text.slice(quoteStart - tellingContext, quoteStart);
  const after = pattern.text.slice(quoteEnd, quoteEnd + tellingContext);
  const from = Math.max(0, start - 64 - quote.length - tellingContext);
  const begin = text.text.indexOf(before, from) + tellingContext;
  if (begin < tellingContext || begin > start + 64 + quote.length) return undefined;
  const end = text.text.indexOf(after, begin);
  if (end <= begin || end > begin + 64 + quote.length * 3) return undefined;
  if (known?.start === begin && known.end === end) return undefined;
  const edits = editDistance(quote, text.text.slice(begin, end));
  return likeAt(text, pattern, begin, end, edits);
}

function likeAt(
  text: Folded,
  pattern: Pattern,
  start: number,
  end: number,
  edits: number,
): LikePlace | undefined {
  if (!/[\p{L}\p{N}]/u.test(text.text.slice(start, end))) return undefined;
  const longest = Math.max(pattern.quote.length, end - start);
  const alike = Math.max(0, 1 - edits / longest);
  return { ...placeAt(text, pattern, start, end), alike };
}
