import * as vscode from 'vscode';

/** A number as the reader writes it: `100,000`, `100 000`. */
export function numberWords(count: number): string {
  return count.toLocaleString(vscode.env.language);
}
