import { finish, finishInSlices, type Steps } from '../steps';
import type { PlainText } from '../text/plainText';
import { sameSpan } from '../text/span';
import type { Anchor, Placement } from './anchor';
import { doubtful, type Certain } from './collisions';
import { isSure } from './decide';
import { findEqualPlaces } from './equalPlaces';
import { Finder, type Search } from './finder';
import { FoldedText } from './foldedText';
import { Neighbours, type Pin } from './neighbours';
import { makePattern } from './pattern';

export interface ReanchorOptions {
  /** The text is known, by its hash, to be the one that the anchors were made in. */
  readonly sameText?: boolean;
}

/**
 * Finds every passage again in a text that may have changed. Only a quote that stands there, equal
 * or equal once folded, with a clear margin over every other place is taken for certain ('exact' or
 * 'moved'); everything else is proposed or lost. The reasoning, cheapest step first: words found once
 * with their context are sure; they tell where their neighbours ought to be; a place that they do not
 * expect must not have a rival that only resembles the quote; the rest is matched approximately.
 * @returns one placement for each anchor, in the same order.
 */
export function reanchor(
  text: PlainText,
  anchors: readonly Anchor[],
  options: ReanchorOptions = {},
): readonly Placement[] {
  return finish(reanchorSteps(text, anchors, options));
}

/**
 * {@link reanchor} that holds the event loop for about `budget` milliseconds at a time.
 * @param pause As {@link finishInSlices} takes it.
 */
export function reanchorInSlices(
  text: PlainText,
  anchors: readonly Anchor[],
  pause: () => Promise<void>,
  options: ReanchorOptions & { readonly budget?: number } = {},
): Promise<readonly Placement[]> {
  return finishInSlices(reanchorSteps(text, anchors, options), pause, options.budget);
}

/** {@link reanchor} in steps of a few milliseconds at most. */
export function* reanchorSteps(
  text: PlainText,
  anchors: readonly Anchor[],
  { sameText = false }: ReanchorOptions = {},
): Steps<readonly Placement[]> {
  const placements: Placement[] = [];
  const known: Pin[] = [];
  const rest: number[] = [];
  for (const [order, anchor] of anchors.entries()) {
    const span = { start: anchor.start, end: anchor.end };
    if (sameText && anchor.quote !== '' && text.slice(span) === anchor.quote) {
      placements[order] = { state: 'exact', span };
      known.push({ was: span.start, is: span.start });
    } else rest.push(order);
  }
  if (rest.length === 0) return placements;
  const folded = yield* FoldedText.steps(text);
  const found: Search[] = [];
  for (const order of rest) {
    const anchor = anchors[order]!;
    const pattern = makePattern(anchor);
    const near = folded.foldedIndex(anchor.start);
    const equal = findEqualPlaces(folded.folded, folded.index, pattern, near);
    const sure = isSure(pattern, equal) ? equal.places[0] : undefined;
    const pin = sure && { was: anchor.start, is: folded.spanOf(sure).start };
    found.push({ order, anchor, pattern, equal, pin });
    yield;
  }
  const neighbours = (searches: readonly Search[]): Neighbours =>
    new Neighbours([...known, ...searches.flatMap(({ pin }) => pin ?? [])]);
  const first = new Finder(folded, neighbours(found));
  const searches: Search[] = [];
  for (const search of found) {
    searches.push(first.doubts(search) ? { ...search, pin: undefined } : search);
    yield;
  }
  const finder = new Finder(folded, neighbours(searches));
  const certain = new Map<Search, Certain>();
  for (const search of searches) {
    const place = finder.certain(search);
    if (place) certain.set(search, place);
    yield;
  }
  const doubts = doubtful([...certain.values()]);
  for (const search of searches) {
    const place = certain.get(search);
    const settles = place !== undefined && !doubts.has(place);
    placements[search.order] = settles ? settled(text, place) : finder.proposal(search);
    yield;
  }
  return placements;
}

function settled(text: PlainText, { anchor, span }: Certain): Placement {
  const unchanged = sameSpan(anchor, span) && text.slice(span) === anchor.quote;
  return { state: unchanged ? 'exact' : 'moved', span };
}
