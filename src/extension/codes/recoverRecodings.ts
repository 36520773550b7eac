import * as vscode from 'vscode';
import { codebookFileName } from '../../core/codebook/codebook';
import type { Desk } from '../desk';
import { report } from '../report';

/** Completes the changes of codes that were interrupted when VS Code or the machine stopped. */
export async function recoverRecodings({ workspace }: Pick<Desk, 'workspace'>): Promise<void> {
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const home = vscode.Uri.joinPath(uri, codebookFileName).toString();
    const recovery = await workspace.recodings.recover(home);
    if (!recovery) continue;
    if ('refused' in recovery) {
      void report(recovery.refused);
      continue;
    }
    const { completed, annotations } = recovery;
    const count = { count: annotations };
    void vscode.window.showInformationMessage(
      completed
        ? vscode.l10n.t(
            'A change of codes that was interrupted is complete now. Annotations: {count}.',
            count,
          )
        : vscode.l10n.t(
            'A change of codes that was cancelled is taken back now. Annotations: {count}.',
            count,
          ),
    );
  }
}
