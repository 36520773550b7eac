import * as vscode from 'vscode';
import {
  groupAnnotations,
  type Grouping,
  type GroupingContext,
} from '../../core/workspace/groupAnnotations';
import type { AnnotationRef } from '../../core/workspace/placedAnnotation';
import type { Desk } from '../desk';
import {
  annotationNode,
  groupNode,
  type AnnotationNode,
  type GroupNode,
  type TreeNode,
} from './nodes';
import { treeItem } from './treeItem';

/** More children than this are shown only when asked for: VS Code grows slow with long lists. */
const page = 500;

/** The annotations of the workspace as a tree of two levels: groups, and what is in them. */
export class AnnotationTree implements vscode.TreeDataProvider<TreeNode> {
  readonly #changed = new vscode.EventEmitter<TreeNode | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #groups: readonly GroupNode[] | undefined;
  /** How many children of a group are shown, by its key, where it is more than a page. */
  readonly #shown = new Map<string, number>();
  #grouping: Grouping;

  constructor(
    private readonly desk: Pick<Desk, 'workspace'>,
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
    this.#changed.fire(undefined);
  }

  showMore(group: GroupNode): void {
    this.#shown.set(group.group.key, this.#shownOf(group) + page);
    this.#changed.fire(undefined);
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return treeItem(this.desk, node);
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.type === 'group' ? undefined : node.parent;
  }

  getChildren(node?: TreeNode): TreeNode[] {
    if (!node) return [...this.#allGroups()];
    if (node.type !== 'group') return [];
    const { annotations } = node.group;
    const shown = this.#shownOf(node);
    const children: TreeNode[] = annotations
      .slice(0, shown)
      .map((placed) => annotationNode(node, placed));
    const hidden = annotations.length - shown;
    if (hidden > 0) children.push({ type: 'more', parent: node, hidden, refs: [] });
    return children;
  }

  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    item.tooltip = treeItem.tooltip(this.desk, node);
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
        this.#shown.set(node.group.key, Math.ceil((index + 1) / page) * page);
        this.#changed.fire(undefined);
      }
      return annotationNode(node, node.group.annotations[index]!);
    }
    return undefined;
  }

  #shownOf({ group }: GroupNode): number {
    return this.#shown.get(group.key) ?? page;
  }

  #allGroups(): readonly GroupNode[] {
    this.#groups ??= groupAnnotations(this.#all(), this.#grouping, this.#context()).map((group) =>
      groupNode(this.#grouping, group),
    );
    return this.#groups;
  }

  *#all(): Iterable<ReturnType<Desk['workspace']['annotationsOf']>[number]> {
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
