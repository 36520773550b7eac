import { closestRuns, type Run } from './closestRuns';
import { editDistance } from './editDistance';
import { placeAt } from './equalPlaces';
import type { Folded } from './fold';
import { findWithin, likeAt, tellingContext, wholeContext, type LikePlace } from './likePlace';
import type { Pattern } from './pattern';

/** How alike a run must be to be found for its words. */
const leastAlike = 0.5;
/** Quotes longer than this are looked for by their two ends of this length. */
const longQuote = 768;
/** Runs of this length, this many, are looked for before a quote is aligned. */
const sharedRun = 7;
const triedRuns = 24;

/** The run near `start` with the fewest edits from the quote, if few enough. */
export function alignAt(text: Folded, pattern: Pattern, start: number): LikePlace | undefined {
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
    const at = findWithin(text, prefix, start - prefix.length, end - 1);
    if (at >= 0) from = at + prefix.length;
  }
  if (place.after < tellingContext && suffix.length >= tellingContext) {
    const at = findWithin(text, suffix, from + 1, end + suffix.length);
    if (at >= 0) to = at;
  }
  if (from === start && to === end) return undefined;
  const edits = editDistance(quote, text.text.slice(from, to));
  return likeAt(text, pattern, from, to, edits);
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
  if (!sharesWords(window, words)) return undefined;
  let best: Run | undefined;
  for (const { start, end, edits } of closestRuns(window, words, most(words))) {
    const run = { start: first + start, end: first + end, edits };
    if (!best || Math.abs(run.start - near) < Math.abs(best.start - near)) best = run;
  }
  return best;
}

/** The edits with which words are still found again. */
function most(words: string): number {
  return Math.floor(words.length * (1 - leastAlike));
}

/** Whether any of some short runs of `words` stands in `text`: else it resembles nothing there. */
function sharesWords(text: string, words: string): boolean {
  if (words.length < sharedRun * 4) return true;
  const step = Math.max(1, Math.floor((words.length - sharedRun) / triedRuns));
  for (let i = 0; i + sharedRun <= words.length; i += step) {
    if (text.includes(words.slice(i, i + sharedRun))) return true;
  }
  return false;
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
