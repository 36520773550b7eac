import type { Span } from '../text/span';

/** Where the mark of a passage runs in the margin. */
export interface Lane {
  /** 0 is the outermost. */
  readonly lane: number;
  /**
   * The most passages that lie over one another anywhere in the group that this one belongs to: those it overlaps,
   * those that they overlap, and so on. 1 for a passage that stands alone.
   */
  readonly depth: number;
}

/**
 * The lane of each passage, in the order of `spans`. Passages that share a code point have different lanes; of those
 * that begin together the longer one is further out; no group has more lanes than it is deep (first fit by start is
 * optimal for intervals: Kleinberg and Tardos, Algorithm Design, 4.1). Depends on the order of the edges only, so that
 * typing in the text moves no mark to another lane. An empty span has lane 0 and counts for nothing.
 */
export function assignLanes(spans: readonly Span[]): Lane[] {
  const lanes = spans.map(() => ({ lane: 0, depth: 1 }));
  const order = [...spans.keys()].filter((index) => spans[index]!.start < spans[index]!.end);
  order.sort((a, b) => spans[a]!.start - spans[b]!.start || spans[b]!.end - spans[a]!.end || a - b);
  /** Where the last passage of each lane ends. */
  let ends: number[] = [];
  let group: number[] = [];
  let groupEnd = 0;
  const close = (): void => {
    for (const index of group) lanes[index]!.depth = ends.length;
    [ends, group] = [[], []];
  };
  for (const index of order) {
    const { start, end } = spans[index]!;
    if (start >= groupEnd) close();
    const free = ends.findIndex((last) => last <= start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = end;
    lanes[index]!.lane = lane;
    group.push(index);
    groupEnd = Math.max(groupEnd, end);
  }
  close();
  return lanes;
}
