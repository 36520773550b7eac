import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codebookFileName } from '../../src/core/codebook/codebook';
import { readCodebook } from '../../src/core/codebook/readCodebook';
import { communique, fileUri, problems, read, show, until, write, writeUntil } from './support';

const table =
  'code;parent;label_en;label_fr;notes\n0816;;arms;armes;x\n1e3;0816;trade;commerce;\n1e3;;again;encore;\n';

describe('the codebook', () => {
  const codebook = fileUri(codebookFileName);
  let text: vscode.Uri;

  before(async () => {
    text = await write('of-codebook.txt', 'We call on all parties to show restraint.\n');
    await show(text);
  });

  afterEach(async () => {
    const { workspace } = await communique();
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(codebook).then(undefined, () => undefined);
    await workspace.readCodebook(codebook.toString());
    await show(text);
  });

  it('is drafted with comments by Create Codebook, and not saved', async () => {
    await vscode.commands.executeCommand('communique.createCodebook');
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.isUntitled, true);
    assert.equal(document.fileName.endsWith(codebookFileName), true);
    assert.deepEqual(readCodebook(document.getText()).problems, []);
    assert.match(document.getText(), /^# .*\n/);
  });

  it('takes in themes by Import Themes, as an edit that can be undone', async () => {
    const { workspace } = await communique();
    const before = 'extends: kinds # ours\nkinds: {appeal: {label: {en: appeal, fr: appel}}}\n';
    await write(codebookFileName, before);
    await workspace.readCodebook(codebook.toString());
    const source = await write('themes.csv', table);
    void vscode.commands.executeCommand('communique.importThemes', source, ['en', 'fr']);
    const document = await vscode.workspace.openTextDocument(codebook);
    await until(() => document.isDirty, vscode.workspace.onDidChangeTextDocument);
    const { codebook: made, problems: found } = readCodebook(document.getText());
    assert.deepEqual(found, []);
    assert.deepEqual([...made!.themes.keys()], ['0816', '1e3']);
    assert.deepEqual(made?.themes.get('1e3')?.labels, { en: 'trade', fr: 'commerce' });
    assert.ok(document.getText().startsWith(before));
    assert.equal(await read(codebook), before);
    // The command goes on: it shows the codebook, then says what was left out.
    await until(
      () => vscode.window.activeTextEditor?.document === document,
      vscode.window.onDidChangeActiveTextEditor,
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('is told of deprecated themes that annotations have, as long as they have them', async () => {
    const { workspace } = await communique();
    await write(
      codebookFileName,
      'extends: kinds\nthemes:\n  old: {label: Old, replacedBy: new}\n  new: New\n',
    );
    await workspace.readCodebook(codebook.toString());
    const span = { start: 0, end: 7 };
    const outcome = workspace.annotate(text.toString(), [span], {
      kind: 'commitment',
      themes: ['old'],
    });
    assert.ok(!('refused' in outcome));
    const [problem] = await problems(codebook, (found) => found.length > 0);
    assert.equal(problem?.code, 'codebook-deprecated-in-use');
    assert.deepEqual(problem.range.start, new vscode.Position(2, 2));
    workspace.undo();
    await problems(codebook, (found) => found.length === 0);
    await workspace.settled();
  });

  it('follows a file that it extends, and keeps its last good edition', async () => {
    const { workspace } = await communique();
    const themes = () => [...workspace.codebookOf(text.toString()).themes.keys()].join();
    const base = 'shared/base.yaml';
    const uri = fileUri(base);
    const found = (file: vscode.Uri) =>
      vscode.languages.getDiagnostics(file).map(({ code }) => code);
    const changes = workspace.onDidChange;
    const told = vscode.languages.onDidChangeDiagnostics;
    await write(base, 'themes: {"010": {label: first}}\n');
    await writeUntil(
      codebookFileName,
      'extends: [kinds, shared/base.yaml]\n',
      () => themes() === '010',
      changes,
    );
    await writeUntil(
      base,
      'themes: {"1.10": {label: second}}\n',
      () => themes() === '1.10',
      changes,
    );
    await writeUntil(base, 'themes: {"1.10": [\n', () => found(uri).length > 0, told);
    assert.deepEqual(found(uri), ['codebook-syntax']);
    const said = await problems(codebook, (all) => all.length > 1);
    assert.deepEqual(
      said.map(({ code }) => code),
      ['codebook-not-in-force', 'codebook-extends-unusable'],
    );
    assert.match(said[0]!.message, /last good edition stays in force\. Put right what is marked/);
    assert.equal(themes(), '1.10');
    await writeUntil(base, 'themes: {"no": {label: third}}\n', () => themes() === 'no', changes);
    await problems(uri, (all) => all.length === 0);
  });
});
