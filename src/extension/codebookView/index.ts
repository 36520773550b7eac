import * as vscode from 'vscode';
import { meantAnnotations } from '../currentAnnotation';
import type { Desk } from '../desk';
import { report } from '../report';
import { soon } from '../soon';
import { pickOneTheme } from '../tagging/pickOneTheme';
import { CodebookTree } from './codebookTree';
import { isCode, type CodebookNode, type CodeNode } from './codeNodes';
import { codeDragging, registerCodeDrops } from './dragCodes';
import { Place } from './place';
import { showOnlyCodes, toggleCode } from './showOnlyCodes';
import { tagWithCode } from './tagWithCode';

const viewId = 'communique.codebook';

/** How long the answer to a filter takes in the other views, in milliseconds. */
const others = 40;

/** Registers the view of the codebook: kinds and themes, how often they are used, and what to do with them. */
export function registerCodebookView(desk: Desk): vscode.Disposable {
  const place = new Place(desk);
  place.follow(vscode.window.activeTextEditor);
  const tree = new CodebookTree(desk, () => place.uri);
  const view = vscode.window.createTreeView(viewId, {
    treeDataProvider: tree,
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController: codeDragging,
  });
  const draw = (): void => {
    view.description = place.name;
    tree.refresh();
  };
  const refresh = soon(draw);
  view.description = place.name;
  const register = (
    name: string,
    run: (codes: readonly CodeNode[]) => Promise<unknown> | undefined,
  ): vscode.Disposable =>
    vscode.commands.registerCommand(
      `communique.${name}`,
      (node?: CodebookNode, chosen?: readonly CodebookNode[]) => {
        const nodes = chosen && chosen.length > 0 ? chosen : node ? [node] : view.selection;
        const codes = nodes.filter(isCode);
        return codes.length > 0 ? run(codes) : undefined;
      },
    );
  return vscode.Disposable.from(
    view,
    refresh,
    desk.workspace.onDidChange(refresh),
    // The annotations first, which a filter is about.
    desk.filter.onDidChange(() => {
      setTimeout(() => {
        tree.filter();
      }, others);
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (place.follow(editor)) refresh();
    }),
    registerCodeDrops(desk),
    register('tagWithCode', (codes) => tagSelection(desk, codes)),
    register('showOnlyCode', (codes) => {
      showOnlyCodes(desk.filter, codes);
      return undefined;
    }),
    register('goToCode', ([code]) => code && goTo(desk, place, code)),
    vscode.commands.registerCommand('communique.toggleCode', (node: CodeNode) => {
      toggleCode(desk.filter, node);
    }),
    vscode.commands.registerCommand('communique.showMoreCodes', (parent: CodebookNode) => {
      tree.showMore(parent);
    }),
    vscode.commands.registerCommand('communique.findTheme', async () => {
      const title = vscode.l10n.t('Find a theme in the codebook');
      const [code] = (await pickOneTheme(tree.codebook, title, [], [])) ?? [];
      if (code === undefined) return;
      await view.reveal(tree.themeNode(code), { select: true, focus: true, expand: true });
    }),
  );
}

async function tagSelection(desk: Desk, codes: readonly CodeNode[]): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    await report(vscode.l10n.t('Open a text first, and select a passage of it.'));
    return;
  }
  const { document, selections, viewColumn } = editor;
  const isCoding = desk.atPassage.isMeant();
  const there = isCoding ? meantAnnotations(desk, { atPassage: 'all' }) : undefined;
  await tagWithCode(desk, document, selections, codes, there);
  // The keys that code go on in the text.
  if (isCoding) {
    await vscode.window.showTextDocument(document, viewColumn === undefined ? {} : { viewColumn });
  }
}

async function goTo(
  { workspace }: Pick<Desk, 'workspace'>,
  { uri }: Place,
  { type, code }: CodeNode,
): Promise<void> {
  const list = type === 'kind' ? 'kinds' : 'themes';
  const found = workspace.codebooks.placeOf(uri?.toString() ?? '', list, code);
  if (!found) return;
  const { start, end } = found.range;
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  await vscode.window.showTextDocument(vscode.Uri.parse(found.file, true), { selection });
}
