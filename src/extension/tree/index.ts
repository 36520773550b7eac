import * as vscode from 'vscode';
import type { Annotation } from '../../core/annotation/annotation';
import type { AnnotationRef, PlacedAnnotation } from '../../core/workspace/placedAnnotation';
import {
  annotationsAtCursor,
  meantAnnotations,
  type AnnotationArgument,
} from '../currentAnnotation';
import type { Desk } from '../desk';
import { settings } from '../settings';
import { soon } from '../soon';
import { AnnotationTree } from './annotationTree';
import { DragAndDrop } from './dragAndDrop';
import { rememberArrangement, rememberedArrangement, type Arrangement } from './arrangement';
import { ChosenRows } from './chosenRows';
import type { ParentNode, TreeNode } from './nodes';
import { pickGrouping } from './pickGrouping';
import { pickOrder } from './pickOrder';
import { headView } from './viewHeader';

const viewId = 'communique.annotations';

/** After so many milliseconds a message to VS Code has left the extension host. */
const underWay = 3;

/** Registers the view of all annotations of the workspace. */
export function registerTree(desk: Desk): vscode.Disposable {
  const tree = new AnnotationTree(desk, rememberedArrangement(desk.memory));
  const view = vscode.window.createTreeView(viewId, {
    treeDataProvider: tree,
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController: new DragAndDrop(desk),
  });
  const arrange = async (change: Partial<Arrangement>): Promise<void> => {
    tree.arrangement = { ...tree.arrangement, ...change };
    draw();
    await rememberArrangement(desk.memory, tree.arrangement);
  };
  const reveal = async (ref: AnnotationRef, focus: boolean): Promise<void> => {
    const node = tree.nodeOf(ref);
    if (node) await view.reveal(node, { select: true, focus });
  };
  let heading: ReturnType<typeof setTimeout> | undefined;
  const draw = (): void => {
    // The rows first, which VS Code asks for in between. Of what a view is told within 200 ms VS Code shows the first
    // at once, and the rest 200 ms after the last; where no row is left, the words for that are not kept waiting.
    if (view.visible) tree.refresh();
    else tree.forget();
    clearTimeout(heading);
    const head = (): void => {
      headView(desk, view);
    };
    heading = setTimeout(() => {
      if (desk.filter.lists.shown.length === 0) head();
      else heading = setTimeout(head, 180);
    }, 40);
  };
  // However many changes come at once, the tree is drawn once. VS Code mixes up the children of nodes
  // when a tree is drawn again while it is still asking for them.
  const refresh = soon(draw);
  const prepare = (): void => {
    tree.prepare();
  };
  // A view that is told of changes while it is hidden asks twice when it is shown, and mixes up what it is given.
  const catchUp = soon(() => {
    if (view.visible && tree.isOutdated) tree.refresh();
  });
  const chosen = new ChosenRows(view);
  desk.chosenInTree.refs = () =>
    shownOf(
      desk,
      chosen.nodes.flatMap(({ refs }) => refs),
    );
  desk.chosenInTree.settled = chosen.settled;
  // Where several are being chosen in the tree, passages that it shows meanwhile do not take them back.
  let isMovedByHand = false;
  const follow = soon(() => {
    const follows = view.visible && settings.followEditor();
    const { nodes } = chosen;
    if (follows && (isMovedByHand || nodes.length < 2)) void followEditor(desk, nodes, reveal);
    isMovedByHand = false;
  });
  const register = (name: string, run: (argument: never) => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(`communique.${name}`, run);
  if (desk.filter.isFiltering) headView(desk, view);
  return vscode.Disposable.from(
    view,
    view.onDidChangeSelection(({ selection }) => {
      chosen.choose(selection);
    }),
    chosen,
    tree.onDidChangeTreeData(() => {
      chosen.drawing();
    }),
    tree.onDidAsk(() => {
      chosen.asked();
    }),
    follow,
    refresh,
    catchUp,
    view.onDidChangeVisibility(catchUp),
    new vscode.Disposable(() => {
      clearTimeout(heading);
    }),
    desk.workspace.onDidChange(({ made }) => {
      refresh();
      if (annotationsAtCursor(desk).some((placed) => isAmong(made, placed))) follow();
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(refresh),
    desk.filter.onDidChange(() => {
      draw();
      // What is left to show is found while VS Code's question for it is under way.
      if (view.visible) setTimeout(prepare, underWay);
    }),
    vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
      isMovedByHand ||= kind !== undefined;
      follow();
    }),
    register('groupByText', () => arrange({ levels: ['text'] })),
    register('groupByKind', () => arrange({ levels: ['kind'] })),
    register('groupByTheme', () => arrange({ levels: ['theme'] })),
    register('chooseGrouping', async () => {
      const levels = await pickGrouping(tree.arrangement.levels);
      if (levels) await arrange({ levels });
    }),
    register('sortAnnotations', async () => {
      const orders = await pickOrder(tree.arrangement);
      if (orders) await arrange(orders);
    }),
    register('showMore', (node?: ParentNode) => {
      tree.showMore(node);
    }),
    register('showInTree', async (argument?: AnnotationArgument) => {
      const [placed] = meantAnnotations(desk, argument);
      if (placed && (await isNotHidden(desk, placed))) await reveal(placed, true);
    }),
  );
}

/** What the filter shows of some annotations: rows that were chosen may be gone. */
function shownOf({ filter, workspace }: Desk, refs: readonly AnnotationRef[]): AnnotationRef[] {
  const shown = new Map<string, ReadonlySet<Annotation>>();
  return refs.filter((ref) => {
    const placed = workspace.find(ref);
    if (!placed) return false;
    let ofText = shown.get(placed.text);
    if (!ofText) {
      ofText = new Set(filter.annotations.of(placed.text).map(({ annotation }) => annotation));
      shown.set(placed.text, ofText);
    }
    return ofText.has(placed.annotation);
  });
}

/** Whether the filter shows an annotation that somebody wants to see; offers to clear it where not. */
async function isNotHidden({ filter }: Desk, placed: PlacedAnnotation): Promise<boolean> {
  const { text } = placed;
  const isShown = (): boolean => isAmong(filter.annotations.of(text), placed);
  if (isShown()) return true;
  const clear = vscode.l10n.t('Clear Filter');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('The filter of the tree hides this annotation.'),
    clear,
  );
  if (answer === clear) filter.clear();
  return isShown();
}

/** Shows in the tree what is at the cursor. */
async function followEditor(
  desk: Desk,
  chosen: readonly TreeNode[],
  reveal: (ref: AnnotationRef, focus: boolean) => Promise<void>,
): Promise<void> {
  const here = annotationsAtCursor(desk);
  const [innermost] = here;
  if (!innermost) return;
  // What was chosen in the tree stays chosen while the cursor is in it, though others are inside it or just as long.
  const stays = chosen.some((node) => node.type === 'annotation' && isAmong(here, node.placed));
  if (!stays) await reveal(innermost, false);
}

function isAmong(refs: readonly AnnotationRef[], { sidecar, id }: AnnotationRef): boolean {
  return refs.some((ref) => ref.id === id && ref.sidecar === sidecar);
}
