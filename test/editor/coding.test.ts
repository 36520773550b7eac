import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as vscode from 'vscode';
import manifest from '../../package.json';
import { nothing } from '../../src/extension/keyCommand';
import { answering } from './answering';
import { communique, show, until, write } from './support';

const words = `Joint Statement

We condemn the attack on the port. The weather was fine. We will send help, and we will stay.

We are pleased to announce a dialogue on the law of the sea.
`;

const run = (command: string, ...values: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`communique.${command}`, ...values);

describe('coding mode', () => {
  let editor: vscode.TextEditor;
  let uri: vscode.Uri;
  let count = 0;

  /** What is coded, as kinds and quotes in the order of the text. */
  async function coded(): Promise<string[]> {
    const { workspace } = await communique();
    return workspace
      .annotationsOf(uri.toString())
      .map(({ annotation: { kind, themes, anchor } }) =>
        [kind, anchor.quote, ...themes].join(' | '),
      );
  }

  async function open(content = words): Promise<void> {
    uri = await write(`coding-${count++}.txt`, content);
    editor = await show(uri);
  }

  async function runAll(...commands: readonly string[]): Promise<void> {
    for (const command of commands) await run(command);
  }

  const selected = (): string => editor.document.getText(editor.selection);
  const lineOfCursor = (): string => {
    const { line, character } = editor.selection.active;
    return editor.document.lineAt(line).text.slice(character);
  };

  beforeEach(async () => {
    await communique();
    await open();
    await run('toggleCodingMode');
  });

  afterEach(async () => {
    await run('toggleCodingMode');
  });

  it('goes by sentence, by paragraph and to what is likely, and leaves what is at the ends', async () => {
    await run('nextLikelyPassage');
    assert.match(lineOfCursor(), /^We condemn/);
    await run('nextSentence');
    assert.match(lineOfCursor(), /^The weather/);
    await run('nextLikelyPassage');
    assert.match(lineOfCursor(), /^We will send/);
    await run('nextParagraph');
    assert.match(lineOfCursor(), /^We are pleased/);
    await runAll('nextSentence', 'nextParagraph', 'nextLikelyPassage');
    assert.match(lineOfCursor(), /^We are pleased/);
    await run('previousLikelyPassage');
    assert.match(lineOfCursor(), /^We will send/);
    await run('previousSentence');
    assert.match(lineOfCursor(), /^The weather/);
    await runAll('previousParagraph', 'previousParagraph');
    assert.equal(lineOfCursor(), 'Joint Statement');
  });

  it('codes where the keys before have led, however fast they come', async () => {
    const keys = ['nextLikelyPassage', '2', 'nextLikelyPassage', 'shrinkByClause', '1'].map(
      (key) => (/\d/.test(key) ? run('codeKind', key) : run(key)),
    );
    await Promise.all(keys);
    assert.deepEqual(await coded(), [
      'condemnation | We condemn the attack on the port.',
      'commitment | We will send help',
    ]);
    assert.equal(selected(), 'We will send help');
  });

  describe('at a passage with two kinds', () => {
    const last = { atPassage: 'last' };

    beforeEach(async () => {
      await run('nextLikelyPassage');
      await run('codeKind', '1');
      await run('codeKind', '2');
    });

    /** Kind, strength, note and themes of what is coded, the kinds in the order of the alphabet. */
    async function found(): Promise<string[]> {
      const { workspace } = await communique();
      return workspace
        .annotationsOf(uri.toString())
        .map(({ annotation: { kind, strength = '', note = '', themes } }) =>
          [kind, strength, note, ...themes].join(' '),
        )
        .sort();
    }

    it('edits the one made last', async () => {
      const asked = await answering(['Strength', 'High'], () => run('editAnnotation', last));
      assert.match(asked[0]!.title, /^Condemnation: “We condemn/);
      assert.deepEqual(await found(), ['commitment  ', 'condemnation high ']);
    });

    it('changes the strength of the one made last', async () => {
      await answering(['Medium'], () => run('editStrength', last));
      assert.deepEqual(await found(), ['commitment  ', 'condemnation mid ']);
    });

    it('writes a note of several lines for the one made last, though the text is read-only', async () => {
      const noteInput = (): vscode.TextDocument | undefined =>
        vscode.workspace.textDocuments.find(({ uri: { scheme } }) => scheme === 'comment');
      await run('editNote', last);
      await until(() => noteInput() !== undefined, vscode.workspace.onDidOpenTextDocument);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(noteInput()!.uri, new vscode.Position(0, 0), 'one\ntwo');
      await vscode.workspace.applyEdit(edit);
      await run('saveNote');
      assert.deepEqual(await found(), ['commitment  ', 'condemnation  one\ntwo']);
      assert.equal(vscode.window.activeTextEditor?.document, editor.document, 'keys code again');
    });

    it('removes the one made last, and takes back what was done, step by step', async () => {
      await run('removeAnnotation', last);
      assert.deepEqual(await found(), ['commitment  ']);
      await runAll('undo', 'undo');
      assert.deepEqual(await found(), ['commitment  ']);
      await run('redo');
      assert.deepEqual(await found(), ['commitment  ', 'condemnation  ']);
    });

    it('tells what was said of it', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        uri,
        editor.selection.active,
      );
      const said = hovers
        .flatMap(({ contents }) => contents)
        .map((content) => (content as vscode.MarkdownString).value);
      assert.equal(said.filter((words) => /^⟦[¹²]⟧ \*\*Condemnation/.test(words)).length, 1);
      assert.equal(said.filter((words) => /^⟦[¹²]⟧ \*\*Commitment/.test(words)).length, 1);
    });

    it('gets themes from the codebook view, all of its annotations, and the keys go on', async () => {
      await run('tagWithCode', { type: 'theme', code: '0816', homes: [] });
      assert.deepEqual(await found(), ['commitment   0816', 'condemnation   0816']);
      await run('keepThemes');
      await run('nextSentence');
      await run('tagWithCode', { type: 'kind', code: 'announcement', homes: [] });
      await run('keepThemes');
      const { workspace } = await communique();
      const [, , third] = workspace.annotationsOf(uri.toString());
      assert.equal(third?.annotation.anchor.quote, 'The weather was fine.');
      assert.deepEqual(third.annotation.themes, ['0816'], 'with the themes that are kept');
      assert.equal(vscode.window.activeTextEditor?.document, editor.document);
    });
  });

  it('shows every key with what it does, and does what is chosen', async () => {
    const [asked] = await answering(['Go to Next Paragraph'], () => run('showCodingKeys'));
    assert.match(lineOfCursor(), /^We condemn/);
    const rows = asked!.items.map(({ label, description = '' }) => `${label}: ${description}`);
    for (const row of [
      'Commitment: 1',
      'Go to Next Sentence: Space, J',
      'Shrink Passage by Clause: Shift+C',
      'Show the Annotations of the Passage: V',
      'Toggle Coding Mode: Alt+Enter',
    ]) {
      assert.ok(rows.includes(row), `${row} is missing among ${rows.join('; ')}`);
    }
  });

  it('is prepared for each of its keys: the first use of none can be overtaken', async () => {
    await run('nextLikelyPassage');
    await run('codeKind', '1');
    const before = [await coded(), editor.selection, vscode.window.activeTextEditor];
    const commands = manifest.contributes.keybindings
      .filter(
        ({ command, when }) =>
          when.includes('communique.coding') && command.startsWith('communique'),
      )
      .map(({ command }) => command);
    assert.ok(commands.length > 20);
    const asked = await answering([], async () => {
      for (const command of new Set(commands)) {
        await vscode.commands.executeCommand(command, nothing);
      }
    });
    assert.deepEqual(asked, []);
    assert.deepEqual([await coded(), editor.selection, vscode.window.activeTextEditor], before);
  });
});

