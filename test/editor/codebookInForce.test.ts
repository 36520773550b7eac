import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as vscode from 'vscode';
import { codebookFileName } from '../../src/core/codebook/codebook';
import { SharedFilter } from '../../src/extension/filter/sharedFilter';
import { drawnLayers } from '../../src/extension/reading/drawnLayers';
import { EditorFiles } from '../../src/extension/world/files';
import { AnnotationTree } from '../../src/extension/tree/annotationTree';
import { readCsv } from '../support/readCsv';
import { answering } from './answering';
import { Memory } from './memory';
import { communique, exists, fileUri, problems, read, show, sidecarUri, write } from './support';

const words = 'We call on all parties to show restraint. We condemn the attack.\n';
const appeal = `  appeal:
    label: {en: appeal, fr: appel}
    description: {en: Others are asked to act., fr: D’autres sont priés d’agir.}
    color: "#8250df"
    key: "p"
    strengths: {demand: {label: {en: demand, fr: exigence}}}
`;

let count = 0;

/** A text in an editor, below a codebook that is in force. */
async function opened(codebook: string): Promise<vscode.TextEditor> {
  const { workspace } = await communique();
  await write(codebookFileName, codebook);
  await workspace.readCodebook(fileUri(codebookFileName).toString());
  const editor = await show(await write(`in-force-${++count}.txt`, words));
  editor.selection = new vscode.Selection(0, 0, 0, 41);
  return editor;
}

/** Takes what quick picks offer first, until it holds. */
async function accepting(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  }
}

/** Tags what is selected, by the command that keys and menus run. */
async function tagged({ document }: vscode.TextEditor, kind: string): Promise<string> {
  const { workspace } = await communique();
  const sidecar = sidecarUri(document.uri);
  void vscode.commands.executeCommand('communique.annotate', kind);
  await accepting(() => exists(sidecar));
  await workspace.settled();
  return read(sidecar);
}

async function values<T>(command: string, ...values: unknown[]): Promise<readonly T[]> {
  return vscode.commands.executeCommand<T[]>(command, ...values);
}

