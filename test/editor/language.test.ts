import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { communique, until, write } from './support';

const statement = `Joint Statement on the Harbour

Halden, 3 September 2026

We, the ministers of Aland and Borland, met in Halden on 3 September 2026 with the International Atomic
Energy Agency (IAEA).

**Peace at sea**

1. We strongly condemn the cutting of the Halden cable, and we recall Security Council resolution 2397 (2017).

2. We commit to:

- mend it by the end of 2026;
- watch over it 😀, with NATO and the IAEA.

**Trade**

3. We welcome the Halden Working Group (HWG). The HWG and the IAEA will meet; EFTA and EFTA experts will not.
`;

let count = 0;

/** Opens words of a language, by default the whole statement. */
async function document(words = statement, ending = 'communique'): Promise<vscode.TextDocument> {
  await communique();
  const uri = await write(`features-${++count}.${ending}`, words);
  return (await vscode.window.showTextDocument(uri)).document;
}

/** Where a word begins, or how far into it. */
function at(text: vscode.TextDocument, word: string, nth = 1): vscode.Position {
  let index = -1;
  for (let i = 0; i < nth; i++) index = text.getText().indexOf(word, index + 1);
  assert.ok(index >= 0, word);
  return text.positionAt(index + 1);
}

function names(symbols: readonly vscode.DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ name, children }) => [
    '  '.repeat(depth) + name,
    ...names(children, depth + 1),
  ]);
}

const symbolsOf = (text: vscode.TextDocument): Thenable<vscode.DocumentSymbol[] | undefined> =>
  vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', text.uri);

const lineOf = (text: vscode.TextDocument, words: string): number => at(text, words).line;

describe('a communiqué', () => {
  it('has an outline of title, sections and numbered paragraphs', async () => {
    const found = await symbolsOf(await document());
    assert.deepEqual(names(found ?? []), [
      'Joint Statement on the Harbour',
      'Peace at sea',
      '  1. We strongly condemn the cutting of the Halden cable, and we…',
      '  2. We commit to:',
      'Trade',
      '  3. We welcome the Halden Working Group (HWG). The HWG and the…',
    ]);
    assert.match(found?.[0]?.detail ?? '', /^2026-09-03/);
  });

  it('folds sections, numbered paragraphs and lists', async () => {
    const text = await document();
    const found = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      text.uri,
    );
    const folds = found.map(({ start, end }) => [start, end]);
    const last = lineOf(text, '- watch');
    for (const words of ['**Peace', '2. We commit']) {
      assert.ok(
        folds.some(([start, end]) => start === lineOf(text, words) && end === last),
        `${words}: ${JSON.stringify(folds)}`,
      );
    }
  });

  it('selects the word, the clause, the sentence, the paragraph and the section, one within the next', async () => {
    const text = await document();
    const [range] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      text.uri,
      [at(text, 'HWG and')],
    );
    const found: string[] = [];
    for (let one = range; one; one = one.parent) found.push(text.getText(one.range).trim());
    const expected = [
      'HWG',
      'The HWG and the IAEA will meet',
      'The HWG and the IAEA will meet; EFTA and EFTA experts will not.',
      /We welcome the Halden[^]*will not\.$/,
      /^\*\*Trade\*\*\s+3\. We welcome[^]*will not\.$/,
    ];
    let from = 0;
    for (const unit of expected) {
      const next = found.findIndex(
        (words, i) => i >= from && (typeof unit === 'string' ? words === unit : unit.test(words)),
      );
      assert.ok(next >= 0, `${String(unit)}: ${JSON.stringify(found)}`);
      from = next + 1;
    }
  });

  it('says what an abbreviation stands for in this text, with a link to where it says so', async () => {
    const text = await document();
    const hovers = await hoversAt(text, at(text, 'IAEA', 2));
    assert.equal(hovers.length, 1);
    assert.match(
      hovers[0]!.value,
      /International Atomic Energy Agency \(\[line 6\]\(command:communique\.showPlace/,
    );
    const trusted = hovers[0]!.isTrusted as { enabledCommands: readonly string[] };
    assert.deepEqual(trusted.enabledCommands, ['communique.showPlace']);
    await vscode.commands.executeCommand('communique.showPlace', text.uri.toString(), 5, 15);
    assert.deepEqual(vscode.window.activeTextEditor?.selection.active, new vscode.Position(5, 15));
  });

  it('says every meaning where a text defines an abbreviation twice', async () => {
    const text = await document(
      'The Arctic Council (AC) met the African Conference (AC). The AC was pleased.\n',
    );
    const [hover] = await hoversAt(text, at(text, 'AC was'));
    assert.match(hover?.value ?? '', /- Arctic Council[^]*\n- African Conference/);
  });

  it('says what a known abbreviation usually stands for, and that the text does not', async () => {
    const text = await document();
    const [hover] = await hoversAt(text, at(text, 'NATO'));
    assert.match(hover?.value ?? '', /North Atlantic Treaty Organization\n\n_Not defined/);
    assert.deepEqual(await hoversAt(text, at(text, 'cutting')), []);
  });

  it('leads from an abbreviation to its definition, its uses, and highlights them', async () => {
    const text = await document();
    const place = at(text, 'HWG and');
    const definition = at(text, 'HWG').translate(0, -1);
    const use = place.translate(0, -1);
    const [link, ...more] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      text.uri,
      place,
    );
    assert.deepEqual([link?.targetSelectionRange?.start, more], [definition, []]);
    assert.equal(text.getText(link!.targetRange), 'Halden Working Group (HWG');
    const references = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      text.uri,
      place,
    );
    assert.deepEqual(
      references.map(({ range }) => range.start),
      [definition, use],
    );
    const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      text.uri,
      place,
    );
    assert.deepEqual(
      highlights.map(({ range, kind }) => [range.start, kind]),
      [
        [definition, vscode.DocumentHighlightKind.Write],
        [use, vscode.DocumentHighlightKind.Read],
      ],
    );
  });

  it('does not highlight every “the” when the cursor is at one', async () => {
    const text = await document();
    const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      text.uri,
      at(text, 'the cutting'),
    );
    assert.deepEqual(highlights ?? [], []);
  });

  it('links references to the United Nations', async () => {
    const text = await document();
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      text.uri,
    );
    const [link, ...more] = links.filter(({ target }) => target?.authority.endsWith('un.org'));
    assert.deepEqual(more, []);
    assert.match(text.getText(link?.range), /resolution 2397 \(2017\)$/);
    assert.match(link?.target?.toString(true) ?? '', /S\/RES\/2397\s?\(2017\)/);
    assert.match(link?.tooltip ?? '', /S\/RES\/2397\s?\(2017\)/);
  });

  it('is read anew as it changes', async () => {
    const text = await document();
    const editor = vscode.window.activeTextEditor!;
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(lineOf(text, '**Trade'), 0), '**Fishing**\n\nWe fish.\n\n');
    });
    assert.ok(names((await symbolsOf(text)) ?? []).includes('Fishing'));
  });

  it('is not parsed where it is over 5 MB, which would hold everything up', async () => {
    const text = await document(statement + 'We met again.\n\n'.repeat(340_000));
    assert.deepEqual((await symbolsOf(text)) ?? [], []);
    assert.deepEqual(await hoversAt(text, at(text, 'IAEA')), []);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('hints at abbreviations without a definition only where that is wished', async () => {
    const settings = vscode.workspace.getConfiguration('communique');
    const set = (value: true | undefined): Thenable<void> =>
      settings.update('hintUndefinedAbbreviations', value, vscode.ConfigurationTarget.Workspace);
    const text = await document();
    const hints = (): string[] =>
      vscode.languages
        .getDiagnostics(text.uri)
        .filter(({ code }) => code === 'undefined-abbreviation')
        .map(({ message, range }) => `${text.getText(range)}: ${message}`);
    assert.deepEqual(hints(), []);
    await set(true);
    try {
      await until(() => hints().length === 2, vscode.languages.onDidChangeDiagnostics);
      const [nato, efta] = hints();
      assert.match(nato ?? '', /^NATO: .*usually stands for North Atlantic/);
      assert.match(efta ?? '', /^EFTA: .*never defined in this text\.$/);
    } finally {
      await set(undefined);
    }
    await until(() => hints().length === 0, vscode.languages.onDidChangeDiagnostics);
  });
});

