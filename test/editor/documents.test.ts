import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { communique, problems, read, show, write } from './support';

const words = 'We condemn the attack. We will send help.\n';
const first = `- id: "aaaaaaaa"
  kind: "condemnation"
  themes: ["0816", "0821"]
  strength: "high"
  start: 0
  end: 22
  quote: "We condemn the attack."
`;

const second = first
  .replace('aaaaaaaa', 'bbbbbbbb')
  .replace('start: 0', 'start: 23')
  .replace('22', '41')
  .replace('We condemn the attack.', 'We will send help.');

function sidecarOf(name: string, entries = first): string {
  return `communique: 1\ntext: "${name}"\nannotations:\n${entries}...\n`;
}

let count = 0;

/** A text with a sidecar that is opened as a document; `|` in its annotations marks a place. */
async function opened(entries = first, text = words, change = (content: string) => content) {
  const { workspace } = await communique();
  const name = `document-${++count}.txt`;
  const source = change(sidecarOf(name, entries));
  const offset = source.indexOf('|');
  const textUri = await write(name, text);
  const uri = await write(`${name}.annotations.yaml`, source.replace('|', ''));
  await workspace.readSidecars([uri.toString()]);
  await show(textUri);
  const editor = await vscode.window.showTextDocument(uri);
  return {
    textUri,
    uri,
    editor,
    document: editor.document,
    at: editor.document.positionAt(offset),
  };
}

async function completionsAt(
  uri: vscode.Uri,
  at: vscode.Position,
): Promise<vscode.CompletionItem[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    at,
    undefined,
    10,
  );
  return items.filter(({ sortText = '' }) => /^\d{4}$/.test(sortText));
}

const labelOf = ({ label }: vscode.CompletionItem): string =>
  typeof label === 'string' ? label : label.label;
const insertOf = ({ insertText }: vscode.CompletionItem): string =>
  typeof insertText === 'string' ? insertText : (insertText?.value ?? '');

async function hoverAt(uri: vscode.Uri, at: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    at,
  );
  return hovers
    .flatMap(({ contents }) => contents as vscode.MarkdownString[])
    .map(({ value }) => value)
    .join('\n');
}

async function definitionsAt(uri: vscode.Uri, at: vscode.Position): Promise<vscode.LocationLink[]> {
  return vscode.commands.executeCommand('vscode.executeDefinitionProvider', uri, at);
}

async function fixesAt(uri: vscode.Uri, at: vscode.Position | vscode.Range) {
  const range = at instanceof vscode.Range ? at : new vscode.Range(at, at);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
  );
  return actions.filter(({ kind }) => kind?.contains(vscode.CodeActionKind.QuickFix));
}

async function apply(action: vscode.CodeAction | undefined): Promise<void> {
  assert.ok(action);
  if (action.edit) assert.ok(await vscode.workspace.applyEdit(action.edit));
  const { command } = action;
  if (command) {
    await vscode.commands.executeCommand(
      command.command,
      ...((command.arguments ?? []) as unknown[]),
    );
  }
}

/** Stands in for the YAML extension: is there, at work, and finds what it is told to find. */
async function withYamlExtension<T>(run: () => Promise<T>): Promise<T> {
  const real = vscode.extensions.getExtension;
  const standIn = { id: 'redhat.vscode-yaml', isActive: true };
  const replaced = vscode.extensions as { getExtension: unknown };
  replaced.getExtension = (id: string) => (id === standIn.id ? standIn : real(id));
  try {
    return await run();
  } finally {
    replaced.getExtension = real;
  }
}

async function withCodebook(
  source: string,
  run: (uri: vscode.Uri) => Promise<void>,
): Promise<void> {
  const { workspace } = await communique();
  const uri = await write('communique.codebook.yaml', source);
  await workspace.readCodebook(uri.toString());
  try {
    await run(uri);
  } finally {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(uri);
    await workspace.readCodebook(uri.toString());
  }
}

const codebookSource = `extends: builtin
kinds:
  appeal:
    label: {en: appeal, fr: appel}
    color: "#8250df"
themes:
  "0816.1":
    label: {en: sanctions, fr: mesures restrictives}
    description: Measures against a state
    when: asset freezes
    parent: "0816"
  embargo:
    label: embargo
    replacedBy: "0816.1"
`;

