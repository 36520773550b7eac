import type { Show } from './messages';

/** The part of a bar that is one kind. */
export interface Segment {
  readonly row: number;
  readonly kind: number;
  readonly count: number;
  /** How many are before it, and up to its end. */
  readonly from: number;
  readonly to: number;
}

/** The segments of some rows, in the order of their kinds; none is empty. */
export function segmentsOf({ rows }: Pick<Show, 'rows'>, drawn: readonly number[]): Segment[] {
  return drawn.flatMap((row) => {
    let from = 0;
    return rows[row]!.counts.flatMap((count, kind) => {
      if (count === 0) return [];
      const segment = { row, kind, count, from, to: from + count };
      from = segment.to;
      return [segment];
    });
  });
}

/** Numbers to mark on an axis from 0 to `top`: whole ones, about `most` of them. */
export function wholeTicks(top: number, most: number): number[] {
  const rough = Math.max(1, top / Math.max(1, most));
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= rough)!;
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, i) => i * step);
}
