import * as vscode from 'vscode';

/** Such as “12 annotations in 3 texts”. */
export function countWords(annotations: number, texts: number): string {
  if (annotations === 1) return vscode.l10n.t('1 annotation in 1 text');
  return texts === 1
    ? vscode.l10n.t('{annotations} annotations in 1 text', { annotations })
    : vscode.l10n.t('{annotations} annotations in {texts} texts', { annotations, texts });
}