describe('a codebook of one’s own in force', () => {
  afterEach(async () => {
    const { workspace } = await communique();
    await vscode.workspace.fs.delete(fileUri(codebookFileName));
    await workspace.readCodebook(fileUri(codebookFileName).toString());
  });

  it('has kinds beyond the three tagged, shown and proposed as those are', async () => {
    const editor = await opened(`extends: builtin\nkinds:\n${appeal}`);
    const { uri } = editor.document;
    const offered = await values<vscode.CodeAction>(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(0, 3, 0, 11),
    );
    assert.ok(offered.some(({ title }) => title === 'Annotate as appeal'));
    assert.match(await tagged(editor, 'appeal'), /kind: "appeal"/);
    const at = new vscode.Position(0, 5);
    const [hover] = await values<vscode.Hover>('vscode.executeHoverProvider', uri, at);
    assert.match((hover!.contents[0] as vscode.MarkdownString).value, /^\*\*Appeal\*\*/);

    const sidecar = await vscode.workspace.openTextDocument(sidecarUri(uri));
    const line = sidecar.positionAt(sidecar.getText().indexOf('"appeal"')).line;
    for (const [typed, proposed] of [
      ['  kind: app', '"appeal"'],
      ['  kind: "appeal"\n  strength: ', '"demand"'],
    ] as const) {
      const edit = new vscode.WorkspaceEdit();
      edit.replace(sidecar.uri, sidecar.lineAt(line).range, typed);
      await vscode.workspace.applyEdit(edit);
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        sidecar.uri,
        sidecar.lineAt(line + typed.split('\n').length - 1).range.end,
      );
      assert.ok(
        items.some(({ insertText }) => insertText === proposed),
        `${typed}: ${items.map(({ label }) => JSON.stringify(label)).join()}`,
      );
    }
    await vscode.window.showTextDocument(sidecar);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('has those kinds in its colour in the text, in the tree and in the CSV', async () => {
    const { workspace } = await communique();
    const editor = await opened(`extends: builtin\nkinds:\n${appeal}`);
    const { document } = editor;
    const uri = document.uri.toString();
    assert.ok(
      'done' in workspace.annotate(uri, [{ start: 0, end: 41 }], { kind: 'appeal', themes: [] }),
    );
    assert.ok(
      'done' in workspace.annotate(uri, [{ start: 3, end: 7 }], { kind: 'commitment', themes: [] }),
    );
    await workspace.settled();
    const filter = new SharedFilter(workspace, new Memory());
    filter.set({ texts: [uri] });
    const stripes: [string, string | undefined][] = [];
    const layers = drawnLayers({ workspace, filter }, document, {
      stripeOf: (kind, color) => {
        stripes.push([kind, color]);
        return { color: color ?? '#000000', line: 'solid' };
      },
      plainColor: '#000000',
    });
    const looks = [...layers.values()].map(({ look }) => look);
    const colorOf = (type: 'kind' | 'brackets'): unknown[] =>
      looks.flatMap((look) =>
        look.type === type && look.kind === 'appeal' ? (look.color ?? 'none') : [],
      );
    assert.deepEqual(colorOf('kind'), ['#8250df']);
    assert.deepEqual([...new Set(colorOf('brackets'))], ['#8250df']);
    assert.ok(stripes.some(([kind, color]) => kind === 'appeal' && color === '#8250df'));
    assert.ok(looks.some((look) => look.type === 'stripes' && look.picture.includes('#8250df')));

    const tree = new AnnotationTree(
      { workspace, filter, files: new EditorFiles() },
      { levels: ['kind'], groups: 'name', annotations: 'reading' },
    );
    const groups = tree.getChildren().map((node) => tree.getTreeItem(node));
    const group = groups.find(({ label }) => label === 'Appeal');
    assert.match(String(group?.description), /^1\b/);
    assert.match(group!.accessibilityInformation!.label, /appeal/);
    const icon = group!.iconPath as { readonly light: vscode.Uri };
    assert.match(decodeURIComponent(icon.light.path), /#8250df/);
    filter.dispose();

    const table = fileUri('in-force.csv');
    await answering(
      ['One row per annotation'],
      () =>
        vscode.commands.executeCommand('communique.exportAnnotations', {
          refs: workspace.annotationsOf(uri),
        }),
      table,
    );
    const [names, row] = readCsv(await read(table), ',');
    const cell = (name: string): unknown => row?.[names!.indexOf(name)];
    assert.deepEqual(
      [cell('kind'), cell('quote')],
      ['appeal', 'We call on all parties to show restraint.'],
    );
  });

  it('holds annotations to one theme where it asks for that, and says what to do', async () => {
    const editor = await opened('extends: builtin\nthemesPerAnnotation: one\n');
    const { uri } = editor.document;
    // The question is for a single theme: what is first is taken.
    const written = await tagged(editor, 'commitment');
    assert.match(written, /themes: \["[^"]+"\]/);
    const { workspace } = await communique();
    const refs = workspace.annotationsOf(uri.toString());
    for (const [themes, code, says] of [
      [['0816', '0821'], 'too-many-themes', /allows one\. Keep the one that fits best/],
      [[], 'theme-missing', /asks for exactly one\. Give it one/],
    ] as const) {
      workspace.edit(refs, () => ({ themes }));
      await workspace.settled();
      const found = await problems(sidecarUri(uri), (all) => all.some((one) => one.code === code));
      assert.match(found.find((one) => one.code === code)!.message, says);
    }
  });

  it('is marked where it is wrong, each time with what to do', async () => {
    await opened(`extends: builtin
kinds:
  appeal: {label: {en: appeal, fr: appel}, color: red, key: a}
  request: {label: {en: request, fr: demande}, key: a}
themes:
  one: {label: {en: one, fr: un}, parent: two}
  two: {label: {en: two, fr: deux}, parent: one}
  one: {label: {en: again, fr: encore}}
  same: {label: {en: same, fr: autre}}
  twin: {label: {en: same, fr: encore un}}
  bare: {parent: same}
  english: {label: {en: english}}
  lost: {label: {en: lost, fr: perdu}, parent: "0817"}
  old: {label: {en: old, fr: vieux}, replacedBy: older}
  older: {label: {en: older, fr: plus vieux}, replacedBy: old}
mine: 1
`);
    const found = await problems(fileUri(codebookFileName), (all) => all.length > 0);
    const all = found.map(
      ({ code, range, message }) => `${range.start.line}: ${JSON.stringify(code)}: ${message}`,
    );
    const expected = [
      /^2: "codebook-color": .*A colour is "#" and six digits/,
      /^3: "codebook-key-duplicate": .*Give "request" another/,
      /^5: "codebook-parent-cycle": .*Give it another parent, or none/,
      /^7: "codebook-duplicate": .*Remove one of them/,
      /^\d+: "codebook-label-duplicate": .*Change one of them/,
      /^10: "codebook-label-missing": .*Give it one/,
      /^11: "codebook-label-language": .*Add it/,
      /^12: "codebook-parent-unknown": .*Did you mean "0811"/,
      /^1[34]: "codebook-replacement-cycle": .*Name the theme that is to be used/,
      /^15: "codebook-unknown-key": .*What can be here: /,
    ];
    for (const one of expected) {
      assert.ok(
        all.some((line) => one.test(line)),
        `${one.source}\n${all.join('\n')}`,
      );
    }
  });

  it('adds what is built in by name', async () => {
    const { workspace } = await communique();
    const editor = await opened('extends: [kinds, security]\n');
    const { themes } = workspace.codebookOf(editor.document.uri.toString());
    assert.ok(themes.size > 20 && !themes.has('0816'));
    for (const { labels, descriptions } of themes.values()) {
      assert.deepEqual(Object.keys(labels).sort(), ['en', 'fr']);
      assert.deepEqual(Object.keys(descriptions).sort(), ['en', 'fr']);
    }
    await opened('extends: [kinds, eurovoc]\n');
    assert.ok(workspace.codebookOf(editor.document.uri.toString()).themes.has('0816'));
  });

  it('takes in a thesaurus in SKOS by Import Themes', async () => {
    const before = 'extends: kinds\n';
    await opened(before);
    const source = await write(
      'themes.ttl',
      `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<http://example.org/1> a skos:Concept ; skos:notation "0100" ;
  skos:prefLabel "peace"@en, "paix"@fr ; skos:definition "No war."@en .
<http://example.org/2> a skos:Concept ; skos:notation "0101" ;
  skos:prefLabel "ceasefire"@en, "cessez-le-feu"@fr ; skos:broader <http://example.org/1> .
`,
    );
    void vscode.commands.executeCommand('communique.importThemes', source, ['en', 'fr']);
    const document = await vscode.workspace.openTextDocument(fileUri(codebookFileName));
    while (!document.isDirty || vscode.window.activeTextEditor?.document !== document) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    await document.save();
    const { workspace } = await communique();
    await workspace.readCodebook(document.uri.toString());
    const { themes } = workspace.codebookOf(document.uri.toString());
    assert.deepEqual(themes.get('0101')?.labels, { en: 'ceasefire', fr: 'cessez-le-feu' });
    assert.equal(themes.get('0101')?.parent, '0100');
    assert.deepEqual(themes.get('0100')?.descriptions, { en: 'No war.' });
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});

describe('the JSON Schemas', () => {
  it('are there for the files that the YAML extension is told of', () => {
    const extension = vscode.extensions.getExtension('communique.communique')!;
    const { contributes } = extension.packageJSON as {
      contributes: { yamlValidation: { fileMatch: string | string[]; url: string }[] };
    };
    const matches = contributes.yamlValidation.flatMap(({ fileMatch }) => fileMatch);
    assert.ok(matches.some((one) => one.endsWith('.annotations.yaml')));
    assert.ok(matches.some((one) => one.endsWith(codebookFileName)));
    for (const { url } of contributes.yamlValidation) {
      const file = vscode.Uri.joinPath(extension.extensionUri, url).fsPath;
      const schema = JSON.parse(fs.readFileSync(file, 'utf8')) as { description: string };
      assert.ok(schema.description.length > 20);
    }
  });
});
