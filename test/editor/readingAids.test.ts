import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { drawnLayers } from '../../src/extension/reading/drawnLayers';
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

function run(command: string, ...values: unknown[]): Thenable<unknown> {
  return vscode.commands.executeCommand(`communique.${command}`, ...values);
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
    // As the context menu of a text calls it.
    await run('removeAnnotation', uri);
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

  /** What is drawn in a text, by what draws it: kinds, dimmed parts, brackets, each with its words. */
  async function drawn({ document }: vscode.TextEditor): Promise<string[]> {
    const { workspace, filter } = await communique();
    const colors = {
      stripeOf: () => ({ color: '#000000', line: 'solid' }) as const,
      plainColor: '#000000',
    };
    const layers = drawnLayers({ workspace, filter }, document, colors);
    return [...layers.values()].flatMap(({ look, spans }) =>
      spans.map(({ start, end }) => {
        const name = look.type === 'kind' ? look.kind : look.type;
        return `${name}: ${document.getText().slice(start, end)}`;
      }),
    );
  }

  /** Two passages of two kinds, with a text around them that has none. */
  async function apart(name: string): Promise<vscode.TextEditor> {
    const editor = await show(await write(name, words));
    await tag(editor.document.uri, 'send help', 'commitment', '0811');
    await tag(editor.document.uri, 'announce a dialogue', 'announcement', '0821');
    return editor;
  }

  it('draw only what the filter shows where that is wished', async () => {
    const editor = await apart('only-filtered.txt');
    const { filter } = await communique();
    const kinds = async (): Promise<string[]> =>
      (await drawn(editor)).filter((part) => !part.startsWith('stripes'));
    const both = ['commitment: send help', 'announcement: announce a dialogue'];
    try {
      filter.set({ kinds: ['announcement'] });
      assert.deepEqual(await kinds(), both, 'it is not wished yet');
      await run('toggleOnlyFiltered');
      assert.deepEqual(await kinds(), ['announcement: announce a dialogue']);
      filter.set({ themes: ['08'] });
      assert.deepEqual(await kinds(), both, 'narrower themes as well');
      filter.set({ themes: ['04'] });
      assert.deepEqual(await drawn(editor), []);
    } finally {
      filter.set({});
    }
    assert.deepEqual(await kinds(), both, 'nothing is filtered');
  });

  it('dim what is not annotated, and with it what is not shown', async () => {
    const editor = await apart('dim.txt');
    const dimmed = async (): Promise<string[]> =>
      (await drawn(editor)).flatMap((part) => /^dim: (.*)$/s.exec(part)?.[1] ?? []);
    assert.deepEqual(await dimmed(), []);
    await run('toggleDim');
    const rest = ' on the law of the sea.\n';
    assert.deepEqual(await dimmed(), ['We will ', ' to the port, and ', rest]);
    const { filter } = await communique();
    try {
      filter.set({ kinds: ['commitment'] });
      await set('onlyFiltered', true);
      const after = ` to the port, and announce a dialogue${rest}`;
      assert.deepEqual(await dimmed(), ['We will ', after]);
    } finally {
      filter.set({});
    }
    const plain = await show(await write('dim-nothing.txt', words));
    assert.deepEqual(await drawn(plain), [], 'a text without annotations stays as it is');
  });

  it('leave a plain text where highlights are off', async () => {
    const editor = await apart('plain.txt');
    await run('toggleHighlights');
    assert.deepEqual(await drawn(editor), []);
  });
});
