import * as vscode from 'vscode';
import type { Desk } from '../desk';
import { say } from '../translate';

/** Tells when a sidecar could not be written, and offers to try again; nothing is lost meanwhile. */
export function registerSaveFailures({ workspace }: Pick<Desk, 'workspace'>): vscode.Disposable {
  /** The sidecars whose failure is on the screen: one message a file is enough. */
  const told = new Set<string>();
  return vscode.Disposable.from(
    workspace.onDidSave(({ uri, failure }) => {
      if (!failure || told.has(uri)) return;
      told.add(uri);
      const again = vscode.l10n.t('Try Again');
      void vscode.window.showErrorMessage(say(failure), again).then((answer) => {
        told.delete(uri);
        if (answer === again) workspace.saveAgain();
      });
    }),
    vscode.commands.registerCommand('communique.saveAgain', () => {
      workspace.saveAgain();
    }),
  );
}
