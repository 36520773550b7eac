import type * as vscode from 'vscode';

/** Texts of more characters than this are not parsed while they are read: it would take a second or more. */
const most = 5_000_000;

export function isTooLarge(document: vscode.TextDocument): boolean {
  const { end } = document.lineAt(document.lineCount - 1).range;
  return document.offsetAt(end) > most;
}
