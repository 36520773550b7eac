import type { TextChange } from '../anchor/textChange';

/** Both edges of a span of which nobody knows where it is now. */
export const unknownEdge = -1;

/**
 * Where an editor shows spans after an edit, if nobody tells it anew: they move with their words, grow by what is
 * typed inside, and never by what is typed at their edges.
 * @param edges Start and end of each span in turn, in UTF-16.
 * @param changes Of one event, in offsets of the text before it, ascending.
 * @returns the edges in the same order; {@link unknownEdge} for spans that the edit cut or replaced.
 */
export function movedEdges(edges: readonly number[], changes: readonly TextChange[]): number[] {
  const moved = [...edges];
  for (let i = 0; i < edges.length; i += 2) {
    const [start, end] = [edges[i]!, edges[i + 1]!];
    if (start === unknownEdge) continue;
    for (const change of changes) {
      if (change.start >= end) break;
      const more = change.text.length - (change.end - change.start);
      if (change.end <= start) {
        moved[i]! += more;
        moved[i + 1]! += more;
      } else if (change.start > start && change.end < end) {
        moved[i + 1]! += more;
      } else {
        [moved[i], moved[i + 1]] = [unknownEdge, unknownEdge];
        break;
      }
    }
  }
  return moved;
}
