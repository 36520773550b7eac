import type { Span } from '../text/span';
import type { Lane } from './lanes';
import { shownLanes } from './stretches';

/** What stands at a place of a text where passages begin or end that overlap others: `²⟧⟦³`. */
export interface Brackets {
  /** In code points. */
  readonly offset: number;
  /** What ends here stays with the words before it, what begins with those after it, and takes the others along. */
  readonly side: 'before' | 'after';
  readonly text: string;
  /** Indexes of the passages, in the order of their brackets. */
  readonly passages: readonly number[];
}

/**
 * The brackets of all passages that overlap others, in the order of the text, nested as the passages are. Both of
 * a pair have the number of the passage's lane, from 1, so that the eye finds them; a plus where the margin has no lane.
 */
export function bracketsOf(spans: readonly Span[], lanes: readonly Lane[]): Brackets[] {
  const places = new Map<number, { closing: number[]; opening: number[] }>();
  const at = (offset: number): { closing: number[]; opening: number[] } => {
    const known = places.get(offset) ?? { closing: [], opening: [] };
    places.set(offset, known);
    return known;
  };
  for (const [index, { start, end }] of spans.entries()) {
    if (lanes[index]!.depth < 2) continue;
    at(start).opening.push(index);
    at(end).closing.push(index);
  }
  const laneOf = (index: number): number => lanes[index]!.lane;
  return [...places]
    .sort(([a], [b]) => a - b)
    .map(([offset, { closing, opening }]) => {
      closing.sort((a, b) => laneOf(b) - laneOf(a));
      opening.sort((a, b) => laneOf(a) - laneOf(b));
      const text = [
        ...closing.map((index) => `${markOf(laneOf(index))}⟧`),
        ...opening.map((index) => `⟦${markOf(laneOf(index))}`),
      ];
      return {
        offset,
        side: opening.length > 0 ? ('before' as const) : ('after' as const),
        text: text.join(''),
        passages: [...closing, ...opening],
      };
    });
}

const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function markOf(lane: number): string {
  if (lane >= shownLanes) return '⁺';
  return Array.from(String(lane + 1), (digit) => digits[Number(digit)]).join('');
}
