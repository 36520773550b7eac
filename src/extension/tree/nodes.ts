import type { AnnotationGroup, Grouping } from '../../core/workspace/groupAnnotations';
import type { AnnotationRef, PlacedAnnotation } from '../../core/workspace/placedAnnotation';

/** The annotations of a text, a kind or a theme. */
export interface GroupNode {
  readonly type: 'group';
  readonly by: Grouping;
  readonly group: AnnotationGroup;
  /** What commands on the node are about. */
  readonly refs: readonly AnnotationRef[];
}

export interface AnnotationNode {
  readonly type: 'annotation';
  readonly parent: GroupNode;
  readonly placed: PlacedAnnotation;
  readonly refs: readonly AnnotationRef[];
}

/** Stands for the children that are not shown yet. */
export interface MoreNode {
  readonly type: 'more';
  readonly parent: GroupNode;
  readonly hidden: number;
  readonly refs: readonly AnnotationRef[];
}

export type TreeNode = GroupNode | AnnotationNode | MoreNode;

export function groupNode(by: Grouping, group: AnnotationGroup): GroupNode {
  return { type: 'group', by, group, refs: group.annotations };
}

export function annotationNode(parent: GroupNode, placed: PlacedAnnotation): AnnotationNode {
  return { type: 'annotation', parent, placed, refs: [placed] };
}
