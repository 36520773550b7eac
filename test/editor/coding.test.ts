import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { communique, show, write } from './support';

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
});
