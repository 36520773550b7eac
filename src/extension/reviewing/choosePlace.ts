import * as vscode from 'vscode';
import { changedWords } from '../../core/annotation/markedDifferences';
import { reviewCause } from '../../core/workspace/reviewCause';
import type { PlacedAnnotation } from '../../core/workspace/placedAnnotation';
import type { Desk } from '../desk';
import { report } from '../report';
import { shorten } from '../shorten';
import { plainTextOf, toRange } from '../world/documents';
import { knowAll } from './acceptProposals';

/** So much of a passage stands in a row, with its line beside it, in code points. */
const longestLabel = 70;
/** Three lines or so. */
const longestTitle = 240;

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
  const { quote } = placed.annotation.anchor;
  const items = placed.placement.candidates.map((span) => {
    const { line } = text.positionAt(span.start);
    const words = text.slice(span);
    return {
      label: shorten(words, longestLabel),
      description: vscode.l10n.t('line {line}', { line: line + 1 }),
      detail: changedWords(quote, words, 30),
      span,
    };
  });
  const before = editor.visibleRanges[0];
  const picked = await vscode.window.showQuickPick(items, {
    title: shorten(quote, longestTitle),
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
