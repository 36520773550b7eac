import type { Memento } from 'vscode';
import { facets, type Facet } from '../../core/workspace/facets';
import { annotationOrders, type AnnotationOrder } from '../../core/workspace/orderAnnotations';
import type { GroupOrder } from '../../core/workspace/orderGroups';

/** How the tree is arranged: by one facet or two, and in which orders. */
export interface Arrangement {
  readonly levels: readonly [Facet] | readonly [Facet, Facet];
  readonly groups: GroupOrder;
  readonly annotations: AnnotationOrder;
}

const key = 'communique.arrangement';
/** Where the first version remembered the one facet that it grouped by. */
const oldKey = 'communique.grouping';

export function rememberedArrangement(memory: Memento): Arrangement {
  const { levels, groups, annotations } = memory.get<Partial<Arrangement>>(key, {});
  const [first, second] = (levels ?? [memory.get(oldKey)]).filter(isFacet);
  return {
    levels: first === undefined ? ['text'] : second === undefined ? [first] : [first, second],
    groups: groups === 'count' ? 'count' : 'name',
    annotations: annotationOrders.find((order) => order === annotations) ?? 'reading',
  };
}

export async function rememberArrangement(memory: Memento, to: Arrangement): Promise<void> {
  await memory.update(key, to);
}

function isFacet(value: unknown): value is Facet {
  return facets.some((facet) => facet === value);
}
