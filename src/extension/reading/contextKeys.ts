import * as vscode from 'vscode';
import { annotationsAtCursor } from '../currentAnnotation';
import type { Desk } from '../desk';
import { soon } from '../soon';
import { isText } from '../world/documents';

/** Keeps the context keys that menus and keys depend on. */
export function registerContextKeys(
  desk: Pick<Desk, 'workspace' | 'chosenAtCursor'>,
): vscode.Disposable {
  const known = new Map<string, boolean>();
  const set = (key: string, value: boolean): void => {
    if (known.get(key) === value) return;
    known.set(key, value);
    void vscode.commands.executeCommand('setContext', `communique.${key}`, value);
  };
  const followEditor = (editor: vscode.TextEditor | undefined): void => {
    set('canAnnotate', editor !== undefined && isText(editor.document));
  };
  // Every key moves the cursor: what is under it can wait until it rests.
  const followCursor = soon(() => {
    const count = annotationsAtCursor(desk).length;
    set('onAnnotation', count > 0);
    set('onOverlap', count > 1);
  });
  followEditor(vscode.window.activeTextEditor);
  followCursor();
  return vscode.Disposable.from(
    followCursor,
    vscode.window.onDidChangeActiveTextEditor(followEditor),
    vscode.window.onDidChangeTextEditorSelection(followCursor),
    desk.workspace.onDidChange(followCursor),
  );
}
