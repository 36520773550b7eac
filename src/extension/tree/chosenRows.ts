import type * as vscode from 'vscode';
import { idOf, type TreeNode } from './nodes';

/** How long after a redrawing began VS Code asks for the rows at the latest, in milliseconds. */
const longest = 1000;

/** How long nothing more is asked for once the tree is drawn, in milliseconds. */
const rest = 120;

/**
 * The rows that are chosen in the view. While the tree is drawn anew VS Code knows only the rows that it has asked for
 * by then: it tells a selection without the others, or that there is none.
 */
export class ChosenRows implements vscode.Disposable {
  #nodes: readonly TreeNode[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When something of the tree was drawn last, in milliseconds. */
  #drawn = 0;
  #waiting: (() => void)[] = [];

  constructor(private readonly view: Pick<vscode.TreeView<TreeNode>, 'selection'>) {}

  get nodes(): readonly TreeNode[] {
    return this.#nodes;
  }

  /** VS Code says that others are chosen. */
  choose(nodes: readonly TreeNode[]): void {
    const isKnown = nodes.length > 0 || performance.now() - this.#drawn > longest;
    if (isKnown) this.#nodes = nodes;
  }

  /** VS Code was told to draw the tree anew. */
  drawing(): void {
    this.#readIn(longest);
  }

  /** VS Code asks for rows. */
  asked(): void {
    this.#readIn(rest);
  }

  /** Resolves when the tree is drawn, and what is chosen is known. */
  readonly settled = (): Promise<void> =>
    this.#timer ? new Promise((resolve) => this.#waiting.push(resolve)) : Promise.resolve();

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #readIn(milliseconds: number): void {
    this.#drawn = performance.now();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#nodes = this.#now();
      for (const resolve of this.#waiting.splice(0)) resolve();
    }, milliseconds);
  }

  /** What is chosen, as it is drawn now: fewer only where VS Code has said so. */
  #now(): readonly TreeNode[] {
    const selected = new Map(this.view.selection.map((node) => [idOf(node), node]));
    const known = this.#nodes.map((node) => [idOf(node), node] as const);
    const ids = new Set(known.map(([id]) => id));
    const isLess = [...selected.keys()].every((id) => ids.has(id));
    return isLess ? known.map(([id, node]) => selected.get(id) ?? node) : [...selected.values()];
  }
}
