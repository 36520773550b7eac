import * as vscode from 'vscode';
import { textChanges } from '../../core/anchor/textChange';
import type { Desk } from '../desk';
import { soon } from '../soon';
import { isText, plainTextOf } from './documents';

/** Tells the workspace which texts are shown, and how they read. */
export function followTexts(desk: Pick<Desk, 'workspace'>): vscode.Disposable {
  const { workspace } = desk;
  const showAll = (editors: readonly vscode.TextEditor[]): void => {
    for (const { document } of editors) void showText(desk, document);
  };
  const resting = new Set<vscode.TextDocument>();
  /** Texts that changed while they were like their files: VS Code says only afterwards by whom. */
  const unclaimed = new Set<vscode.TextDocument>();
  const settle = soon(() => {
    for (const document of resting) {
      // Not dirty even now: the file changed elsewhere, or was reverted. What a person would have moved
      // with its words has to be found again, and asked about where it is not certain.
      if (unclaimed.has(document) && !document.isDirty && !document.isClosed) {
        void workspace.rereadText(document.uri.toString(), plainTextOf(document));
      }
      void workspace.settleText(document.uri.toString());
      // Should an edit ever have been missed, the text is looked through anew here.
      void showText(desk, document);
    }
    resting.clear();
    unclaimed.clear();
  });
  showAll(vscode.window.visibleTextEditors);
  return vscode.Disposable.from(
    settle,
    vscode.window.onDidChangeVisibleTextEditors(showAll),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
      const uri = document.uri.toString();
      if (contentChanges.length === 0 || !workspace.isShown(uri)) return;
      const changes = textChanges(contentChanges, document.eol === vscode.EndOfLine.CRLF);
      workspace.editText(uri, changes, reason !== undefined, document.isDirty);
      if (!document.isDirty) unclaimed.add(document);
      resting.add(document);
      settle();
    }),
    vscode.workspace.onDidSaveTextDocument((document) => {
      unclaimed.delete(document);
      workspace.saveText(document.uri.toString());
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      // A new language is told as a closing and an opening of a document that stays open, edits and all.
      if (vscode.workspace.textDocuments.includes(document)) return;
      workspace.hideText(document.uri.toString());
    }),
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

/** Makes sure that the workspace knows a text, though no editor may show it. */
export async function knowText(desk: Pick<Desk, 'workspace'>, text: string): Promise<void> {
  try {
    await showText(desk, await vscode.workspace.openTextDocument(vscode.Uri.parse(text, true)));
  } catch {
    // It is not there, or no text: its annotations stay as they are.
  }
}
