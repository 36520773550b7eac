import * as vscode from 'vscode';
import { Emitter } from '../../core/event';
import type { AnnotationGroup } from '../../core/workspace/groupAnnotations';
import { orderAnnotations } from '../../core/workspace/orderAnnotations';
import { orderGroups } from '../../core/workspace/orderGroups';
import type { AnnotationRef, PlacedAnnotation } from '../../core/workspace/placedAnnotation';
import { reviewLists } from '../../core/workspace/reviewLists';
import type { Desk } from '../desk';
import type { Arrangement } from './arrangement';
import {
  annotationNode,
  GroupNode,
  ReviewNode,
  type AnnotationNode,
  type ParentNode,
  type TreeNode,
} from './nodes';
import { nodeTooltip } from './nodeTooltip';
import { treeItem } from './treeItem';

/** More children than this are shown only when asked for: VS Code grows slow with long lists. */
const page = 500;

/** The annotations that the filter shows as a tree: what needs review, by its cause, then groups within groups. */
export class AnnotationTree implements vscode.TreeDataProvider<TreeNode> {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #asked = new Emitter<void>();
  /** VS Code asks for rows. */
  readonly onDidAsk = this.#asked.event;
  #groups: readonly GroupNode[] | undefined;
  /** Null where nothing needs review. */
  #review: ReviewNode | null | undefined;
  #isOutdated = false;
  /** How many children of a node are shown, by its id, where it is more than a page. */
  readonly #shown = new Map<string, number>();
  #arrangement: Arrangement;

  constructor(
    private readonly desk: Pick<Desk, 'workspace' | 'files' | 'filter'>,
    arrangement: Arrangement,
  ) {
    this.#arrangement = arrangement;
  }

  get arrangement(): Arrangement {
    return this.#arrangement;
  }

  set arrangement(arrangement: Arrangement) {
    this.#arrangement = arrangement;
    this.#shown.clear();
    this.forget();
  }

