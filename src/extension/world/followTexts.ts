import * as vscode from 'vscode';
import type { Desk } from '../desk';
import { isText, plainTextOf } from './documents';

/** How long typing must rest before passages are looked up again, in milliseconds. */
const rest = 150;

/** Tells the workspace which texts are shown, and how they read. */
export function followTexts({ workspace }: Pick<Desk, 'workspace'>): vscode.Disposable {
  const waiting = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  const later = (document: vscode.TextDocument): void => {
    clearTimeout(waiting.get(document));
    const timer = setTimeout(() => {
      waiting.delete(document);
      void showText({ workspace }, document);
    }, rest);
    waiting.set(document, timer);
  };
  const showAll = (editors: readonly vscode.TextEditor[]): void => {
    for (const { document } of editors) void showText({ workspace }, document);
  };
  showAll(vscode.window.visibleTextEditors);
  return vscode.Disposable.from(
    vscode.window.onDidChangeVisibleTextEditors(showAll),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && isText(document)) later(document);
    }),
    vscode.workspace.onDidSaveTextDocument((document) => void showText({ workspace }, document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      workspace.hideText(uri.toString());
    }),
    {
      dispose: () => {
        waiting.forEach(clearTimeout);
      },
    },
  );
}

/** Makes sure that the workspace knows the text as the document now reads. */
export async function showText(
  { workspace }: Pick<Desk, 'workspace'>,
  document: vscode.TextDocument,
): Promise<void> {
  if (document.isClosed || document.isUntitled || !isText(document)) return;
  await workspace.showText(document.uri.toString(), plainTextOf(document), document.isDirty);
}
