import * as vscode from 'vscode';
import {
  groupAnnotations,
  type Grouping,
  type GroupingContext,
} from '../../core/workspace/groupAnnotations';
import type { AnnotationRef, PlacedAnnotation } from '../../core/workspace/placedAnnotation';
import { reviewCause, reviewCauses, type ReviewCause } from '../../core/workspace/reviewCause';
import type { Desk } from '../desk';

import {
  annotationNode,
  groupNode,
  keyOf,
  type AnnotationNode,
  type CauseNode,
  type GroupNode,
  type ParentNode,
  type TreeNode,
} from './nodes';
import { nodeTooltip } from './nodeTooltip';
import { treeItem } from './treeItem';

/** More children than this are shown only when asked for: VS Code grows slow with long lists. */
const page = 500;

/** The annotations of the workspace as a tree of two levels: what needs review by its cause, then groups. */
export class AnnotationTree implements vscode.TreeDataProvider<TreeNode> {
  readonly #changed = new vscode.EventEmitter<TreeNode | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #groups: readonly GroupNode[] | undefined;
  #causes: readonly CauseNode[] | undefined;
  /** How many children of a group are shown, by its key, where it is more than a page. */
  readonly #shown = new Map<string, number>();
  #grouping: Grouping;

  constructor(
    private readonly desk: Pick<Desk, 'workspace' | 'files'>,
    grouping: Grouping,
  ) {
    this.#grouping = grouping;
  }

  get grouping(): Grouping {
    return this.#grouping;
  }

  set grouping(grouping: Grouping) {
    this.#grouping = grouping;
    this.#shown.clear();
    this.refresh();
  }

  refresh(): void {
    this.#groups = undefined;
    this.#causes = undefined;
    this.#changed.fire(undefined);
  }

  /** How many annotations need review. */
  get reviewCount(): number {
    return this.#allCauses().reduce((sum, { refs }) => sum + refs.length, 0);
  }

  showMore(parent: ParentNode): void {
    this.#shown.set(keyOf(parent), this.#shownOf(parent) + page);
    this.#changed.fire(undefined);
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return treeItem(this.desk, node);
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.type === 'annotation' || node.type === 'more' ? node.parent : undefined;
  }

  getChildren(node?: TreeNode): TreeNode[] {
    if (!node) return [...this.#allCauses(), ...this.#allGroups()];
    if (node.type !== 'group' && node.type !== 'cause') return [];
    const shown = this.#shownOf(node);
    const children: TreeNode[] = node.annotations
      .slice(0, shown)
      .map((placed) => annotationNode(node, placed));
    const hidden = node.annotations.length - shown;
    if (hidden > 0) children.push({ type: 'more', parent: node, hidden, refs: [] });
    return children;
  }

  async resolveTreeItem(item: vscode.TreeItem, node: TreeNode): Promise<vscode.TreeItem> {
    const tooltip = await nodeTooltip(this.desk, node);
    if (tooltip !== undefined) item.tooltip = tooltip;
    return item;
  }

  /** The node of an annotation, in the first group that holds it. */
  nodeOf({ sidecar, id }: AnnotationRef): AnnotationNode | undefined {
    for (const node of this.#allGroups()) {
      const index = node.group.annotations.findIndex(
        (placed) => placed.id === id && placed.sidecar === sidecar,
      );
      if (index < 0) continue;
      if (index >= this.#shownOf(node)) {
        this.#shown.set(keyOf(node), Math.ceil((index + 1) / page) * page);
        this.#changed.fire(undefined);
      }
      return annotationNode(node, node.group.annotations[index]!);
    }
    return undefined;
  }

  #shownOf(parent: ParentNode): number {
    return this.#shown.get(keyOf(parent)) ?? page;
  }

  #allCauses(): readonly CauseNode[] {
    if (this.#causes) return this.#causes;
    const byCause = new Map<ReviewCause, PlacedAnnotation[]>();
    for (const placed of this.#all()) {
      const cause = reviewCause(placed);
      if (!cause) continue;
      const known = byCause.get(cause);
      if (known) known.push(placed);
      else byCause.set(cause, [placed]);
    }
    this.#causes = reviewCauses.flatMap((cause): CauseNode[] => {
      const annotations = byCause.get(cause);
      return annotations ? [{ type: 'cause', cause, annotations, refs: annotations }] : [];
    });
    return this.#causes;
  }

  #allGroups(): readonly GroupNode[] {
    this.#groups ??= groupAnnotations(this.#all(), this.#grouping, this.#context()).map((group) =>
      groupNode(this.#grouping, group),
    );
    return this.#groups;
  }

  *#all(): Iterable<PlacedAnnotation> {
    for (const text of this.desk.workspace.texts) yield* this.desk.workspace.annotationsOf(text);
  }

  #context(): GroupingContext {
    return {
      language: vscode.env.language,
      codebookOf: (text) => this.desk.workspace.codebookOf(text),
      nameOf: (text) => vscode.workspace.asRelativePath(vscode.Uri.parse(text, true)),
      noTheme: vscode.l10n.t('no theme'),
    };
  }
}
