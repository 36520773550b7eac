import type { AnnotationGroup } from '../../core/workspace/groupAnnotations';
import type { AnnotationRef, PlacedAnnotation } from '../../core/workspace/placedAnnotation';
import type { ReviewCause } from '../../core/workspace/reviewCause';
import type { ReviewList } from '../../core/workspace/reviewLists';

/** All that a person has to decide. */
export class ReviewNode {
  readonly type = 'review';
  readonly id = 'review';
  readonly parent = undefined;
  readonly causes: readonly CauseNode[];

  constructor(lists: readonly ReviewList[]) {
    this.causes = lists.map(({ cause, annotations }) => {
      return {
        type: 'cause',
        parent: this,
        id: `cause:${cause}`,
        cause,
        annotations,
        refs: annotations,
      };
    });
  }

  get refs(): readonly AnnotationRef[] {
    return this.causes.flatMap(({ annotations }) => annotations);
  }
}

/** What a person has to decide, for one and the same reason. */
export interface CauseNode {
  readonly type: 'cause';
  readonly parent: ReviewNode;
  readonly id: string;
  readonly cause: ReviewCause;
  readonly annotations: readonly PlacedAnnotation[];
  /** What commands on the node are about; so in all nodes. */
  readonly refs: readonly AnnotationRef[];
}

/** The annotations that have the same of a facet, within those of the node above. */
export class GroupNode {
  readonly type = 'group';
  readonly id: string;

  constructor(
    readonly parent: GroupNode | undefined,
    readonly group: AnnotationGroup,
    /** By which of the chosen facets it groups: 0 for the first. */
    readonly level: number,
    /** How many groups there are beside it, itself included. */
    readonly siblings: number,
  ) {
    const own = `${group.facet}:${group.key}`;
    this.id = parent ? `${parent.id}/${own}` : own;
  }

  /** Thousands, of a large group: put together only when a command asks. */
  get refs(): readonly AnnotationRef[] {
    return this.group.all.flat();
  }
}

export interface AnnotationNode {
  readonly type: 'annotation';
  readonly parent: ParentNode;
  readonly placed: PlacedAnnotation;
  readonly refs: readonly AnnotationRef[];
}

/** Stands for the children that are not shown yet. */
export interface MoreNode {
  readonly type: 'more';
  /** Undefined where it is the outermost groups of which there are more. */
  readonly parent: ParentNode | undefined;
  readonly hidden: number;
  readonly refs: readonly AnnotationRef[];
}

export type ParentNode = GroupNode | CauseNode;
export type TreeNode = ReviewNode | CauseNode | GroupNode | AnnotationNode | MoreNode;

export function annotationNode(parent: ParentNode, placed: PlacedAnnotation): AnnotationNode {
  return { type: 'annotation', parent, placed, refs: [placed] };
}

/** What a node is called in the tree, the same from one drawing to the next. */
export function idOf(node: TreeNode): string {
  switch (node.type) {
    case 'annotation':
      return `${node.parent.id} ${node.placed.sidecar}#${node.placed.id}`;
    case 'more':
      return `more:${node.parent?.id ?? ''}`;
    case 'review':
    case 'cause':
    case 'group':
      return node.id;
  }
}