describe('a text, once coding mode is left', () => {
  const session = (what: string): Thenable<unknown> =>
    vscode.commands.executeCommand(`workbench.action.files.${what}InSession`);
  const readOnly = 'setActiveEditorReadonly';
  const writable = 'setActiveEditorWriteable';
  const reset = 'resetActiveEditorReadonly';
  const inSettings = (files: Record<string, boolean> | undefined): Thenable<void> =>
    vscode.workspace
      .getConfiguration('files')
      .update('readonlyInclude', files, vscode.ConfigurationTarget.Global);

  /** Whether keys become letters of the active text. */
  async function isWritable(): Promise<boolean> {
    const { document } = vscode.window.activeTextEditor!;
    await vscode.commands.executeCommand('type', { text: 'x' });
    if (document.getText() === words) return false;
    await vscode.commands.executeCommand('workbench.action.files.revert');
    return true;
  }

  it('is read-only or writable as it was', async () => {
    const ours = await write('coding-writable.txt', words);
    const theirs = await write('coding-read-only.txt', words);
    const written = fs.statSync(ours.fsPath).mtimeMs;
    await show(theirs);
    await session(readOnly);
    await run('toggleCodingMode');
    const { document } = await show(ours);
    // VS Code saves nothing that is read-only.
    while (await document.save());
    assert.equal(await isWritable(), false, 'in coding mode');
    await show(theirs);
    await run('toggleCodingMode');
    assert.equal(await isWritable(), false, 'read-only before');
    await session(reset);
    assert.equal(await isWritable(), true);
    await show(ours);
    // Becomes so as it is seen again.
    while (!(await document.save()));
    assert.equal(fs.statSync(ours.fsPath).mtimeMs, written, 'written though nothing was changed');
    assert.equal(await isWritable(), true);
  });

  it('stays as a setting has it, or as a person has it against the setting', async () => {
    await show(await write('coding-setting.txt', words));
    await inSettings({ '**/coding-setting.txt': true });
    try {
      while (await isWritable());
      await run('toggleCodingMode');
      await run('toggleCodingMode');
      assert.equal(await isWritable(), false);
      await session(writable);
      assert.equal(await isWritable(), true);
      await run('toggleCodingMode');
      assert.equal(await isWritable(), false, 'in coding mode');
      await run('toggleCodingMode');
      assert.equal(await isWritable(), true, 'made writable before');
    } finally {
      await session(reset);
      await inSettings(undefined);
    }
  });
});
