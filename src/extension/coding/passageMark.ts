import * as vscode from 'vscode';
import { toRange } from '../world/documents';
import type { CodingMode } from './codingMode';
import type { PassageCursor } from './passageCursor';

/** Draws a line around the passage that the next key would tag, while keys code. */
export function registerPassageMark(mode: CodingMode, cursor: PassageCursor): vscode.Disposable {
  const style = vscode.window.createTextEditorDecorationType({
    outline: '1px solid',
    outlineColor: new vscode.ThemeColor('communique.currentPassageBorder'),
    overviewRulerColor: new vscode.ThemeColor('communique.currentPassageBorder'),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
  });
  let marked: vscode.TextEditor | undefined;
  const mark = (): void => {
    const current = mode.isActive ? cursor.current : undefined;
    if (marked !== current?.editor) marked?.setDecorations(style, []);
    marked = current?.editor;
    if (!current) return;
    const { editor, text, passage } = current;
    editor.setDecorations(style, passage.start < passage.end ? [toRange(text, passage)] : []);
  };
  mark();
  return vscode.Disposable.from(style, mode.onDidChange(mark), cursor.onDidMove(mark));
}
