import * as vscode from 'vscode';
import { numberWords } from '../numberWords';

/** Such as “12 annotations in 3 texts”. */
export function countWords(annotations: number, texts: number): string {
  if (annotations === 1) return vscode.l10n.t('1 annotation in 1 text');
  const said = { annotations: numberWords(annotations), texts: numberWords(texts) };
  return texts === 1
    ? vscode.l10n.t('{annotations} annotations in 1 text', said)
    : vscode.l10n.t('{annotations} annotations in {texts} texts', said);
}
