import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { communique, read, show, sidecarUri, write } from './support';

const words = 'We strongly condemn the attack. We will send help, and we will stay.\n';

/** Tags the first place of `quote`. */
async function tag(
  uri: vscode.Uri,
  quote: string,
  kind: string,
  ...themes: string[]
): Promise<void> {
  const { workspace } = await communique();
  const text = workspace.shownText(uri.toString())!;
  const start = text.toCodePoint(text.text.indexOf(quote));
  const span = { start, end: start + Array.from(quote).length };
  assert.ok('done' in workspace.annotate(uri.toString(), [span], { kind, themes }));
  await workspace.settled();
}

async function hoverAt(
  uri: vscode.Uri,
  position: vscode.Position,
): Promise<vscode.MarkdownString[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    position,
  );
  return hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
}

describe('reading', () => {
  it('shows every annotation under the cursor, innermost first', async () => {
    const uri = await write('nested.txt', words);
    await show(uri);
    await tag(uri, 'We will send help, and we will stay.', 'commitment', '0811');
    await tag(uri, 'we will stay', 'announcement', '0821', 'unheard-of');
    const contents = await hoverAt(uri, new vscode.Position(0, words.indexOf('stay')));
    const [inner, outer] = contents.map(({ value }) => value);
    assert.match(
      inner ?? '',
      /^⟦²⟧ \*\*Announcement\*\*\n\n- International relations \\> defence \\\(0821\\\)\n- unheard\\-of/,
    );
    assert.match(
      outer ?? '',
      /^⟦¹⟧ \*\*Commitment\*\*\n\n- International relations \\> cooperation policy/,
    );
    const [only, none] = await hoverAt(uri, new vscode.Position(0, words.indexOf('send')));
    assert.match(only?.value ?? '', /Commitment/);
    assert.equal(none, undefined);
    assert.deepEqual(await hoverAt(uri, new vscode.Position(0, 5)), []);
  });

  it('lets nothing from a sidecar run or link anything', async () => {
    const uri = await write('hostile.txt', words);
    await show(uri);
    await tag(uri, 'We strongly condemn the attack.', 'condemnation');
    const { workspace } = await communique();
    const note =
      '[run](command:workbench.action.quit) <a href="https://a.example">a</a> https://a.example ![i](https://a.example/i.png) $(alert)';
    workspace.edit(workspace.annotationsOf(uri.toString()), () => ({ note, kind: note }));
    const [content] = await hoverAt(uri, new vscode.Position(0, 5));
    assert.ok(content);
    const { value, isTrusted, supportHtml, supportThemeIcons } = content;
    assert.deepEqual(Object.keys(isTrusted as object), ['enabledCommands']);
    const { enabledCommands } = isTrusted as { enabledCommands: readonly string[] };
    assert.ok(enabledCommands.every((command) => command.startsWith('communique.')));
    assert.ok(!supportHtml && !supportThemeIcons);
    const ours = value.slice(value.lastIndexOf('\n'));
    assert.equal(ours.match(/\]\(command:communique\./g)?.length, 5);
    const theirs = value.slice(0, value.lastIndexOf('\n')).replace(/^> /gm, '');
    assert.doesNotMatch(theirs, /(?<!\\)[[\]()<>!$]|https?:|command:/);
  });

  it('offers the kinds and the annotation at hand in the lightbulb', async () => {
    const uri = await write('bulb.txt', words);
    await show(uri);
    await tag(uri, 'We strongly condemn the attack.', 'condemnation');
    const actions = (range: vscode.Range): Thenable<vscode.CodeAction[]> =>
      vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range);
    const titles = (await actions(new vscode.Range(0, 3, 0, 11)))
      .map(({ title }) => title)
      .filter((title) => title.includes('nnotat'));
    assert.deepEqual(titles, [
      'Edit annotation (condemnation)',
      'Annotate as commitment',
      'Annotate as condemnation',
      'Annotate as announcement',
    ]);
  });

  it('counts code points over LF, whatever the file looks like', async () => {
    const plain = `😀 𝒜 title\n\n${words}`;
    const versions = {
      'plain.txt': plain,
      'bom.txt': `\uFEFF${plain}`,
      'crlf.txt': `\uFEFF${plain.replaceAll('\n', '\r\n')}`,
    };
    const sidecars: string[] = [];
    for (const [name, content] of Object.entries(versions)) {
      const uri = await write(name, content);
      await show(uri);
      await tag(uri, 'We will send help', 'commitment');
      const written = await read(sidecarUri(uri));
      sidecars.push(written.replace(/text: .*|id: .*|created: .*/g, ''));
      assert.equal(await read(uri), content, 'the text is never touched');
    }
    assert.match(sidecars[0] ?? '', /start: 43\n {2}end: 60\n {2}quote: "We will send help"/);
    assert.equal(new Set(sidecars).size, 1);
  });

  it('follows edits, and undo brings a deleted passage back', async () => {
    const uri = await write('edited.txt', words);
    const editor = await show(uri);
    await tag(uri, 'We will send help', 'commitment');
    const { workspace } = await communique();
    const placement = (): unknown => workspace.annotationsOf(uri.toString())[0]?.placement;
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), 'Title 😀\n\n');
    });
    assert.deepEqual(placement(), { state: 'exact', span: { start: 41, end: 58 } });
    await editor.edit((edit) => {
      edit.delete(editor.document.lineAt(2).range);
    });
    assert.deepEqual(placement(), { state: 'lost' });
    await vscode.commands.executeCommand('undo');
    assert.deepEqual(placement(), { state: 'exact', span: { start: 41, end: 58 } });
    const before = await read(sidecarUri(uri));
    await editor.document.save();
    await workspace.settled();
    assert.notEqual(await read(sidecarUri(uri)), before);
    assert.match(await read(sidecarUri(uri)), /start: 41\n/);
  });
});
