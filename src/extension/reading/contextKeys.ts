import * as vscode from 'vscode';
import { annotationsAtCursor } from '../currentAnnotation';
import type { Desk } from '../desk';
import { isText } from '../world/documents';

/** Keeps the context keys that menus and keys depend on. */
export function registerContextKeys(desk: Pick<Desk, 'workspace'>): vscode.Disposable {
  const known = new Map<string, boolean>();
  const set = (key: string, value: boolean): void => {
    if (known.get(key) === value) return;
    known.set(key, value);
    void vscode.commands.executeCommand('setContext', `communique.${key}`, value);
  };
  const update = (): void => {
    const editor = vscode.window.activeTextEditor;
    set('canAnnotate', editor !== undefined && isText(editor.document));
    set('onAnnotation', annotationsAtCursor(desk).length > 0);
  };
  update();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.onDidChangeTextEditorSelection(update),
    desk.workspace.onDidChange(update),
  );
}
