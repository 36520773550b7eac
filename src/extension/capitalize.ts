import * as vscode from 'vscode';

/** With a capital letter at the beginning, for a label that stands alone. */
export function capitalize(label: string): string {
  const [first = ''] = label;
  return first.toLocaleUpperCase(vscode.env.language) + label.slice(first.length);
}
