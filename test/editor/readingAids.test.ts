import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { communique, read, show, sidecarUri, write } from './support';

const words = 'We will send help to the port, and announce a dialogue on the law of the sea.\n';

async function tag(
  uri: vscode.Uri,
  quote: string,
  kind: string,
  ...themes: string[]
): Promise<void> {
  const { workspace } = await communique();
  const start = words.indexOf(quote);
  const span = { start, end: start + quote.length };
  assert.ok('done' in workspace.annotate(uri.toString(), [span], { kind, themes }));
  await workspace.settled();
}

/** Three passages that nest and cross, all of them over “port”. */
async function nested(name: string): Promise<vscode.TextEditor> {
  const uri = await write(name, words);
  const editor = await show(uri);
  await tag(uri, words.trimEnd(), 'announcement', '0816', '0821', '0811');
  await tag(uri, 'send help to the port', 'commitment', '0811');
  await tag(uri, 'the port, and announce', 'condemnation', '0821');
  const cursor = editor.document.positionAt(words.indexOf('port'));
  editor.selection = new vscode.Selection(cursor, cursor);
  return editor;
}

function run(command: string): Thenable<unknown> {
  return vscode.commands.executeCommand(`communique.${command}`);
}

async function set(aid: string, value: boolean | undefined): Promise<void> {
  await vscode.workspace
    .getConfiguration('communique.reading')
    .update(aid, value, vscode.ConfigurationTarget.Global);
}

async function hints(editor: vscode.TextEditor): Promise<[number, string][]> {
  const { document } = editor;
  const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    new vscode.Range(0, 0, document.lineCount, 0),
  );
  return found.map(({ position, label }) => [
    document.offsetAt(position),
    typeof label === 'string' ? label.trim() : '',
  ]);
}

describe('overlapping annotations', () => {
  /** The kinds that are left in a sidecar. */
  async function kindsIn(uri: vscode.Uri): Promise<string[]> {
    const yaml = await read(sidecarUri(uri));
    return [...yaml.matchAll(/kind: "(\w+)"/g)].map(([, kind]) => kind!);
  }

  it('are reached one by one, and commands mean the one that was reached', async () => {
    const { workspace } = await communique();
    const editor = await nested('reached.txt');
    const { uri } = editor.document;
    // Innermost first: 21, 22 and 77 characters long.
    await run('nextOverlap');
    await run('removeAnnotation');
    await workspace.settled();
    assert.deepEqual(await kindsIn(uri), ['announcement', 'commitment']);
    await run('previousOverlap');
    await run('removeAnnotation');
    await workspace.settled();
    assert.deepEqual(await kindsIn(uri), ['commitment']);
    assert.deepEqual(editor.selection, new vscode.Selection(0, 25, 0, 25), 'the cursor stays');
  });

  it('mean the innermost again once the cursor has left', async () => {
    const { workspace } = await communique();
    const editor = await nested('left.txt');
    const { uri } = editor.document;
    const here = editor.selection;
    await run('nextOverlap');
    for (const selection of [new vscode.Selection(0, 2, 0, 2), here]) {
      const moved = new Promise<void>((resolve) => {
        const subscription = vscode.window.onDidChangeTextEditorSelection(({ selections }) => {
          // VS Code may still tell of the selection before.
          if (selections[0]?.isEqual(selection) !== true) return;
          subscription.dispose();
          resolve();
        });
      });
      editor.selection = selection;
      await moved;
    }
    await run('removeAnnotation');
    await workspace.settled();
    assert.deepEqual(await kindsIn(uri), ['announcement', 'condemnation']);
  });

  it('mean the one that is selected exactly', async () => {
    const { workspace } = await communique();
    const editor = await nested('selected.txt');
    const { uri } = editor.document;
    const end = words.length - 1;
    editor.selection = new vscode.Selection(0, 0, 0, end);
    await run('removeAnnotation');
    await workspace.settled();
    assert.deepEqual(await kindsIn(uri), ['commitment', 'condemnation']);
  });
});

describe('reading aids', () => {
  afterEach(async () => {
    for (const aid of ['highlights', 'onlyFiltered', 'dim', 'themeLabels']) {
      await set(aid, undefined);
    }
  });

  it('show themes after their passages where that is switched on', async () => {
    const editor = await nested('labels.txt');
    assert.deepEqual(await hints(editor), []);
    await run('toggleThemeLabels');
    assert.deepEqual(
      (await hints(editor)).sort(([a], [b]) => a - b),
      [
        [29, 'cooperation policy'],
        [43, 'defence'],
        [77, 'international security, defence +1'],
      ],
    );
    await run('toggleThemeLabels');
    assert.deepEqual(await hints(editor), []);
  });

  it('are settings, switched where they are set', async () => {
    const configuration = (): vscode.WorkspaceConfiguration =>
      vscode.workspace.getConfiguration('communique.reading');
    const { Workspace } = vscode.ConfigurationTarget;
    await run('toggleHighlights');
    assert.equal(configuration().inspect('highlights')?.globalValue, false);
    await configuration().update('dim', true, Workspace);
    await run('toggleDim');
    assert.equal(configuration().inspect('dim')?.workspaceValue, false);
    assert.equal(configuration().inspect('dim')?.globalValue, undefined);
    await configuration().update('dim', undefined, Workspace);
  });
});
