import * as vscode from 'vscode';
import { kindColorName } from '../kindIcon';

/** The line under a passage tells kinds apart where colours do not. */
const lines: Readonly<Record<string, string>> = {
  commitment: 'solid',
  condemnation: 'double',
  announcement: 'dashed',
  otherKind: 'dotted',
};

/** How a passage of a kind looks. `color`: of the codebook, `#rrggbb`, in place of the theme's. */
export function kindStyle(kind: string, color?: string): vscode.TextEditorDecorationType {
  const name = kindColorName(kind);
  const background = color ? `${color}2e` : new vscode.ThemeColor(`communique.${name}Background`);
  const foreground = color ?? new vscode.ThemeColor(`communique.${name}Foreground`);
  return vscode.window.createTextEditorDecorationType({
    backgroundColor: background,
    borderColor: foreground,
    borderStyle: lines[name]!,
    borderWidth: name === 'condemnation' ? '0 0 3px 0' : '0 0 2px 0',
    overviewRulerColor: foreground,
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
