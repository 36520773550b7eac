import * as vscode from 'vscode';
import { continueList } from '../../core/text/continueList';
import { languageId } from './languageId';

/** How many lines before an item are looked at for others of its list. */
const farthest = 60;

/** Begins the next item of a list on Enter, with its number, and ends the list on an empty item. */
export function registerListContinuation(): vscode.Disposable {
  return vscode.languages.registerOnTypeFormattingEditProvider(
    { language: languageId },
    { provideOnTypeFormattingEdits: (document, { line }) => editsAfterEnter(document, line) },
    '\n',
  );
}

/** @param line The line that Enter has begun. */
function editsAfterEnter(document: vscode.TextDocument, line: number): vscode.TextEdit[] {
  if (line === 0) return [];
  const first = Math.max(0, line - farthest);
  const above = Array.from({ length: line - first }, (_, i) => document.lineAt(first + i).text);
  const found = continueList(above);
  if (!found) return [];
  const begun = document.lineAt(line);
  const words = new vscode.Position(line, begun.firstNonWhitespaceCharacterIndex);
  if (found.next !== '') {
    // Of the commonest bullets, the language configuration has seen to it already.
    const isBegun = begun.text.slice(words.character).startsWith(found.next);
    return isBegun ? [] : [vscode.TextEdit.insert(words, found.next)];
  }
  const item = new vscode.Range(new vscode.Position(line - 1, 0), words);
  return [vscode.TextEdit.delete(item)];
}
