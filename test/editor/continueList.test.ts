import * as vscode from 'vscode';
import { communique, until } from './support';

describe('Enter in a list', () => {
  let editor: vscode.TextEditor;

  before(async () => {
    await communique();
    const document = await vscode.workspace.openTextDocument({ language: 'communique' });
    editor = await vscode.window.showTextDocument(document);
    // VS Code asks for the edits of Enter from some moments after it was told who makes them.
    for (let asked = false; !asked;) {
      await type('1. We met.', '\n');
      asked = await Promise.race([
        reached('1. We met.\n2. |').then(() => true),
        vscode.commands
          .executeCommand(
            'vscode.executeFormatOnTypeProvider',
            document.uri,
            new vscode.Position(1, 0),
            '\n',
            {},
          )
          .then(() => false),
      ]);
    }
  });

  after(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  /** Types at the end of a text. */
  async function type(text: string, typed: string): Promise<void> {
    const { document } = editor;
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    await editor.edit((edit) => {
      edit.replace(all, text);
    });
    const end = document.positionAt(text.length);
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('type', { text: typed });
  }

  /** Waits until the text is such; the cursor is marked by `|`. */
  function reached(expected: string): Promise<void> {
    const { document } = editor;
    const withCursor = (): string => {
      const text = document.getText();
      const at = document.offsetAt(editor.selection.active);
      return `${text.slice(0, at)}|${text.slice(at)}`;
    };
    return until(
      () => withCursor() === expected,
      (listener) =>
        vscode.Disposable.from(
          vscode.window.onDidChangeTextEditorSelection(listener),
          vscode.workspace.onDidChangeTextDocument(listener),
        ),
    );
  }

  const cases: readonly (readonly [string, string, string])[] = [
    ['continues bullets', '  • ouvrir ;', '  • ouvrir ;\n  • |'],
    ['continues bullets with their blanks', '-   open', '-   open\n-   |'],
    [
      'counts on in paragraphs',
      '8\\. We met.\n\n9\\. We left.',
      '8\\. We met.\n\n9\\. We left.\n10\\. |',
    ],
    ['counts on in letters', '(h) open;\n(i) close;', '(h) open;\n(i) close;\n(j) |'],
    ['ends the list on an empty item', '• ouvrir\n• ', '• ouvrir\n|'],
    ['leaves prose alone', 'We met.', 'We met.\n|'],
  ];
  for (const [what, before, after] of cases) {
    it(what, async () => {
      await type(before, '\n');
      await reached(after);
    });
  }
});
