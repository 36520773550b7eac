import type * as vscode from 'vscode';
import { spanOf, type PlacedAnnotation } from '../../core/workspace/placedAnnotation';
import type { Desk } from '../desk';
import { settings } from '../settings';
import { plainTextOf, toRange } from '../world/documents';
import { kindStyle } from './kindStyles';
import { shownOf } from './shownAnnotations';

/**
 * Highlights what was just tagged in a text with thousands of passages. VS Code takes all ranges of a decoration at
 * once, which is too much for the moment between a key and what it shows: so the new ones have decorations of their
 * own, until the whole text is drawn.
 */
export class FreshHighlights implements vscode.Disposable {
  readonly #styles = new Map<string, vscode.TextEditorDecorationType>();
  readonly #shown = new WeakMap<
    vscode.TextEditor,
    Map<vscode.TextEditorDecorationType, vscode.Range[]>
  >();

  constructor(private readonly desk: Pick<Desk, 'workspace' | 'filter'>) {}

  /** Adds to what is fresh in an editor. */
  show(editor: vscode.TextEditor, annotations: readonly PlacedAnnotation[]): void {
    if (!settings.reading('highlights')) return;
    const { document } = editor;
    const text = plainTextOf(document);
    const codebook = this.desk.workspace.codebookOf(document.uri.toString());
    const ranges =
      this.#shown.get(editor) ?? new Map<vscode.TextEditorDecorationType, vscode.Range[]>();
    this.#shown.set(editor, ranges);
    for (const placed of shownOf(this.desk, annotations)) {
      const span = spanOf(placed);
      if (!span) continue;
      const { kind } = placed.annotation;
      const style = this.#styleOf(kind, codebook.kinds.get(kind)?.color);
      ranges.set(style, [...(ranges.get(style) ?? []), toRange(text, span)]);
    }
    for (const [style, all] of ranges) editor.setDecorations(style, all);
  }

  /** The whole text is drawn. */
  clear(editor: vscode.TextEditor): void {
    for (const style of this.#shown.get(editor)?.keys() ?? []) editor.setDecorations(style, []);
    this.#shown.delete(editor);
  }

  dispose(): void {
    for (const style of this.#styles.values()) style.dispose();
  }

  #styleOf(kind: string, color: string | undefined): vscode.TextEditorDecorationType {
    const key = JSON.stringify([kind, color]);
    const style = this.#styles.get(key) ?? kindStyle(kind, color);
    this.#styles.set(key, style);
    return style;
  }
}
