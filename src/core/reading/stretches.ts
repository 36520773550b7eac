import type { Span } from '../text/span';
import type { Lane } from './lanes';

/** How many lanes the margin shows. */
export const shownLanes = 10;

/** A run of a text over which the same passages lie: what can be drawn in one way. */
export interface Stretch extends Span {
  /** Index of the shortest passage here; of equally long ones, that in the innermost lane. */
  readonly innermost: number;
  /** Index of the passage in each of the first {@link shownLanes} lanes; shorter where the others are free. */
  readonly lanes: readonly (number | undefined)[];
  /** How many passages lie here. */
  readonly depth: number;
}

/**
 * The stretches of a text that passages lie over, in order; between them nothing is annotated.
 * @param lanes Of `spans`, in their order.
 */
export function stretchesOf(spans: readonly Span[], lanes: readonly Lane[]): Stretch[] {
  const starting = [...spans.keys()].filter((index) => spans[index]!.start < spans[index]!.end);
  const ending = [...starting];
  starting.sort((a, b) => spans[a]!.start - spans[b]!.start);
  ending.sort((a, b) => spans[a]!.end - spans[b]!.end);
  const lengthOf = (index: number): number => spans[index]!.end - spans[index]!.start;
  /** Negative where `a` is further in than `b`. */
  const compare = (a: number, b: number): number =>
    lengthOf(a) - lengthOf(b) || lanes[b]!.lane - lanes[a]!.lane;
  /** The passages that lie here, the innermost first. */
  const here: number[] = [];
  const marks: (number | undefined)[] = [];
  const stretches: Stretch[] = [];
  let [next, last, at] = [0, 0, 0];
  while (last < ending.length) {
    const start = next < starting.length ? spans[starting[next]!]!.start : Infinity;
    const end = spans[ending[last]!]!.end;
    const edge = Math.min(start, end);
    if (here.length > 0 && edge > at) {
      stretches.push({
        start: at,
        end: edge,
        innermost: here[0]!,
        lanes: [...marks],
        depth: here.length,
      });
    }
    at = edge;
    if (end <= start) {
      const index = ending[last++]!;
      here.splice(placeIn(here, index, compare), 1);
      const { lane } = lanes[index]!;
      if (lane < shownLanes) marks[lane] = undefined;
      while (marks.length > 0 && marks.at(-1) === undefined) marks.pop();
    } else {
      const index = starting[next++]!;
      here.splice(placeIn(here, index, compare), 0, index);
      const { lane } = lanes[index]!;
      while (marks.length < Math.min(lane, shownLanes)) marks.push(undefined);
      if (lane < shownLanes) marks[lane] = index;
    }
  }
  return stretches;
}

/** Where `index` is in a sorted list, or belongs. */
function placeIn(
  list: readonly number[],
  index: number,
  compare: (a: number, b: number) => number,
): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(list[middle]!, index) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * What none of them lies over, of a text of `length` code points.
 * @param spans In the order of where they start; they may overlap.
 */
export function gapsOf(spans: readonly Span[], length: number): Span[] {
  const gaps: Span[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start > at) gaps.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  if (at < length) gaps.push({ start: at, end: length });
  return gaps;
}
