import * as vscode from 'vscode';
import type { Grouping } from '../../core/workspace/groupAnnotations';
import type { AnnotationRef } from '../../core/workspace/placedAnnotation';
import {
  annotationsAtCursor,
  meantAnnotations,
  type AnnotationArgument,
} from '../currentAnnotation';
import type { Desk } from '../desk';
import { settings } from '../settings';
import { soon } from '../soon';
import { AnnotationTree } from './annotationTree';
import type { ParentNode, TreeNode } from './nodes';

const viewId = 'communique.annotations';
const groupingKey = 'communique.grouping';

/** Registers the view of all annotations of the workspace. */
export function registerTree(desk: Desk): vscode.Disposable {
  const tree = new AnnotationTree(desk, desk.memory.get<Grouping>(groupingKey, 'text'));
  const view = vscode.window.createTreeView(viewId, {
    treeDataProvider: tree,
    showCollapseAll: true,
    canSelectMany: true,
  });
  const group = async (by: Grouping): Promise<void> => {
    tree.grouping = by;
    await desk.memory.update(groupingKey, by);
  };
  const reveal = async (ref: AnnotationRef, focus: boolean): Promise<void> => {
    const node = tree.nodeOf(ref);
    if (node) await view.reveal(node, { select: true, focus });
  };
  // However many changes come at once, the tree is drawn once. VS Code mixes up the children of nodes
  // when a tree is drawn again while it is still asking for them.
  const refresh = soon(() => {
    tree.refresh();
    const count = tree.reviewCount;
    const tooltip = vscode.l10n.t('Needs review ({count})', { count });
    view.badge = count > 0 ? { value: count, tooltip } : undefined;
  });
  const follow = soon(() => void followEditor(desk, view, reveal));
  return vscode.Disposable.from(
    view,
    // Kept here, since the view forgets its selection for a moment whenever the tree is drawn anew.
    view.onDidChangeSelection(({ selection }) => {
      const refs = selection.flatMap((node) => node.refs);
      desk.chosenInTree.refs = () => refs;
    }),
    follow,
    refresh,
    desk.workspace.onDidChange(refresh),
    vscode.window.onDidChangeTextEditorSelection(follow),
    vscode.commands.registerCommand('communique.groupByText', () => group('text')),
    vscode.commands.registerCommand('communique.groupByKind', () => group('kind')),
    vscode.commands.registerCommand('communique.groupByTheme', () => group('theme')),
    vscode.commands.registerCommand('communique.chooseGrouping', async () => {
      const by = await pickGrouping(tree.grouping);
      if (by) await group(by);
    }),
    vscode.commands.registerCommand('communique.showMore', (node: ParentNode) => {
      tree.showMore(node);
    }),
    vscode.commands.registerCommand(
      'communique.showInTree',
      async (argument?: AnnotationArgument) => {
        const [placed] = meantAnnotations(desk, argument);
        if (placed) await reveal(placed, true);
      },
    ),
  );
}

async function followEditor(
  desk: Desk,
  view: vscode.TreeView<TreeNode>,
  reveal: (ref: AnnotationRef, focus: boolean) => Promise<void>,
): Promise<void> {
  if (!view.visible || !settings.followEditor()) return;
  const here = annotationsAtCursor(desk);
  const [innermost] = here;
  if (!innermost) return;
  // What was chosen in the tree stays chosen while the cursor is in it, though others are inside it.
  const chosen = view.selection.flatMap(({ refs }) => refs);
  const stays = here.some(({ sidecar, id }) =>
    chosen.some((ref) => ref.id === id && ref.sidecar === sidecar),
  );
  if (!stays) await reveal(innermost, false);
}

async function pickGrouping(current: Grouping): Promise<Grouping | undefined> {
  const labels: Record<Grouping, string> = {
    text: vscode.l10n.t('By text'),
    kind: vscode.l10n.t('By kind'),
    theme: vscode.l10n.t('By theme'),
  };
  const items = (['text', 'kind', 'theme'] as const).map((by) => ({
    label: labels[by],
    description: by === current ? vscode.l10n.t('now') : '',
    by,
  }));
  const placeHolder = vscode.l10n.t('Group annotations');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.by;
}
