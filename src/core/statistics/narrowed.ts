import type { AnnotationFilter } from '../workspace/annotationFilter';
import type { Statistics } from './statistics';

/**
 * The filter that shows just what was counted in a row, or of a kind in it. Undefined where no filter can.
 * @param filter The one that was in force when it was counted.
 * @param row Its index.
 * @param kind Its index; undefined for all kinds.
 */
export function narrowed(
  filter: AnnotationFilter,
  { rows, kinds }: Statistics,
  row: number,
  kind?: number,
): AnnotationFilter | undefined {
  const asks = rows[row]?.asks;
  if (!asks) return undefined;
  const code = kind === undefined ? undefined : kinds[kind]?.code;
  return { ...filter, ...asks, ...(code !== undefined && { kinds: [code] }) };
}
