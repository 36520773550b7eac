import * as vscode from 'vscode';
import { legibleColor } from '../../core/reading/legibleColor';
import type { Look } from '../../core/reading/layers';
import { kindColorName } from '../kindIcon';
import { kindLines } from './kindColors';

/** How a passage of a kind looks. `color`: of the codebook, `#rrggbb`, in place of the theme's. */
export function kindStyle(kind: string, color?: string): vscode.TextEditorDecorationType {
  const name = kindColorName(kind);
  const background = color ? `${color}2e` : new vscode.ThemeColor(`communique.${name}Background`);
  const colored = (ground: Ground): vscode.ThemableDecorationRenderOptions => {
    const foreground = foregroundOf(kind, color, ground);
    return { borderColor: foreground, overviewRulerColor: foreground };
  };
  return vscode.window.createTextEditorDecorationType({
    backgroundColor: background,
    borderStyle: kindLines[name]!,
    borderWidth: name === 'condemnation' ? '0 0 3px 0' : '0 0 2px 0',
    light: colored('light'),
    dark: colored('dark'),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

/** How a passage looks whose place a person has to check. */
export function reviewStyle(): vscode.TextEditorDecorationType {
  const color = new vscode.ThemeColor('editorWarning.foreground');
  return vscode.window.createTextEditorDecorationType({
    outline: '1px dashed',
    outlineColor: color,
    overviewRulerColor: color,
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

/** The height of the letters of brackets, as a share of the text's. */
const bracketSize = 0.7;

/**
 * Brackets where passages begin and end, before or after the words they belong to. Small and raised, they stand over
 * the blank beside these words: VS Code wraps lines as if they were not there, and would let the words that they push
 * aside run out of sight.
 */
export function bracketStyle({
  side,
  text,
  beginsLine,
  kind,
  color,
}: Extract<Look, { type: 'brackets' }>): vscode.TextEditorDecorationType {
  const colored = (ground: Ground): vscode.ThemableDecorationRenderOptions => ({
    [side]: {
      color:
        kind === undefined
          ? new vscode.ThemeColor('editor.foreground')
          : foregroundOf(kind, color, ground),
    },
  });
  // Superscript figures would be too small; NFKC makes plain ones of them.
  const contentText = text.normalize('NFKC');
  const width = contentText.length;
  // Of one bracket, what does not fit there stands over the edge of the letter before or after it.
  const blank = beginsLine ? 0 : Math.min(width, 1 / bracketSize + 0.5);
  const margin = side === 'before' ? `0 0 0 -${blank}ch` : `0 -${blank}ch 0 0`;
  return vscode.window.createTextEditorDecorationType({
    [side]: {
      contentText,
      fontWeight: 'bold',
      width: `${width}ch`,
      margin,
      // VS Code lets extensions set no size and no place, but passes on what follows here.
      textDecoration: `none; font-size: ${bracketSize}em; line-height: 1; position: relative; top: -0.45em`,
    },
    light: colored('light'),
    dark: colored('dark'),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

/**
 * How words recede that nobody annotated: all in one colour, so that they stay as legible as that is. A share of
 * their own colours would not do: those of many themes are hardly above 4.5:1, the least contrast that WCAG 2.2
 * takes for text.
 */
export function dimStyle(): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    color: new vscode.ThemeColor('communique.dimmedForeground'),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

/** How the extent of the annotation shows that commands mean. */
export function currentStyle(): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    outline: '1px solid',
    outlineColor: new vscode.ThemeColor('focusBorder'),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

type Ground = 'light' | 'dark';

function foregroundOf(
  kind: string,
  color: string | undefined,
  ground: Ground,
): string | vscode.ThemeColor {
  return color === undefined
    ? new vscode.ThemeColor(`communique.${kindColorName(kind)}Foreground`)
    : legibleColor(color, ground);
}
