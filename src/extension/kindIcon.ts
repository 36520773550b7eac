import * as vscode from 'vscode';
import type { Codebook } from '../core/codebook/codebook';
import { legibleColor } from '../core/reading/legibleColor';

interface Shape {
  readonly codicon: string;
  /** The same for a colour that is not one of the theme: within 16 by 16, `%` for the colour. */
  readonly drawn: string;
}

const bookmark: Shape = {
  codicon: 'bookmark',
  drawn: '<path d="M4 2h8v12l-4-3-4 3z" fill="%"/>',
};

/** The kinds that have a colour and a shape of their own; every other kind shares a fourth. */
const shapes: Readonly<Record<string, Shape>> = {
  commitment: {
    codicon: 'pass-filled',
    drawn:
      '<path fill-rule="evenodd" d="M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM7 9 5.2 7.2l-1 1L7 11l4.9-4.9-1-1z" fill="%"/>',
  },
  condemnation: {
    codicon: 'error',
    drawn:
      '<path d="M5.5 5.5l5 5m0-5l-5 5M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z" fill="none" stroke="%" stroke-width="1.3"/>',
  },
  announcement: {
    codicon: 'megaphone',
    drawn:
      '<path d="M2.5 6.5l10-4v10l-10-4zM5 9.8v2.7h3v-1.6" fill="none" stroke="%" stroke-width="1.3" stroke-linejoin="round"/>',
  },
};

/** A picture for light themes, and one for dark. */
export interface DrawnIcon {
  readonly light: vscode.Uri;
  readonly dark: vscode.Uri;
}

/** The name that a kind has in colour ids: its own for the built-in ones, `otherKind` for the rest. */
export function kindColorName(kind: string): string {
  return Object.hasOwn(shapes, kind) ? kind : 'otherKind';
}

/** An icon that tells kinds apart by shape and colour: the colour of the codebook, else that of the theme. */
export function kindIcon(
  kind: string,
  codebook: Pick<Codebook, 'kinds'> | undefined,
): vscode.ThemeIcon | DrawnIcon {
  const { codicon, drawn } = Object.hasOwn(shapes, kind) ? shapes[kind]! : bookmark;
  const color = codebook?.kinds.get(kind)?.color;
  if (color !== undefined) return drawnIcon(drawn, color);
  return new vscode.ThemeIcon(
    codicon,
    new vscode.ThemeColor(`communique.${kindColorName(kind)}Foreground`),
  );
}

/** An icon that tells a theme by the colour of the codebook; undefined where that gives it none. */
export function themeSwatch(
  theme: string,
  codebook: Pick<Codebook, 'themes'> | undefined,
): DrawnIcon | undefined {
  const color = codebook?.themes.get(theme)?.color;
  return color === undefined
    ? undefined
    : drawnIcon('<circle cx="8" cy="8" r="6" fill="%"/>', color);
}

/** In the colour of a codebook, as it can be seen in light and in dark themes. */
function drawnIcon(drawn: string, color: string): DrawnIcon {
  return {
    light: svgIcon(drawn, legibleColor(color, 'light')),
    dark: svgIcon(drawn, legibleColor(color, 'dark')),
  };
}

function svgIcon(drawn: string, color: string): vscode.Uri {
  const content = drawn.replaceAll('%', color);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16">${content}</svg>`;
  return vscode.Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`);
}
