import * as vscode from 'vscode';
import { reviewCause } from '../../core/workspace/reviewCause';
import type { PlacedAnnotation } from '../../core/workspace/placedAnnotation';
import type { Desk } from '../desk';
import { report } from '../report';
import { plainTextOf, toRange } from '../world/documents';
import { knowAll } from './acceptProposals';

/** Asks which of the places that may be the passage is it; each is shown while it is pointed at. */
export async function choosePlace(desk: Desk, meant: readonly PlacedAnnotation[]): Promise<void> {
  const [placed] = await knowAll(desk, meant.slice(0, 1));
  if (placed?.placement?.state !== 'changed' || !reviewCause(placed)) {
    await report(vscode.l10n.t('There is no other place in the text that resembles this passage.'));
    return;
  }
  const uri = vscode.Uri.parse(placed.text, true);
  const editor = await vscode.window.showTextDocument(uri, { preserveFocus: true });
  const text = plainTextOf(editor.document);
  const items = placed.placement.candidates.map((span) => {
    const { line } = text.positionAt(span.start);
    return {
      label: text.slice(span).replaceAll(/\s+/g, ' '),
      description: vscode.l10n.t('line {line}', { line: line + 1 }),
      span,
    };
  });
  const before = editor.visibleRanges[0];
  const picked = await vscode.window.showQuickPick(items, {
    title: placed.annotation.anchor.quote.replaceAll(/\s+/g, ' '),
    placeHolder: vscode.l10n.t('Which of these is the passage?'),
    onDidSelectItem: (item) => {
      if (typeof item === 'string' || !('span' in item)) return;
      const range = toRange(text, (item as (typeof items)[number]).span);
      editor.selection = new vscode.Selection(range.start, range.end);
      editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    },
  });
  if (!picked) {
    if (before) editor.revealRange(before, vscode.TextEditorRevealType.AtTop);
    return;
  }
  const { sidecar, id } = placed;
  const outcome = desk.workspace.relink([{ sidecar, id, span: picked.span }]);
  if ('refused' in outcome) await report(outcome.refused);
}
