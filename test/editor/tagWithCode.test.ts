import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { communique, fileUri, show, write } from './support';

const words = 'We condemn the attack. We will send help.\n';

describe('a code of the codebook', () => {
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(fileUri('tagWithCode'), { recursive: true });
  });

  it('tags the sentence at the cursor, or the selection, and adds its theme to what is there', async () => {
    const { workspace } = await communique();
    const uri = await write('tagWithCode/a.txt', words);
    const editor = await show(uri);
    const tag = (type: 'kind' | 'theme', code: string) =>
      vscode.commands.executeCommand('communique.tagWithCode', { type, code, homes: [] });
    const found = (): string[] =>
      workspace
        .annotationsOf(uri.toString())
        .map(({ annotation: { kind, themes, anchor } }) =>
          [kind, ...themes, anchor.quote].join(' '),
        );
    editor.selection = new vscode.Selection(0, 30, 0, 30);
    await tag('kind', 'commitment');
    assert.deepEqual(found(), ['commitment We will send help.']);
    await tag('theme', '0816');
    await tag('theme', '0816');
    assert.deepEqual(found(), ['commitment 0816 We will send help.']);
    editor.selection = new vscode.Selection(0, 11, 0, 21);
    await tag('kind', 'condemnation');
    await tag('theme', '0821');
    assert.deepEqual(found(), [
      'condemnation 0821 the attack',
      'commitment 0816 We will send help.',
    ]);
    // Once more says nothing new.
    await tag('kind', 'condemnation');
    assert.equal(found().length, 2);
    assert.equal(editor.document.getText(), words);
    await workspace.settled();
  });
});
