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
  const edges: Edge[] = [];
  for (const [index, { start, end }] of spans.entries()) {
    const { lane, depth } = lanes[index]!;
    if (depth < 2) continue;
    edges.push({ offset: start, order: lane, index, text: `⟦${markOf(lane)}` });
    edges.push({ offset: end, order: -1 - lane, index, text: `${markOf(lane)}⟧` });
  }
  edges.sort((a, b) => a.offset - b.offset || a.order - b.order);
  const all: Brackets[] = [];
  for (let i = 0; i < edges.length;) {
    const { offset } = edges[i]!;
    let text = '';
    let side: Brackets['side'] = 'after';
    const passages: number[] = [];
    for (; edges[i]?.offset === offset; i++) {
      const edge = edges[i]!;
      text += edge.text;
      if (edge.order >= 0) side = 'before';
      passages.push(edge.index);
    }
    all.push({ offset, side, text, passages });
  }
  return all;
}

/** The pair of brackets of each passage, such as `⟦²⟧`; empty where a passage overlaps no other. */
export function bracketPairs(lanes: readonly Lane[]): string[] {
  return lanes.map(({ lane, depth }) => (depth < 2 ? '' : `⟦${markOf(lane)}⟧`));
}

/** Where a passage begins or ends. */
interface Edge {
  readonly offset: number;
  /** At one place: what ends before what begins, the innermost ending first, the outermost beginning first. */
  readonly order: number;
  readonly index: number;
  readonly text: string;
}

const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const marks = Array.from({ length: shownLanes }, (_, lane) =>
  Array.from(String(lane + 1), (digit) => digits[Number(digit)]).join(''),
);

function markOf(lane: number): string {
  return marks[lane] ?? '⁺';
}
