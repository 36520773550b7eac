import type { AnnotationGroup, Grouping } from '../../core/workspace/groupAnnotations';
import type { AnnotationRef, PlacedAnnotation } from '../../core/workspace/placedAnnotation';
import type { ReviewCause } from '../../core/workspace/reviewCause';

/** What a person has to decide, for one and the same reason. */
export interface CauseNode {
  readonly type: 'cause';
  readonly cause: ReviewCause;
  readonly annotations: readonly PlacedAnnotation[];
  /** What commands on the node are about; so in all nodes. */
  readonly refs: readonly AnnotationRef[];
}

/** The annotations of a text, a kind or a theme. */
export interface GroupNode {
  readonly type: 'group';
  readonly by: Grouping;
  readonly group: AnnotationGroup;
  readonly annotations: readonly PlacedAnnotation[];
  readonly refs: readonly AnnotationRef[];
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
  readonly parent: ParentNode;
  readonly hidden: number;
  readonly refs: readonly AnnotationRef[];
}

export type ParentNode = GroupNode | CauseNode;
export type TreeNode = CauseNode | GroupNode | AnnotationNode | MoreNode;

export function groupNode(by: Grouping, group: AnnotationGroup): GroupNode {
  const { annotations } = group;
  return { type: 'group', by, group, annotations, refs: annotations };
}

export function annotationNode(parent: ParentNode, placed: PlacedAnnotation): AnnotationNode {
  return { type: 'annotation', parent, placed, refs: [placed] };
}

/** What a node is called among its likes, the same from one drawing of the tree to the next. */
export function keyOf(node: ParentNode): string {
  return node.type === 'cause' ? `cause:${node.cause}` : `${node.by}:${node.group.key}`;
}
