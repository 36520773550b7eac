import * as vscode from 'vscode';
import type { Codebook } from '../../core/codebook/codebook';
import { kindIcon, themeSwatch, type DrawnIcon } from '../kindIcon';
import type { CodeNode } from './codeNodes';

/** The icon of a code: in the colour that the codebook gives it, else as everywhere. */
export function codeIcon(
  { type, code, known }: CodeNode,
  codebook: Codebook,
): vscode.ThemeIcon | DrawnIcon {
  if (type === 'kind') return kindIcon(code, codebook);
  if (codebook.themes.get(code)?.deprecated === true) {
    return new vscode.ThemeIcon('circle-slash', new vscode.ThemeColor('disabledForeground'));
  }
  const plain = known ? 'tag' : code === '' ? 'dash' : 'question';
  return themeSwatch(code, codebook) ?? new vscode.ThemeIcon(plain);
}
