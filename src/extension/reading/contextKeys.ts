import * as vscode from 'vscode';
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
  // The text, not the cursor: a click that opens a menu moves the cursor, and the menu waits for nobody.
  const followText = (): void => {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    set('isAnnotated', uri !== undefined && desk.workspace.annotationsOf(uri).length > 0);
  };
  const followEditor = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    set('canAnnotate', document !== undefined && isText(document));
    followText();
  };
  followEditor();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(followEditor),
    desk.workspace.onDidChange(followText),
  );
}
