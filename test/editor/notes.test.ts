import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { communique, exists, fileUri, read, sidecarUri, show, until, write } from './support';

const words = 'We condemn the attack. We will send help.\n';

function sidecar(text: string, quote: string): string {
  const start = Math.max(0, words.indexOf(quote));
  return `communique: 1
text: "${text}"
sha256: ""
annotations:
- id: "aaaaaaaa"
  kind: "commitment"
  start: ${start}
  end: ${start + quote.length}
  quote: "${quote}"
  prefix: ""
  suffix: ""
  note: "one\\ntwo"
  coder: "ana"
  created: "2026-01-01T00:00:00Z"
...
`;
}

/** Waits for the editor of a note to hold such words, and gives its document. */
async function input(holding: string): Promise<vscode.TextDocument> {
  const found = (): vscode.TextDocument | undefined =>
    vscode.workspace.textDocuments.find(
      (document) => document.uri.scheme === 'comment' && document.getText() === holding,
    );
  const event = (listener: () => void): vscode.Disposable =>
    vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument(listener),
      vscode.workspace.onDidChangeTextDocument(listener),
    );
  await until(() => found() !== undefined, event);
  return found()!;
}

async function type(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  edit.replace(document.uri, all, text);
  await vscode.workspace.applyEdit(edit);
}

describe('notes', () => {
  const folder = fileUri('notes');
  afterEach(async () => {
    await vscode.commands.executeCommand('communique.cancelNote');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    if (await exists(folder)) await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  async function annotated(name: string, quote: string, text?: string) {
    const { workspace } = await communique();
    const uri = fileUri(`notes/${name}`);
    if (text !== undefined) await write(`notes/${name}`, text);
    await write(`notes/${name}.annotations.yaml`, sidecar(name, quote));
    await workspace.readSidecars([sidecarUri(uri).toString()]);
    return { workspace, uri, ref: { sidecar: sidecarUri(uri).toString(), id: 'aaaaaaaa' } };
  }

  it('are written where a lost passage was', async () => {
    const { workspace, uri, ref } = await annotated('lost.txt', 'Nothing of the kind', words);
    await show(uri);
    await vscode.commands.executeCommand('communique.editNote', ref);
    await type(await input('one\ntwo'), 'one\r\nthree\n');
    await vscode.commands.executeCommand('communique.saveNote');
    assert.equal(workspace.find(ref)?.annotation.note, 'one\nthree');
  });

  it('have room below a passage at the lower edge', async () => {
    const lines = Array.from({ length: 200 }, (_, index) => `We will send ship ${index + 1000}.`);
    const { ref } = await annotated('long.txt', 'We will send ship 1150.', lines.join('\n'));
    const editor = await show(fileUri('notes/long.txt'));
    const seen = (): boolean =>
      editor.visibleRanges.some(({ start, end }) => start.line <= 150 && 150 <= end.line);
    editor.revealRange(new vscode.Range(150, 0, 150, 0));
    await until(seen, vscode.window.onDidChangeTextEditorVisibleRanges);
    const [{ start, end } = editor.selection] = editor.visibleRanges;
    const half = (end.line - start.line) / 2;
    assert.ok(150 - start.line > half + 1, 'in the lower half at first');
    await vscode.commands.executeCommand('communique.editNote', ref);
    const isHigher = (): boolean => 150 - editor.visibleRanges[0]!.start.line <= half + 1;
    await until(isHigher, vscode.window.onDidChangeTextEditorVisibleRanges);
    await input('one\ntwo');
  });

  it('are written in the sidecar where the text is gone', async () => {
    const { workspace, uri, ref } = await annotated('gone.txt', 'We will send help.');
    await vscode.commands.executeCommand('communique.editNote', ref);
    await type(await input('one\ntwo'), 'its text is gone');
    const { visibleTextEditors } = vscode.window;
    assert.ok(
      visibleTextEditors.some(({ document }) => document.uri.path === sidecarUri(uri).path),
    );
    await vscode.commands.executeCommand('communique.saveNote');
    await workspace.settled();
    assert.equal(workspace.find(ref)?.annotation.note, 'its text is gone');
    assert.match(await read(sidecarUri(uri)), /note: "its text is gone"/);
  });

  it('of several annotations become the same; begun ones are saved when another is begun', async () => {
    const one = await annotated('one.txt', 'We condemn the attack.', words);
    const two = await annotated('two.txt', 'We will send help.', words);
    const { workspace } = one;
    workspace.edit([two.ref], () => ({ note: 'another' }));
    await vscode.commands.executeCommand('communique.editNote', { refs: [one.ref, two.ref] });
    // They differ: what is written replaces both, nothing written changes none.
    const both = await input('');
    await vscode.commands.executeCommand('communique.saveNote');
    assert.equal(workspace.find(two.ref)?.annotation.note, 'another');
    await until(() => both.isClosed, vscode.workspace.onDidCloseTextDocument);
    await vscode.commands.executeCommand('communique.editNote', { refs: [one.ref, two.ref] });
    await type(await input(''), 'of both');
    await vscode.commands.executeCommand('communique.editNote', one.ref);
    await input('of both');
    for (const { ref } of [one, two]) {
      assert.equal(workspace.find(ref)?.annotation.note, 'of both');
    }
  });
});
