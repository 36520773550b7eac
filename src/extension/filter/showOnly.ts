import { withWanted, type AnnotationFilter } from '../../core/workspace/annotationFilter';
import { facets, type Facet } from '../../core/workspace/facets';
import type { TreeNode } from '../tree/nodes';

/**
 * The filter that shows what some rows of the tree hold, of what is shown now: each with what stands above it.
 * Rows that are alike, such as two kinds, are shown both.
 */
export function onlyThese(current: AnnotationFilter, nodes: readonly TreeNode[]): AnnotationFilter {
  const wanted = new Map<Facet, Set<string>>();
  const want = (facet: Facet, key: string): void => {
    const keys = wanted.get(facet) ?? new Set();
    wanted.set(facet, keys.add(key));
  };
  for (const node of nodes) {
    if (node.type === 'review' || node.type === 'cause') want('state', 'review');
    if (node.type !== 'group') continue;
    // Of themes within themes, the narrowest says all.
    const seen = new Set<Facet>();
    for (let one: typeof node | undefined = node; one; one = one.parent) {
      const { facet, key } = one.group;
      if (!seen.has(facet)) want(facet, key);
      seen.add(facet);
    }
  }
  return facets.reduce((filter, facet) => {
    const keys = wanted.get(facet);
    return keys ? withWanted(filter, facet, [...keys]) : filter;
  }, current);
}
