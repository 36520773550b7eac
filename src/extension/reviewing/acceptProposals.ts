import * as vscode from 'vscode';
import { spanOf, type PlacedAnnotation } from '../../core/workspace/placedAnnotation';
import type { Desk } from '../desk';
import { report } from '../report';
import { knowText } from '../world/followTexts';

/** Takes the proposed places of annotations for their passages, as one step. */
export async function acceptProposals(
  desk: Desk,
  meant: readonly PlacedAnnotation[],
): Promise<void> {
  const known = await knowAll(desk, meant);
  const links = known.flatMap((placed) => {
    const span = placed.placement?.state === 'changed' ? spanOf(placed) : undefined;
    return span ? [{ sidecar: placed.sidecar, id: placed.id, span }] : [];
  });
  if (links.length === 0) {
    await report(vscode.l10n.t('There is no proposed place to accept here.'));
    return;
  }
  const outcome = desk.workspace.relink(links);
  if ('refused' in outcome) await report(outcome.refused);
  else if (links.length > 1) await offerUndo(desk, links.length);
}

/** The annotations as they are once their texts are known. */
export async function knowAll(
  desk: Desk,
  meant: readonly PlacedAnnotation[],
): Promise<PlacedAnnotation[]> {
  for (const text of new Set(meant.map(({ text }) => text))) await knowText(desk, text);
  return meant.flatMap((placed) => desk.workspace.find(placed) ?? []);
}

async function offerUndo({ workspace }: Desk, count: number): Promise<void> {
  const undo = vscode.l10n.t('Undo');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('{count} proposed places accepted.', { count }),
    undo,
  );
  if (answer === undo) workspace.undo();
}
