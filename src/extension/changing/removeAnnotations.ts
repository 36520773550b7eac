import * as vscode from 'vscode';
import type { PlacedAnnotation } from '../../core/workspace/placedAnnotation';
import type { Desk } from '../desk';
import { report } from '../report';

/** Removes annotations; after several at once, offers to take that back. */
export async function removeAnnotations(
  { workspace }: Pick<Desk, 'workspace'>,
  meant: readonly PlacedAnnotation[],
): Promise<void> {
  if (meant.length === 0) return;
  const outcome = workspace.remove(meant);
  if ('refused' in outcome) {
    await report(outcome.refused);
    return;
  }
  if (meant.length === 1) return;
  const undo = vscode.l10n.t('Undo');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('{count} annotations removed.', { count: meant.length }),
    undo,
  );
  if (answer === undo) await vscode.commands.executeCommand('communique.undo');
}
