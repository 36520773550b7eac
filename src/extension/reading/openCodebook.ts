import * as vscode from 'vscode';
import { codebookFileName } from '../../core/codebook/codebook';
import { codebookTemplate } from '../../core/codebook/codebookTemplate';
import type { Desk } from '../desk';
import { report } from '../report';
import { translate } from '../translate';

/** Registers the commands that open the codebook in force, and that draft one. */
export function registerOpenCodebook(desk: Pick<Desk, 'workspace'>): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('communique.openCodebook', () => openCodebook(desk)),
    vscode.commands.registerCommand('communique.createCodebook', async () => {
      const editor = await openCodebook(desk);
      if (editor && !editor.document.isUntitled) {
        await report(
          vscode.l10n.t('This folder has a codebook already, which is open now: change that one.'),
        );
      }
    }),
  );
}

/**
 * Shows the codebook in force where the person is; where there is no file of it, a first draft of one,
 * of which nothing is written before the person saves. Undefined, and said, without a folder.
 */
export async function openCodebook({
  workspace,
}: Pick<Desk, 'workspace'>): Promise<vscode.TextEditor | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const folder =
    (active && vscode.workspace.getWorkspaceFolder(active)) ??
    vscode.workspace.workspaceFolders?.[0];
  const known = workspace.codebooks.uriOf((active ?? folder?.uri)?.toString() ?? '');
  if (known !== undefined) return vscode.window.showTextDocument(vscode.Uri.parse(known, true));
  if (folder) return openDraft(vscode.Uri.joinPath(folder.uri, codebookFileName));
  await report(
    vscode.l10n.t(
      'A codebook belongs to a folder. Open a folder first; the built-in one is in force.',
    ),
  );
  return undefined;
}

/** The draft is whole before it is shown: whoever types at once types into it. */
async function openDraft(uri: vscode.Uri): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(uri.with({ scheme: 'untitled' }));
  if (document.getText() === '') {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), codebookTemplate(translate));
    await vscode.workspace.applyEdit(edit);
  }
  return vscode.window.showTextDocument(document);
}