describe('a sidecar as a document', () => {
  it('proposes kinds, strengths and themes, to be written in quotes', async () => {
    for (const [mark, label, insert] of [
      ['  kind: "condemnation"|', 'condemnation', '"condemnation"'],
      ['  kind: com|', 'commitment', '"commitment"'],
      ['  kind: condemnation\n  strength: |', 'high', '"high"'],
      ['  kind: condemnation\n  themes: ["defen|"]', 'defence', '"0821"'],
      ['  kind: condemnation\n  themes: ["défense|"]', 'defence', '"0821"'],
      ['  kind: condemnation\n  themes: ["relations inter|', 'International relations', '"08"'],
      ['  kind: condemnation\n  themes: 0821|', 'defence', '["0821"$0]'],
    ] as const) {
      const { uri, at } = await opened(`- id: "aaaaaaaa"\n${mark}\n`);
      const [item] = await completionsAt(uri, at);
      assert.deepEqual([item && labelOf(item), item && insertOf(item)], [label, insert], mark);
    }
  });

  it('proposes keys that are not there, and goes on to their codes', async () => {
    const { uri, at } = await opened(`${first}  |\n`);
    const items = await completionsAt(uri, at);
    assert.deepEqual(items.map(labelOf), [
      ...['prefix', 'suffix', 'state', 'note', 'coder', 'created', 'modified', 'conflicts'],
    ]);
    const { uri: other, at: there } = await opened('- id: "aaaaaaaa"\n  th|\n');
    const [themes] = await completionsAt(other, there);
    assert.equal(themes && insertOf(themes), 'themes: [$0]');
    assert.equal(themes?.command?.command, 'editor.action.triggerSuggest');
  });

  it('proposes on the text as it is typed, before it is saved, in whatever line ends', async () => {
    const { uri, editor } = await opened(first, words, (content) =>
      content.replaceAll('\n', '\r\n'),
    );
    const line = editor.document.lineAt(5);
    assert.match(line.text, /themes/);
    await editor.edit((edit) => {
      edit.replace(line.range, '  themes: ["0816", "defen');
    });
    const [item] = await completionsAt(uri, editor.document.lineAt(5).range.end);
    assert.equal(item && insertOf(item), '"0821"');
    const range = item?.range as vscode.Range;
    assert.equal(editor.document.getText(range), '"defen');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('shows label, path and description of a code, and what a key means', async () => {
    await withCodebook(codebookSource, async () => {
      const { uri, document } = await opened(first.replace('"0821"', '"0816.1"'));
      const at = (mark: string) => document.positionAt(document.getText().indexOf(mark) + 2);
      const hover = await hoverAt(uri, at('"0816.1"'));
      assert.match(hover, /\*\*sanctions\*\* \(0816\\\.1\)/);
      assert.match(hover, /International relations \\> international security \\> sanctions/);
      assert.match(hover, /Measures against a state/);
      assert.match(hover, /When to use it:\* asset freezes/);
      assert.match(await hoverAt(uri, at('condemnation')), /disapprove/);
      assert.match(await hoverAt(uri, at('start:')), /code points/);
    });
  });

  it('leaves a code that the codebook does not have to the problem that says so', async () => {
    const { uri, document } = await opened(first.replace('"0821"', '"9999"'));
    await problems(uri, (found) => found.some(({ code }) => code === 'unknown-theme'));
    const at = document.positionAt(document.getText().indexOf('"9999"') + 2);
    assert.equal(await hoverAt(uri, at), '');
  });

  it('leads from a code to the codebook', async () => {
    await withCodebook(codebookSource, async (codebook) => {
      const { uri, document } = await opened(
        first.replace('"0821"', '"0816.1"').replace('condemnation', 'appeal'),
      );
      const at = (mark: string) => document.positionAt(document.getText().indexOf(mark) + 2);
      const lines = codebookSource.split('\n');
      for (const [mark, line] of [
        ['"0816.1"', '"0816.1":'],
        ['appeal', 'appeal:'],
      ] as const) {
        const [link] = await definitionsAt(uri, at(mark));
        assert.equal(link?.targetUri.toString(), codebook.toString());
        assert.equal(lines[link.targetRange.start.line]?.trim(), line);
      }
    });
    // What is built in stands in no file.
    const { uri, document } = await opened();
    const at = document.positionAt(document.getText().indexOf('"0821"') + 2);
    assert.deepEqual(await definitionsAt(uri, at), []);
  });

  it('leads from a quote and an offset to the passage, wherever it is by now', async () => {
    const { uri, textUri, document } = await opened(first, `Title 😀\n\n${words}`);
    for (const mark of ['"We condemn', 'start: 0', 'end: 22']) {
      const at = document.positionAt(document.getText().indexOf(mark) + mark.length);
      const [link] = await definitionsAt(uri, at);
      assert.equal(link?.targetUri.toString(), textUri.toString(), mark);
      assert.deepEqual(link.targetSelectionRange, new vscode.Range(2, 0, 2, 22));
    }
    const name = document.positionAt(document.getText().indexOf('document-') + 2);
    assert.equal((await definitionsAt(uri, name))[0]?.targetUri.toString(), textUri.toString());
  });

  it('leads to the passage that its lines say now, before they are saved', async () => {
    const { uri, editor, document } = await opened();
    const line = document.lineAt(9);
    assert.match(line.text, /quote/);
    await editor.edit((edit) => {
      edit.replace(line.range, '  quote: "We will send help."');
    });
    const [link] = await definitionsAt(uri, new vscode.Position(9, 15));
    assert.deepEqual(link?.targetSelectionRange, new vscode.Range(0, 23, 0, 41));
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('offers over each annotation to show its passage', async () => {
    const { uri, textUri, document } = await opened(first + second);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      uri,
      10,
    );
    const ours = lenses.filter(({ command }) => command?.command === 'communique.showPassage');
    assert.deepEqual(
      ours.map(({ command }) => command?.title),
      ['Show passage', 'Show passage'],
    );
    assert.deepEqual(
      ours.map(({ range }) => document.lineAt(range.start.line).text),
      ['- id: "aaaaaaaa"', '- id: "bbbbbbbb"'],
    );
    const { command, arguments: args } = ours[1]!.command!;
    await vscode.commands.executeCommand(command, ...(args as unknown[]));
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), textUri.toString());
    assert.deepEqual(editor.selection.isEqual(new vscode.Selection(0, 23, 0, 41)), true);
  });

  it('marks the very code that is unknown, and replaces it by the nearest one', async () => {
    const { uri, document } = await opened(first.replace('"0821"', '"0827"'));
    const [problem] = await problems(uri, (found) => found.length > 0);
    assert.equal(problem && document.getText(problem.range), '"0827"');
    const fixes = await fixesAt(uri, problem!.range);
    const titles = fixes.map(({ title }) => title);
    assert.ok(
      titles.some((title) => /^Replace by 0821 \(defence\)$/.test(title)),
      titles.join(),
    );
    await apply(fixes.find(({ title }) => title.includes('0821')));
    assert.match(document.getText(), /themes: \["0816", "0821"\]/);
    await document.save();
    await problems(uri, (found) => found.length === 0);
  });

  it('replaces a deprecated theme by the one that takes its place', async () => {
    await withCodebook(codebookSource, async () => {
      const { uri, document } = await opened(first.replace('"0821"', '"embargo"'));
      const [problem] = await problems(uri, (found) => found.length > 0);
      assert.equal(problem?.code, 'deprecated-theme');
      const [fix] = await fixesAt(uri, problem.range);
      assert.equal(fix?.title, 'Replace by 0816.1 (sanctions)');
      assert.equal(fix.isPreferred, true);
      await apply(fix);
      assert.match(document.getText(), /"0816", "0816\.1"/);
      await document.save();
    });
  });

  it('puts codes in quotes, as they were typed', async () => {
    const { uri, document } = await opened(first.replace('"0816", "0821"', '0816, 1.10'));
    const found = await problems(
      uri,
      (all) => all.filter(({ code }) => code === 'code-unquoted').length === 2,
    );
    const unquoted = found.filter(({ code }) => code === 'code-unquoted');
    assert.deepEqual(
      unquoted.map(({ range }) => document.getText(range)),
      ['0816', '1.10'],
    );
    const fixes = await fixesAt(uri, unquoted[1]!.range);
    await apply(fixes.find(({ title }) => title === 'Put all codes in quotes'));
    assert.match(document.getText(), /themes: \["0816", "1\.10"\]/);
    await document.save();
  });

  it('sorts annotations', async () => {
    const { uri, document } = await opened(`# kept\n${second}${first}`);
    const found = await problems(uri, (all) => all.some(({ code }) => code === 'sidecar-order'));
    const [problem] = found.filter(({ code }) => code === 'sidecar-order');
    const fixes = await fixesAt(uri, problem!.range);
    await apply(fixes.find(({ title }) => title === 'Sort the annotations'));
    assert.match(document.getText(), /"aaaaaaaa"[^]*# kept\n- id: "bbbbbbbb"/);
    await document.save();
    await problems(uri, (all) => all.length === 0);
  });

  it('writes stale offsets anew', async () => {
    const { uri, document } = await opened(
      `${second}  prefix: "We condemn the attack. "\n  suffix: "\\n"\n`,
      `Title 😀\n\n${words}`,
    );
    const found = await problems(uri, (all) => all.some(({ code }) => code === 'anchor-moved'));
    const [problem] = found.filter(({ code }) => code === 'anchor-moved');
    assert.equal(document.getText(problem?.range), '23');
    const fixes = await fixesAt(uri, problem!.range);
    await apply(fixes.find(({ title }) => title === 'Write the offsets anew'));
    assert.match(document.getText(), /start: 32\n {2}end: 50\n/);
    await document.save();
    await problems(uri, (all) => all.length === 0);
    assert.match(await read(uri), /start: 32\n/);
  });
});

describe('a codebook as a document', () => {
  const positionOf = (document: vscode.TextDocument, mark: string): vscode.Position =>
    document.positionAt(document.getText().indexOf(mark) + mark.length);

  it('proposes keys, parents, what to extend, and colours', async () => {
    await withCodebook(codebookSource, async (uri) => {
      const editor = await vscode.window.showTextDocument(uri);
      const { document } = editor;
      const propose = async (mark: string, typed: string): Promise<string[]> => {
        const at = positionOf(document, mark);
        await editor.edit((edit) => {
          edit.insert(at, typed);
        });
        const items = await completionsAt(
          uri,
          document.positionAt(document.offsetAt(at) + typed.length),
        );
        await vscode.commands.executeCommand('undo');
        return items.map(insertOf);
      };
      assert.deepEqual(await propose('extends: builtin', '\nth'), ['themesPerAnnotation: ']);
      assert.ok((await propose('parent: "0816"', '\n    ')).includes('deprecated: '));
      assert.deepEqual(
        await propose('parent: "0816"', '\n    replacedBy: défense').then(([one]) => one),
        '"0821"',
      );
      assert.deepEqual((await propose('label: embargo', '\n    color: '))[0], '"#8250df"');
      assert.deepEqual(
        await completionsAt(uri, positionOf(document, 'extends: bui')).then((all) =>
          all.map(insertOf),
        ),
        ['builtin'],
      );
    });
  });

  it('tells what a code means, and leads to its entry', async () => {
    await withCodebook(codebookSource, async (uri) => {
      const { document } = await vscode.window.showTextDocument(uri);
      assert.match(
        await hoverAt(uri, positionOf(document, 'replacedBy: "08')),
        /\*\*sanctions\*\*/,
      );
      assert.match(await hoverAt(uri, positionOf(document, 'par')), /above it/);
      const [link] = await definitionsAt(uri, positionOf(document, 'replacedBy: "08'));
      assert.equal(document.lineAt(link!.targetRange.start.line).text.trim(), '"0816.1":');
    });
  });
});

describe('beside the YAML extension', () => {
  it('keys are left to it, codes are ours', async () => {
    await withYamlExtension(async () => {
      const { uri, at } = await opened(`${first}  |\n`);
      assert.deepEqual(await completionsAt(uri, at), []);
      const { uri: other, at: there, document } = await opened('- id: "aaaaaaaa"\n  kind: com|\n');
      assert.equal((await completionsAt(other, there)).length, 1);
      const key = document.positionAt(document.getText().indexOf('kind') + 1);
      assert.equal(await hoverAt(other, key), '');
    });
  });

  it('a problem that it shows is not shown twice, one that it does not is', async () => {
    const theirs = vscode.languages.createDiagnosticCollection('stand-in');
    try {
      const { uri, document } = await opened(
        first.replace('start: 0', 'start: first').replace('0821', '0827'),
      );
      const wrongType = (all: readonly vscode.Diagnostic[]): boolean =>
        all.some(({ code }) => code === 'sidecar-wrong-type');
      await problems(uri, wrongType);
      const line = document.lineAt(7).range;
      const found = new vscode.Diagnostic(line, 'Incorrect type. Expected "integer".');
      found.source = 'yaml-schema: Annotations of a text (Communiqué)';
      theirs.set(uri, [found]);
      await problems(uri, (all) => !wrongType(all));
      theirs.clear();
      await problems(uri, wrongType);
    } finally {
      theirs.dispose();
    }
  });
});

describe('completion of themes', () => {
  it('proposes the first hundred of a codebook of 5,000 themes', async () => {
    const themes = Array.from(
      { length: 5000 },
      (_, i) =>
        `  "${10000 + i}": {label: {en: "theme ${i} of trade", fr: "thème ${i} du commerce"}}\n`,
    );
    await withCodebook(`extends: builtin\nthemes:\n${themes.join('')}`, async () => {
      const { uri, at } = await opened(
        '- id: "aaaaaaaa"\n  kind: "commitment"\n  themes: ["theme 49|"]\n',
      );
      // How fast is measured by `npm run bench`.
      assert.equal((await completionsAt(uri, at)).length, 100);
    });
  });
});
