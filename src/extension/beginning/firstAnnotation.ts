import * as vscode from 'vscode';
import type { Desk } from '../desk';

/**
 * Sets the context key `communique.annotated`, which completes the walkthrough, once a person has made an
 * annotation in this window.
 */
export function registerFirstAnnotation({ workspace }: Pick<Desk, 'workspace'>): vscode.Disposable {
  const since = new Date().toISOString();
  const listening = workspace.onDidChange(({ origin, texts }) => {
    if (origin !== 'local') return;
    for (const text of texts) {
      if (!workspace.annotationsOf(text).some(({ annotation }) => annotation.created >= since)) {
        continue;
      }
      listening.dispose();
      void vscode.commands.executeCommand('setContext', 'communique.annotated', true);
      return;
    }
  });
  return vscode.Disposable.from(listening);
}
