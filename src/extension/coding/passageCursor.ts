import * as vscode from 'vscode';
import type { Edge } from '../../core/coding/resize';
import type { PlainText } from '../../core/text/plainText';
import type { Span } from '../../core/text/span';
import { plainTextOf, toRange } from '../world/documents';
import { selectedPassages } from '../tagging/passages';

/** How long an editor takes at most to tell of a selection, in milliseconds; then what it says counts. */
const longestDelay = 1000;

/** The passage that a key is about, in one editor. */
export interface CurrentPassage {
  readonly editor: vscode.TextEditor;
  readonly text: PlainText;
  /** What is selected, else the sentence at the cursor; empty, at the cursor, on a blank line. */
  readonly passage: Span;
  /** The end that moves when the passage grows or shrinks: the one with the cursor. */
  readonly edge: Edge;
}

/**
 * Where the analyst is. An editor tells of a new selection only after it has been drawn, and the next key may
 * come before that: until then, the selection set last is the one that counts.
 */
export class PassageCursor implements vscode.Disposable {
  #set:
    | {
        readonly editor: vscode.TextEditor;
        readonly selection: vscode.Selection;
        readonly until: number;
      }
    | undefined;
  readonly #moved = new vscode.EventEmitter<void>();
  readonly onDidMove = this.#moved.event;
  readonly #subscriptions = vscode.Disposable.from(
    this.#moved,
    vscode.window.onDidChangeActiveTextEditor(() => {
      this.#set = undefined;
      this.#moved.fire();
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections, kind }) => {
      if (this.#set?.editor === textEditor) {
        const drawn = selections[0]?.isEqual(this.#set.selection) === true;
        const awaited = kind === vscode.TextEditorSelectionChangeKind.Command;
        if (!drawn && awaited && Date.now() < this.#set.until) return;
        this.#set = undefined;
      }
      this.#moved.fire();
    }),
  );

  /** The passages of all selections; most often one. */
  get passages(): readonly Span[] {
    const editor = vscode.window.activeTextEditor;
    return editor ? selectedPassages(plainTextOf(editor.document), this.#selectionsOf(editor)) : [];
  }

  get current(): CurrentPassage | undefined {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return undefined;
    const text = plainTextOf(editor.document);
    const [selection = editor.selection] = this.#selectionsOf(editor);
    const offset = text.offsetAt(selection.active);
    const [passage = { start: offset, end: offset }] = selectedPassages(text, [selection]);
    const atStart = !selection.isEmpty && selection.isReversed;
    return { editor, text, passage, edge: atStart ? 'start' : 'end' };
  }

  /** Goes to the beginning of a passage, with nothing selected. */
  goTo({ editor, text }: CurrentPassage, { start }: Span): void {
    const { start: position } = toRange(text, { start, end: start });
    this.#select(editor, new vscode.Selection(position, position));
  }

  select({ editor, text }: CurrentPassage, passage: Span, edge: Edge): void {
    const { start, end } = toRange(text, passage);
    const reversed = edge === 'start';
    const selection = reversed
      ? new vscode.Selection(end, start)
      : new vscode.Selection(start, end);
    this.#select(editor, selection);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #select(editor: vscode.TextEditor, selection: vscode.Selection): void {
    if (!selection.isEqual(editor.selection) || this.#set) {
      this.#set = { editor, selection, until: Date.now() + longestDelay };
    }
    editor.selection = selection;
    const cursor = new vscode.Range(selection.active, selection.active);
    editor.revealRange(cursor, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    this.#moved.fire();
  }

  #selectionsOf(editor: vscode.TextEditor): readonly vscode.Selection[] {
    return this.#set?.editor === editor && Date.now() < this.#set.until
      ? [this.#set.selection]
      : editor.selections;
  }
}