describe('a Markdown text', () => {
  it('stays Markdown, and has the same features where it is recognised', async () => {
    const text = await document(statement, 'md');
    assert.equal(text.languageId, 'markdown');
    assert.ok(names((await symbolsOf(text)) ?? []).includes('Peace at sea'));
    const [hover] = await hoversAt(text, at(text, 'HWG and'));
    assert.match(hover?.value ?? '', /Halden Working Group/);
  });

  it('has each heading once in its outline where they are all Markdown’s own', async () => {
    const text = await document(
      statement.replace(/^Joint/, '# Joint').replace(/^\*\*(.*)\*\*$/gm, '## $1'),
      'md',
    );
    const found = names((await symbolsOf(text)) ?? []).filter((name) => name.includes('Trade'));
    assert.equal(found.length, 1, JSON.stringify(found));
  });

  it('is coloured as a communiqué is', async () => {
    const text = await document(`> quoted\n\n${statement}`, 'md');
    assert.ok((await symbolsOf(text))?.length);
    const tokens = await tokensOf(text);
    for (const [words, type] of [
      ['strongly condemn', 'communiqueCondemnation.highStrength'],
      ['welcome', 'communiqueWelcome'],
      ['Trade', 'communiqueHeading'],
      ['HWG', 'communiqueTerm'],
    ] as const) {
      assert.ok(tokens.includes(`${words}: ${type}`), `${words}: ${tokens.join('\n')}`);
    }
    const ordinary = await document('# Notes\n\n**Later**\n\nWe strongly object.\n', 'md');
    assert.deepEqual(await tokensOf(ordinary), []);
  });

  it('is left alone where it is no diplomatic text', async () => {
    const text = await document(
      '# Notes\n\nThe North Sea Pilots (NSP) sailed.\n\n**Later**\n\nThe NSP came back.\n',
      'md',
    );
    assert.deepEqual(await hoversAt(text, at(text, 'NSP came')), []);
    assert.ok(!names((await symbolsOf(text)) ?? []).includes('Later'));
  });
});

/** Each token with its type and modifiers. */
async function tokensOf(text: vscode.TextDocument): Promise<string[]> {
  const run = vscode.commands.executeCommand;
  const legend = await run<vscode.SemanticTokensLegend | undefined>(
    'vscode.provideDocumentSemanticTokensLegend',
    text.uri,
  );
  const tokens = await run<vscode.SemanticTokens | undefined>(
    'vscode.provideDocumentSemanticTokens',
    text.uri,
  );
  if (!legend || !tokens) return [];
  const found: string[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < tokens.data.length; i += 5) {
    const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = tokens.data.slice(i, i + 5);
    character = down > 0 ? right : character + right;
    line += down;
    const words = text.getText(new vscode.Range(line, character, line, character + length));
    const names = legend.tokenModifiers.filter((_, bit) => modifiers & (1 << bit));
    found.push(`${words}: ${[legend.tokenTypes[type], ...names].join('.')}`);
  }
  return found;
}

async function hoversAt(
  text: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.MarkdownString[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    text.uri,
    position,
  );
  return hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
}
