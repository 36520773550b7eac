import * as vscode from 'vscode';
import type { Codebook } from '../../core/codebook/codebook';
import { kindIcon } from '../kindIcon';
import type { CodeNode } from './codeNodes';

/** The icon of a code: in the colour that the codebook gives it, else as everywhere. */
export function codeIcon(
  { type, code, known }: CodeNode,
  codebook: Codebook,
): vscode.ThemeIcon | vscode.Uri {
  if (type === 'kind') {
    const color = codebook.kinds.get(code)?.color;
    return color === undefined ? kindIcon(code) : swatch(color, 3);
  }
  const theme = codebook.themes.get(code);
  if (theme?.deprecated === true) {
    return new vscode.ThemeIcon('circle-slash', new vscode.ThemeColor('disabledForeground'));
  }
  if (theme?.color !== undefined) return swatch(theme.color, 6);
  return new vscode.ThemeIcon(known ? 'tag' : code === '' ? 'dash' : 'question');
}

/** A square of 12 pixels with rounded corners; with a radius of 6, a disc. */
function swatch(color: string, radius: number): vscode.Uri {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16">' +
    `<rect x="2" y="2" width="12" height="12" rx="${radius}" fill="${color}"/></svg>`;
  return vscode.Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`);
}
