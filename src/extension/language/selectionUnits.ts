import * as vscode from 'vscode';
import { enclosingUnits } from '../../core/structure/units';
import { toRange } from '../world/documents';
import { CommuniqueTexts, type ReadText } from './communiqueTexts';

/** Expand Selection: the word, the clause, the sentence, the paragraph, the section. */
export function registerSelectionUnits(texts: CommuniqueTexts): vscode.Disposable {
  return vscode.languages.registerSelectionRangeProvider(CommuniqueTexts.selector, {
    provideSelectionRanges: async (document, positions, token) => {
      const read = await texts.read(document, token);
      return read && positions.map((position) => rangesAt(read, position));
    },
  });
}

/** Each unit that is larger than the one before, and holds it. */
function rangesAt({ text }: ReadText, position: vscode.Position): vscode.SelectionRange {
  const units = [...enclosingUnits(text, text.offsetAt(position))].sort(
    (a, b) => b.end - b.start - (a.end - a.start),
  );
  let range: vscode.SelectionRange | undefined;
  for (const unit of units) {
    const next = toRange(text, unit);
    if (!next.contains(position) || (range && !range.range.contains(next))) continue;
    range = new vscode.SelectionRange(next, range);
  }
  return range ?? new vscode.SelectionRange(new vscode.Range(position, position));
}
