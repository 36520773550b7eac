import * as vscode from 'vscode';
import { textChanges } from '../../core/anchor/textChange';
import type { Layer, Look } from '../../core/reading/layers';
import { movedEdges } from '../../core/reading/movedEdges';
import { plainTextOf, toRange } from '../world/documents';

/** What an editor shows of a layer. */
interface Shown {
  readonly type: vscode.TextEditorDecorationType;
  /** In UTF-16, start and end in turn, as they are now. */
  edges: readonly number[];
}

/** Draws layers in editors, and tells an editor only what is other than it shows. */
export class Painter {
  readonly #shown = new Map<vscode.TextEditor, Map<string, Shown>>();

  /** @param typeOf The decoration that draws so. */
  constructor(private readonly typeOf: (look: Look) => Shown['type']) {}

  paint(editor: vscode.TextEditor, layers: ReadonlyMap<string, Layer>): void {
    const text = plainTextOf(editor.document);
    const before = this.#shown.get(editor) ?? new Map<string, Shown>();
    const after = new Map<string, Shown>();
    for (const [key, { look, spans }] of layers) {
      const edges: number[] = [];
      for (const { start, end } of spans) edges.push(text.toUtf16(start), text.toUtf16(end));
      const type = this.typeOf(look);
      const known = before.get(key);
      if (known?.type !== type || !isSame(known.edges, edges)) {
        editor.setDecorations(
          type,
          spans.map((span) => toRange(text, span)),
        );
      }
      after.set(key, { type, edges });
    }
    for (const [key, { type }] of before) {
      if (!after.has(key)) editor.setDecorations(type, []);
    }
    this.#shown.set(editor, after);
  }

  /** The editor moves what it shows by itself. */
  follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (contentChanges.length === 0) return;
    const changes = textChanges(contentChanges, document.eol === vscode.EndOfLine.CRLF);
    for (const [editor, layers] of this.#shown) {
      if (editor.document !== document) continue;
      for (const shown of layers.values()) shown.edges = movedEdges(shown.edges, changes);
    }
  }

  /** Decorations are gone: nobody shows them any more. */
  forget(isGone: (type: Shown['type']) => boolean): void {
    for (const layers of this.#shown.values()) {
      for (const [key, { type }] of layers) if (isGone(type)) layers.delete(key);
    }
  }

  /** Editors that are not seen any more are forgotten. */
  keep(editors: readonly vscode.TextEditor[]): void {
    for (const editor of this.#shown.keys()) {
      if (!editors.includes(editor)) this.#shown.delete(editor);
    }
  }
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((edge, i) => edge === b[i]);
}
