import * as vscode from 'vscode';
import { spanOf } from '../../core/workspace/placedAnnotation';
import type { Desk } from '../desk';
import { isText, plainTextOf, toRange } from '../world/documents';
import { kindStyle, reviewStyle } from './kindStyles';

/** Keeps the passages of every visible text highlighted. */
export function registerHighlights({ workspace }: Pick<Desk, 'workspace'>): vscode.Disposable {
  const styles = new Map<string, vscode.TextEditorDecorationType>();
  const review = reviewStyle();
  const styleOf = (kind: string, color: string | undefined): vscode.TextEditorDecorationType => {
    const key = `${kind} ${color ?? ''}`;
    const style = styles.get(key) ?? kindStyle(kind, color);
    styles.set(key, style);
    return style;
  };

  const highlight = (editor: vscode.TextEditor): void => {
    if (!isText(editor.document)) return;
    const uri = editor.document.uri.toString();
    const annotations = workspace.annotationsOf(uri);
    const { kinds } = workspace.codebookOf(uri);
    const ranges = new Map<vscode.TextEditorDecorationType, vscode.Range[]>();
    for (const style of [review, ...styles.values()]) ranges.set(style, []);
    const text = plainTextOf(editor.document);
    for (const placed of annotations) {
      const span = spanOf(placed);
      if (!span) continue;
      const { kind } = placed.annotation;
      const uncertain = placed.placement?.state === 'changed';
      const style = uncertain ? review : styleOf(kind, kinds.get(kind)?.color);
      const known = ranges.get(style);
      if (known) known.push(toRange(text, span));
      else ranges.set(style, [toRange(text, span)]);
    }
    for (const [style, places] of ranges) editor.setDecorations(style, places);
  };

  const highlightAll = (editors: readonly vscode.TextEditor[]): void => {
    editors.forEach(highlight);
  };
  highlightAll(vscode.window.visibleTextEditors);
  return vscode.Disposable.from(
    vscode.window.onDidChangeVisibleTextEditors(highlightAll),
    workspace.onDidChange(({ texts }) => {
      const editors = vscode.window.visibleTextEditors;
      highlightAll(editors.filter(({ document }) => texts.has(document.uri.toString())));
    }),
    review,
    {
      dispose: () => {
        for (const style of styles.values()) style.dispose();
      },
    },
  );
}
