import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { communique, exists, fileUri, read, sidecarUri, until, write } from './support';

const words = 'We condemn the attack. We will send help.\n';
const codebook = `# ours
extends: builtin
themes:
  aid: {label: Aid}
  arms:
    label: Arms
    parent: aid
  unused: {label: Unused, replacedBy: [aid, arms]}
`;
const book = (): vscode.Uri => fileUri('communique.codebook.yaml');
const journal = (): vscode.Uri => fileUri('.communique-recoding.json');

function sidecar(text: string, ...themes: string[]): string {
  const entries = themes.map(
    (list, index) => `- id: "aaaaaaa${index}"
  kind: "commitment"
  themes: ${list}
  start: ${index}
  end: ${index + 2}
  quote: "${words.slice(index, index + 2)}"
  prefix: ""
  suffix: ""
  coder: "ana"
  created: "2026-01-01T00:00:00Z"
`,
  );
  return `communique: 1\ntext: "${text}"\nsha256: ""\nannotations:\n${entries.join('')}...\n`;
}

/** Two coded texts, the codebook open in an editor. */
async function opened(): Promise<vscode.TextDocument> {
  const { workspace } = await communique();
  await write('codes/one.txt', words);
  await write('codes/two.txt', words);
  await write('codes/one.txt.annotations.yaml', sidecar('one.txt', '["aid"]', '["arms", "aid"]'));
  await write('codes/two.txt.annotations.yaml', sidecar('two.txt', '["arms"]'));
  await write('communique.codebook.yaml', codebook);
  await workspace.readCodebook(book().toString());
  await workspace.readSidecars(
    ['one', 'two'].map((name) => sidecarUri(fileUri(`codes/${name}.txt`)).toString()),
  );
  const document = await vscode.workspace.openTextDocument(book());
  await vscode.window.showTextDocument(document);
  await until(() => document.getText() === codebook, vscode.workspace.onDidChangeTextDocument);
  return document;
}

function positionOf(document: vscode.TextDocument, words: string): vscode.Position {
  const at = document.getText().indexOf(words);
  assert.ok(at >= 0, words);
  return document.positionAt(at + 1);
}

/** Takes what quick picks offer first, until it holds. */
async function accepting(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  }
}

async function themes(): Promise<string[]> {
  const texts = ['one', 'two'].map((name) => read(sidecarUri(fileUri(`codes/${name}.txt`))));
  return [...(await Promise.all(texts)).join('').matchAll(/themes: (.*)/g)].map(
    ([, list]) => list!,
  );
}

async function isDone(expected: string[]): Promise<boolean> {
  const found = await themes();
  return found.join() === expected.join() && !(await exists(journal()));
}

/** Presses Cancel on the progress that is shown, as soon as it tells of the first files. */
async function cancelling(
  run: () => Promise<void>,
): Promise<{ told: string[]; changedMeanwhile: boolean }> {
  const real = vscode.window.withProgress;
  const replaced = vscode.window as { withProgress: unknown };
  const told: string[] = [];
  let changedMeanwhile = false;
  replaced.withProgress = (
    options: vscode.ProgressOptions,
    task: Parameters<typeof real>[1],
  ): unknown => {
    assert.equal(options.cancellable, true);
    told.push(options.title ?? '');
    const source = new vscode.CancellationTokenSource();
    const report = ({ message }: { message?: string }): void => {
      told.push(message ?? '');
      changedMeanwhile ||= readFileSync(book().fsPath, 'utf8') !== codebook;
      source.cancel();
    };
    return task({ report }, source.token);
  };
  try {
    await run();
  } finally {
    replaced.withProgress = real;
  }
  return { told, changedMeanwhile };
}

