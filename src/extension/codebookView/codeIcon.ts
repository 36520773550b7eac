import * as vscode from 'vscode';
import type { Codebook } from '../../core/codebook/codebook';
import { legibleColor } from '../../core/reading/legibleColor';
import { kindIcon } from '../kindIcon';
import type { CodeNode } from './codeNodes';

/** The icon of a code: in the colour that the codebook gives it, else as everywhere. */
export function codeIcon(
  { type, code, known }: CodeNode,
  codebook: Codebook,
): vscode.ThemeIcon | Swatch {
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

interface Swatch {
  readonly light: vscode.Uri;
  readonly dark: vscode.Uri;
}

/** A square of 12 pixels with rounded corners; with a radius of 6, a disc. */
function swatch(color: string, radius: number): Swatch {
  const drawn = (ground: 'light' | 'dark'): vscode.Uri => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16">' +
      `<rect x="2" y="2" width="12" height="12" rx="${radius}" fill="${legibleColor(color, ground)}"/></svg>`;
    return vscode.Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`);
  };
  return { light: drawn('light'), dark: drawn('dark') };
}
