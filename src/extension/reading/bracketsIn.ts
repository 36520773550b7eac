import { bracketPairs } from '../../core/reading/brackets';
import { assignLanes } from '../../core/reading/lanes';
import { spanOf, type PlacedAnnotation } from '../../core/workspace/placedAnnotation';
import type { Desk } from '../desk';
import { settings } from '../settings';
import { shownAnnotations } from './shownAnnotations';

/** Tells the brackets that an annotation has in a text, such as `⟦²⟧`; empty where none are drawn. */
export function bracketsIn(
  desk: Pick<Desk, 'workspace' | 'filter'>,
  text: string,
): (placed: PlacedAnnotation) => string {
  if (!settings.reading('highlights') || !settings.reading('brackets')) return () => '';
  const drawn = shownAnnotations(desk, text).flatMap((placed) => {
    const span = spanOf(placed);
    return span ? [{ placed, span }] : [];
  });
  const pairs = bracketPairs(assignLanes(drawn.map(({ span }) => span)));
  return ({ sidecar, id }) =>
    pairs[drawn.findIndex(({ placed }) => placed.id === id && placed.sidecar === sidecar)] ?? '';
}
