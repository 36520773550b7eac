import * as vscode from 'vscode';
import { foldings } from '../../core/structure/foldings';
import { toRange } from '../world/documents';
import { CommuniqueTexts } from './communiqueTexts';

/** Folds sections, numbered paragraphs, lists, front matter and what a page put around the text. */
export function registerFolding(texts: CommuniqueTexts): vscode.Disposable {
  return vscode.languages.registerFoldingRangeProvider(CommuniqueTexts.selector, {
    provideFoldingRanges: async (document, _context, token) => {
      const read = await texts.read(document, token);
      if (!read) return undefined;
      return foldings(read.text, read.structure).flatMap((folding) => {
        const { start, end } = toRange(read.text, folding);
        const last = lastLine(document, start.line, end);
        const kind = folding.isApparatus ? vscode.FoldingRangeKind.Region : undefined;
        return last > start.line ? [new vscode.FoldingRange(start.line, last, kind)] : [];
      });
    },
  });
}

/** The last line that holds something: blank lines after a section stay between it and the next. */
function lastLine(document: vscode.TextDocument, first: number, end: vscode.Position): number {
  let line = end.character === 0 ? end.line - 1 : end.line;
  while (line > first && document.lineAt(line).isEmptyOrWhitespace) line--;
  return line;
}
