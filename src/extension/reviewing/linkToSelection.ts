import * as vscode from 'vscode';
import type { PlacedAnnotation } from '../../core/workspace/placedAnnotation';
import type { Desk } from '../desk';
import { report } from '../report';
import { selectedPassages } from '../tagging/passages';
import { plainTextOf } from '../world/documents';
import { showText } from '../world/followTexts';

/** Makes the selection, or the sentence at the cursor, the passage of an annotation of its text. */
export async function linkToSelection(
  desk: Desk,
  meant: readonly PlacedAnnotation[],
): Promise<void> {
  const [placed] = meant;
  if (!placed) return;
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.uri.toString() !== placed.text) {
    await vscode.window.showTextDocument(vscode.Uri.parse(placed.text, true));
    await report(
      vscode.l10n.t('Select the passage in this text first, then link the annotation to it.'),
    );
    return;
  }
  await showText(desk, editor.document);
  const [span] = selectedPassages(plainTextOf(editor.document), [editor.selection]);
  if (!span) {
    await report(
      vscode.l10n.t(
        'There is no passage here. Put the cursor in a sentence, or select some words.',
      ),
    );
    return;
  }
  const outcome = desk.workspace.relink([{ sidecar: placed.sidecar, id: placed.id, span }]);
  if ('refused' in outcome) await report(outcome.refused);
}
