import * as vscode from 'vscode';

/** A number as the reader writes it: `100,000`, `100 000`. */
export function numberWords(count: number): string {
  return count.toLocaleString(vscode.env.language);
}

/** How many annotations there are, in words that no code and no key is mistaken for. */
export function annotationCount(count: number): string {
  if (count === 0) return vscode.l10n.t('no annotation');
  return count === 1
    ? vscode.l10n.t('1 annotation')
    : vscode.l10n.t('{count} annotations', { count: numberWords(count) });
}
