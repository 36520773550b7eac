import * as vscode from 'vscode';

/** So long ago a selection may have given way to a drop, in milliseconds: both are told one after the other. */
const recent = 1000;

/** What was selected before a drop: VS Code puts the cursor where something is dropped before it says so. */
export class SelectionBefore implements vscode.Disposable {
  readonly #now = new WeakMap<vscode.TextEditor, readonly vscode.Selection[]>();
  readonly #before = new WeakMap<
    vscode.TextEditor,
    { readonly selections: readonly vscode.Selection[]; readonly at: number }
  >();
  readonly #listening = vscode.window.onDidChangeTextEditorSelection((event) => {
    const { textEditor, selections } = event;
    const before = this.#now.get(textEditor) ?? [];
    this.#before.set(textEditor, { selections: before, at: Date.now() });
    this.#now.set(textEditor, selections);
  });

  dispose(): void {
    this.#listening.dispose();
  }

  /** The selection of a text that something was dropped on just now; undefined where it was dropped beside. */
  at(document: vscode.TextDocument, position: vscode.Position): vscode.Range | undefined {
    const before = (editor: vscode.TextEditor): readonly vscode.Selection[] => {
      const last = this.#before.get(editor);
      const isDrop = editor.selection.isEmpty && editor.selection.active.isEqual(position);
      return isDrop && last && Date.now() - last.at < recent ? last.selections : [];
    };
    return vscode.window.visibleTextEditors
      .filter((editor) => editor.document === document)
      .flatMap((editor) => [...editor.selections, ...before(editor)])
      .find((selection) => !selection.isEmpty && selection.contains(position));
  }
}
