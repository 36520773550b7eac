import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { communique, read, show, sidecarUri, until, write } from './support';

const statement = `Joint Statement on the Harbour

Halden, 3 September 2026

We, the ministers of Aland and Borland, met in Halden on 3 September 2026.

1. We strongly condemn the cutting of the Halden cable.

2. We commit to mend it by the end of 2026.

3. We call on all states to protect cables, and we welcome the joint inquiry.
`;
const recipe =
  'Pancakes\n\nTake two eggs and some milk. Add flour. Bake them, one after the other.\n';

type Mode = 'auto' | 'ask' | 'off';

async function setMode(mode: Mode | undefined): Promise<void> {
  await vscode.workspace
    .getConfiguration('communique')
    .update('recognition', mode, vscode.ConfigurationTarget.Workspace);
}

/** Waits for the next moment that the document has another language. */
async function languageOf(document: vscode.TextDocument, wanted: string): Promise<void> {
  await until(() => document.languageId === wanted, vscode.workspace.onDidOpenTextDocument);
}

/**
 * Shows a text that is to stay as it is: waits until a recognised one, shown after it, has become a
 * communiqué, for texts are looked at in the order they are shown.
 */
async function staysPlain(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await open(uri);
  const later = await write(`later-${++count}.txt`, statement);
  await languageOf(await open(later), 'communique');
  assert.equal(document.languageId, 'plaintext');
  return document;
}

/** Opens a text as a person does: once its editor is closed, the document is, too. */
async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('vscode.open', uri);
  const shown = (): vscode.TextEditor | undefined =>
    vscode.window.visibleTextEditors.find(({ document }) => document.uri.path === uri.path);
  await until(() => shown() !== undefined, vscode.window.onDidChangeVisibleTextEditors);
  return shown()!.document;
}

async function close(document: vscode.TextDocument): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await until(() => document.isClosed, vscode.workspace.onDidCloseTextDocument);
}

let count = 0;

describe('recognition', () => {
  before(communique);
  afterEach(async () => {
    await setMode(undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('knows .communique files', async () => {
    const uri = await write('any.communique', recipe);
    assert.equal((await vscode.workspace.openTextDocument(uri)).languageId, 'communique');
  });

  it('takes a .txt for a communiqué by what it says', async () => {
    const uri = await write('said.txt', statement);
    const document = await open(uri);
    await languageOf(document, 'communique');
  });

  it('takes a text for one by the sidecar beside it, whatever it says', async () => {
    const uri = await write('beside.txt', recipe);
    await write(
      'beside.txt.ana.annotations.yaml',
      'communique: 1\ntext: "beside.txt"\nannotations: []\n...\n',
    );
    const document = await open(uri);
    await languageOf(document, 'communique');
  });

  it('leaves other plain texts alone', async () => {
    await staysPlain(await write('pancakes.txt', recipe));
    await staysPlain(await write('STATEMENT', statement));
  });

  it('never goes against a language chosen by hand, now or when the file is opened again', async () => {
    const uri = await write('chosen.txt', statement);
    const document = await open(uri);
    await languageOf(document, 'communique');
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await close(document);
    await staysPlain(uri);
    await setMode('off');
    const other = await write('taken.txt', statement);
    const recipes = await open(other);
    await vscode.languages.setTextDocumentLanguage(recipes, 'communique');
    await vscode.languages.setTextDocumentLanguage(recipes, 'plaintext');
    await setMode('auto');
    await close(recipes);
    await staysPlain(other);
  });

  it('remembers Communiqué chosen by hand for a text that is not recognised', async () => {
    const uri = await write('mine.txt', recipe);
    const document = await staysPlain(uri);
    await vscode.languages.setTextDocumentLanguage(document, 'communique');
    await close(document);
    await languageOf(await open(uri), 'communique');
  });

  it('goes after the patterns of files.associations', async () => {
    const files = vscode.workspace.getConfiguration('files');
    const set = (value: object | undefined): Thenable<void> =>
      files.update('associations', value, vscode.ConfigurationTarget.Workspace);
    await set({ 'plain-*.txt': 'plaintext' });
    try {
      await staysPlain(await write('plain-one.txt', statement));
    } finally {
      await set(undefined);
    }
  });

  it('does nothing by itself when it is off, and does it once it is on', async () => {
    await setMode('off');
    const uri = await write('off.txt', statement);
    const { document } = await show(uri);
    assert.equal(document.languageId, 'plaintext');
    await setMode('auto');
    await languageOf(document, 'communique');
  });

  it('changes no language before it was answered, where it asks', async () => {
    await setMode('ask');
    const uri = await write('asked.txt', statement);
    const { document } = await show(uri);
    assert.equal(document.languageId, 'plaintext');
  });
});

describe('another language', () => {
  it('keeps what was not saved yet: annotations follow on, and are saved with the text', async () => {
    const { workspace } = await communique();
    const uri = await write('kept.txt', recipe);
    const editor = await show(uri);
    const text = uri.toString();
    const start = recipe.indexOf('Add flour.');
    workspace.annotate(text, [{ start, end: start + 10 }], { kind: 'commitment', themes: [] });
    await workspace.settled();
    const insert = (words: string): Thenable<boolean> =>
      editor.edit((edit) => {
        edit.insert(new vscode.Position(0, 0), words);
      });
    await insert('Two ');
    const shown = workspace.shownText(text);
    const span = (): unknown => workspace.annotationsOf(text)[0]?.placement;
    assert.deepEqual(span(), { state: 'exact', span: { start: start + 4, end: start + 14 } });
    await vscode.languages.setTextDocumentLanguage(editor.document, 'communique');
    assert.equal(editor.document.languageId, 'communique');
    assert.ok(editor.document.isDirty);
    assert.equal(workspace.shownText(text), shown, 'it was shown all the while');
    assert.deepEqual(span(), { state: 'exact', span: { start: start + 4, end: start + 14 } });
    await insert('Or ');
    await vscode.languages.setTextDocumentLanguage(editor.document, 'plaintext');
    // The very words are gone and come back: only a passage that was followed all along does.
    const line = new vscode.Range(2, 0, 3, 0);
    await editor.edit((edit) => {
      edit.delete(line);
    });
    assert.deepEqual(span(), { state: 'lost' });
    await vscode.commands.executeCommand('undo');
    assert.deepEqual(span(), { state: 'exact', span: { start: start + 7, end: start + 17 } });
    await editor.document.save();
    await workspace.settled();
    assert.match(await read(sidecarUri(uri)), new RegExp(`start: ${start + 7}\n`));
  });

  it('still forgets what was not saved when the text is closed', async () => {
    const { workspace } = await communique();
    const uri = await write('closed.txt', recipe);
    const document = await open(uri);
    await until(() => workspace.isShown(uri.toString()), workspace.onDidChange);
    await close(document);
    assert.ok(!workspace.isShown(uri.toString()));
  });
});
