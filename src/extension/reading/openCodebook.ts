import * as vscode from 'vscode';
import { codebookFileName } from '../../core/codebook/codebook';
import { codebookTemplate } from '../../core/codebook/codebookTemplate';
import type { Desk } from '../desk';
import { report } from '../report';

/** Registers the command that opens the codebook in force; where there is none, a first draft of one. */
export function registerOpenCodebook({ workspace }: Pick<Desk, 'workspace'>): vscode.Disposable {
  return vscode.commands.registerCommand('communique.openCodebook', async () => {
    const active = vscode.window.activeTextEditor?.document.uri;
    const folder =
      (active && vscode.workspace.getWorkspaceFolder(active)) ??
      vscode.workspace.workspaceFolders?.[0];
    const known = workspace.codebooks.uriOf((active ?? folder?.uri)?.toString() ?? '');
    if (known !== undefined) {
      await vscode.window.showTextDocument(vscode.Uri.parse(known, true));
    } else if (folder) {
      await openDraft(vscode.Uri.joinPath(folder.uri, codebookFileName));
    } else {
      await report(
        vscode.l10n.t(
          'A codebook belongs to a folder. Open a folder first; the built-in one is in force.',
        ),
      );
    }
  });
}

/** Nothing is written before the person saves. */
async function openDraft(uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri.with({ scheme: 'untitled' }));
  const editor = await vscode.window.showTextDocument(document);
  if (document.getText() !== '') return;
  await editor.edit((edit) => {
    edit.insert(new vscode.Position(0, 0), codebookTemplate);
  });
}