describe('codes', () => {
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(book());
    await vscode.workspace.fs.delete(fileUri('codes'), { recursive: true });
    const { workspace } = await communique();
    await workspace.readCodebook(book().toString());
  });

  it('are counted over their lines in the codebook, by the one change event', async () => {
    const document = await opened();
    const { workspace } = await communique();
    const lenses = async (): Promise<[string, string][]> => {
      const all = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        100,
      );
      return all
        .filter(({ command }) => (command?.title ?? '').includes('annotation'))
        .map(({ range, command }) => [document.getText(range), command!.title]);
    };
    assert.deepEqual(await lenses(), [
      ['aid', '2 annotations in 1 text'],
      ['arms', '2 annotations in 2 texts'],
      ['unused', 'no annotation'],
    ]);
    const ref = { sidecar: sidecarUri(fileUri('codes/two.txt')).toString(), id: 'aaaaaaa0' };
    workspace.edit([ref], () => ({ themes: ['aid'] }));
    assert.deepEqual((await lenses())[0], ['aid', '3 annotations in 2 texts']);
    workspace.undo();
    await workspace.settled();
  });

  it('lead from the count to the passages', async () => {
    const document = await opened();
    await vscode.commands.executeCommand(
      'communique.showCodeUses',
      document.uri.toString(),
      positionOf(document, 'arms').line,
      2,
      { type: 'theme', code: 'arms', homes: [book().toString()] },
    );
    const editors = vscode.window.visibleTextEditors.map(({ document }) => document.uri.path);
    assert.ok(editors.some((path) => path.endsWith('communique.codebook.yaml')));
  });

  it('are found everywhere, from the codebook and from a sidecar', async () => {
    const document = await opened();
    const references = async (uri: vscode.Uri, at: vscode.Position): Promise<string[]> => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        uri,
        at,
      );
      return Promise.all(
        found.map(async ({ uri, range }) => {
          const text = (await vscode.workspace.openTextDocument(uri)).getText(range);
          return `${uri.path.split('/').at(-1)!}:${range.start.line}: ${text}`;
        }),
      );
    };
    const expected = [
      'communique.codebook.yaml:3: aid',
      'communique.codebook.yaml:6: aid',
      'communique.codebook.yaml:7: aid',
      'one.txt.annotations.yaml:6: "aid"',
      'one.txt.annotations.yaml:16: "aid"',
    ];
    const inBook = await references(document.uri, positionOf(document, 'aid: '));
    assert.deepEqual(inBook.sort(), [...expected].sort());
    const one = await vscode.workspace.openTextDocument(sidecarUri(fileUri('codes/one.txt')));
    assert.deepEqual((await references(one.uri, positionOf(one, '"aid"'))).sort(), inBook);
  });

  it('are renamed by F2 everywhere, as one step that is undone', async () => {
    const document = await opened();
    const at = positionOf(document, 'aid: ');
    const prepared = await vscode.commands.executeCommand<{
      range: vscode.Range;
      placeholder: string;
    }>('vscode.prepareRename', document.uri, at);
    assert.deepEqual([document.getText(prepared.range), prepared.placeholder], ['aid', 'aid']);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at,
      '0816.1',
    );
    assert.equal(edit.size, 0, 'files are changed all at once, not by edits');
    await accepting(() => isDone(['["0816.1"]', '["arms", "0816.1"]', '["arms"]']));
    assert.equal(
      await read(book()),
      codebook
        .replace('  aid:', '  "0816.1":')
        .replace(/: aid|\[aid/g, (one) => one.replace('aid', '"0816.1"')),
    );
    await vscode.commands.executeCommand('communique.undo');
    assert.ok(await isDone(['["aid"]', '["arms", "aid"]', '["arms"]']), (await themes()).join());
    assert.equal(await read(book()), codebook);
    await vscode.commands.executeCommand('communique.redo');
    assert.ok(await isDone(['["0816.1"]', '["arms", "0816.1"]', '["arms"]']));
    await vscode.commands.executeCommand('communique.undo');
  });

  it('are renamed in a file that the codebook extends, and from a sidecar', async () => {
    const { workspace } = await communique();
    await opened();
    const shared = await write('codes/shared [1].yaml', 'themes: {aid: Aid, arms: Arms}\n');
    await write('communique.codebook.yaml', 'extends: [kinds, "codes/shared [1].yaml"]\n');
    await workspace.readCodebook(book().toString());
    const document = await vscode.workspace.openTextDocument(shared);
    const rename = async (on: vscode.TextDocument, code: string, to: string): Promise<void> => {
      await vscode.commands.executeCommand(
        'vscode.executeDocumentRenameProvider',
        on.uri,
        positionOf(on, code),
        to,
      );
    };
    await rename(document, 'arms', 'weapons');
    await accepting(() => isDone(['["aid"]', '["weapons", "aid"]', '["weapons"]']));
    assert.equal(await read(shared), 'themes: {aid: Aid, weapons: Arms}\n');
    const one = await vscode.workspace.openTextDocument(sidecarUri(fileUri('codes/one.txt')));
    await until(() => one.getText().includes('weapons'), vscode.workspace.onDidChangeTextDocument);
    await rename(one, '"weapons"', 'arms');
    await accepting(() => isDone(['["aid"]', '["arms", "aid"]', '["arms"]']));
    assert.equal(await read(shared), 'themes: {aid: Aid, arms: Arms}\n');
  });

  it('are left alone in other files of YAML', async () => {
    await opened();
    const other = await vscode.workspace.openTextDocument(
      await write('codes/other.yaml', 'themes: {aid: A}\n'),
    );
    const at = positionOf(other, 'aid');
    // Others may rename here, and say what cannot be.
    let reason = '';
    try {
      await vscode.commands.executeCommand('vscode.prepareRename', other.uri, at);
    } catch (error) {
      reason = String(error);
    }
    assert.doesNotMatch(reason, /Only the codes/);
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      other.uri,
      at,
    );
    assert.deepEqual(found, []);
  });

  it('are not renamed to one that is there, nor where no code stands', async () => {
    const document = await opened();
    const rename = (at: vscode.Position, to: string): Thenable<unknown> =>
      vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', document.uri, at, to);
    await assert.rejects(async () => rename(positionOf(document, 'aid: '), 'arms'), /already/);
    await assert.rejects(async () => rename(positionOf(document, 'aid: '), 'a;b'), /A code has/);
    await assert.rejects(
      async () =>
        vscode.commands.executeCommand(
          'vscode.prepareRename',
          document.uri,
          positionOf(document, 'ours'),
        ),
      /Only the codes/,
    );
    assert.equal(await read(book()), codebook);
  });

  it('are merged, and the codebook says into which', async () => {
    await opened();
    const merge = { homes: [book().toString()], from: ['aid'], to: 'arms' };
    const merged = vscode.commands.executeCommand('communique.mergeThemes', merge);
    await accepting(() => isDone(['["arms"]', '["arms"]', '["arms"]']));
    await merged;
    assert.match(await read(book()), /aid: \{label: Aid, replacedBy: "arms"\}/);
    await vscode.commands.executeCommand('communique.undo');
    assert.ok(await isDone(['["aid"]', '["arms", "aid"]', '["arms"]']));
    assert.equal(await read(book()), codebook);
  });

  it('are as they were when the progress that is shown is cancelled', async () => {
    await opened();
    const { workspace } = await communique();
    const names = Array.from({ length: 60 }, (_, number) => `codes/many/${number}.txt`);
    for (const name of names) {
      await write(`${name}.annotations.yaml`, sidecar(name.slice(11), '["aid"] # by hand'));
    }
    const uris = names.map((name) => sidecarUri(fileUri(name)));
    await workspace.readSidecars(uris.map(String));
    const files = [book(), ...uris];
    const before = await Promise.all(files.map(read));
    const last = workspace.recodings.undoesLast;

    const { told, changedMeanwhile } = await cancelling(async () => {
      const renamed = vscode.commands.executeCommand('communique.renameCode', {
        type: 'theme',
        code: 'aid',
        homes: [book().toString()],
        to: 'help',
      });
      let isOver = false;
      void renamed.then(() => (isOver = true));
      await accepting(() => Promise.resolve(isOver));
    });
    assert.equal(told.shift(), 'Rename “aid” to “help”');
    assert.match(told[0]!, /^8 of 61 files$/);
    assert.ok(changedMeanwhile, 'it was cancelled before anything was written');
    assert.deepEqual(await Promise.all(files.map(read)), before);
    assert.equal(await exists(journal()), false);
    assert.equal(workspace.recodings.undoesLast, last);
    await vscode.workspace.fs.delete(fileUri('codes/many'), { recursive: true });
    await workspace.readSidecars(uris.map(String));
  });

  it('are split, one annotation after the other', async () => {
    await opened();
    const split = { homes: [book().toString()], code: 'aid', into: 'food Food aid, arms' };
    void vscode.commands.executeCommand('communique.splitTheme', split);
    // Without a tick, the first that comes in its place.
    await accepting(() => isDone(['["food"]', '["arms", "food"]', '["arms"]']));
    const text = await read(book());
    assert.match(text, /aid: \{label: Aid, replacedBy: \["food", "arms"\]\}/);
    assert.match(text, /"food": \{label: \{en: "Food aid"\}\}/);
    for (let step = 0; step < 3; step++) await vscode.commands.executeCommand('communique.undo');
    assert.ok(await isDone(['["aid"]', '["arms", "aid"]', '["arms"]']), (await themes()).join());
    assert.equal(await read(book()), codebook);
  });
});