  get #lists(): Desk['filter']['lists'] {
    return this.desk.filter.lists;
  }

  refresh(): void {
    this.forget();
    this.#changed.fire(undefined);
  }

  /** Makes the tree anew when it is asked for, and tells nobody. */
  forget(): void {
    this.#groups = undefined;
    this.#review = undefined;
    this.#isOutdated = true;
  }

  /** Finds what the first answer shows. */
  prepare(): void {
    this.#outermost();
    this.#needsReview();
  }

  /** Whether the tree was not asked for since it changed. */
  get isOutdated(): boolean {
    return this.#isOutdated;
  }

  showMore(parent: ParentNode | undefined): void {
    const id = parent?.id ?? '';
    this.#shown.set(id, this.#shownOf(id) + page);
    this.#changed.fire(undefined);
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return treeItem(this.desk, this.#lists.names, node);
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent;
  }

  getChildren(node?: TreeNode): TreeNode[] {
    this.#asked.fire();
    if (!node) {
      this.#isOutdated = false;
      const groups = this.#paged(undefined, this.#outermost());
      const review = this.#needsReview();
      return review ? [review, ...groups] : groups;
    }
    if (node.type === 'review') return [...node.causes];
    if (node.type === 'cause') {
      const { annotations } = node;
      return this.#pagedAnnotations(node, 0, annotations.length, (most) =>
        annotations.slice(0, most),
      );
    }
    return node.type === 'group' ? this.#childrenOf(node) : [];
  }

  async resolveTreeItem(item: vscode.TreeItem, node: TreeNode): Promise<vscode.TreeItem> {
    const tooltip = await nodeTooltip(this.desk, this.#lists.names, node);
    if (tooltip !== undefined) item.tooltip = tooltip;
    return item;
  }

  /** The node of an annotation, in the first groups that hold it; undefined where the filter hides it. */
  nodeOf({ sidecar, id }: AnnotationRef): AnnotationNode | undefined {
    const text = this.desk.workspace.textOf(sidecar);
    const isIt = (placed: PlacedAnnotation): boolean =>
      placed.id === id && placed.sidecar === sidecar;
    const placed =
      text === undefined ? undefined : this.desk.filter.annotations.of(text).find(isIt);
    if (!placed) return undefined;
    let node: GroupNode | undefined;
    for (const facet of this.#arrangement.levels) {
      for (const key of this.#lists.groups.wayTo(placed, facet)) {
        const nodes: readonly GroupNode[] = node ? this.#groupsIn(node) : this.#outermost();
        const index = nodes.findIndex(({ group }) => group.facet === facet && group.key === key);
        if (index < 0) return undefined;
        this.#showUpTo(node, index);
        node = nodes[index]!;
      }
    }
    if (!node) return undefined;
    const before = this.#groupsIn(node).length;
    const index = this.#annotationsIn(node).findIndex(isIt);
    if (index < 0) return undefined;
    this.#showUpTo(node, before + index);
    return annotationNode(node, placed);
  }

  #shownOf(id: string): number {
    return this.#shown.get(id) ?? page;
  }

  #showUpTo(parent: ParentNode | undefined, index: number): void {
    const id = parent?.id ?? '';
    if (index < this.#shownOf(id)) return;
    this.#shown.set(id, Math.ceil((index + 1) / page) * page);
    this.#changed.fire(undefined);
  }

  #childrenOf(node: GroupNode): TreeNode[] {
    const groups = this.#groupsIn(node);
    if (!this.#isInnermost(node)) return this.#paged(node, groups);
    const count = node.group.own.reduce((sum, { length }) => sum + length, 0);
    const shown = groups.slice(0, this.#shownOf(node.id));
    const hiddenGroups = groups.length - shown.length;
    const take = (most: number) => this.#annotationsIn(node, most);
    return [...shown, ...this.#pagedAnnotations(node, shown.length, count, take, hiddenGroups)];
  }

  #paged(parent: GroupNode | undefined, nodes: readonly GroupNode[]): TreeNode[] {
    const shown = this.#shownOf(parent?.id ?? '');
    const hidden = nodes.length - shown;
    if (hidden <= 0) return [...nodes];
    return [...nodes.slice(0, shown), { type: 'more', parent, hidden, refs: [] }];
  }

  /** @param before How many children stand above the annotations. */
  #pagedAnnotations(
    parent: ParentNode,
    before: number,
    count: number,
    take: (most: number) => readonly PlacedAnnotation[],
    hiddenBefore = 0,
  ): TreeNode[] {
    const most = this.#shownOf(parent.id) - before;
    const children: TreeNode[] = take(most).map((placed) => annotationNode(parent, placed));
    const hidden = hiddenBefore + count - children.length;
    if (hidden > 0) children.push({ type: 'more', parent, hidden, refs: [] });
    return children;
  }

  #isInnermost({ level }: GroupNode): boolean {
    return level === this.#arrangement.levels.length - 1;
  }

  /** The narrower themes, then what the next facet makes of those that have this very one. */
  #groupsIn(node: GroupNode): readonly GroupNode[] {
    const { narrower, own } = node.group;
    const within = this.#nodes(narrower, node, node.level);
    if (this.#isInnermost(node)) return within;
    const facet = this.#arrangement.levels[1] ?? this.#arrangement.levels[0];
    return [...within, ...this.#nodes(this.#lists.groups.of(own, facet), node, node.level + 1)];
  }

  #annotationsIn({ group }: GroupNode, most?: number): readonly PlacedAnnotation[] {
    return orderAnnotations(group.own, this.#arrangement.annotations, this.#lists.names, most);
  }

  #outermost(): readonly GroupNode[] {
    const [facet] = this.#arrangement.levels;
    this.#groups ??= this.#nodes(this.#lists.groups.of(this.#lists.shown, facet), undefined, 0);
    return this.#groups;
  }

  #nodes(
    groups: readonly AnnotationGroup[],
    parent: GroupNode | undefined,
    level: number,
  ): readonly GroupNode[] {
    return orderGroups(groups, this.#arrangement.groups, this.#lists.names).map(
      (group) => new GroupNode(parent, group, level, groups.length),
    );
  }

  #needsReview(): ReviewNode | null {
    if (this.#review === undefined) {
      const lists = reviewLists(this.#lists.shownWithReview);
      this.#review = lists.length > 0 ? new ReviewNode(lists) : null;
    }
    return this.#review;
  }
}
