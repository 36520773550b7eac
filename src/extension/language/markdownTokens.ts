import * as vscode from 'vscode';
import { toRange } from '../world/documents';
import type { CommuniqueTexts } from './communiqueTexts';
import { tokenModifiers, tokensOf, tokenTypes } from './tokens';

const legend = new vscode.SemanticTokensLegend([...tokenTypes], [...tokenModifiers]);

/**
 * Colours recognised Markdown texts as the grammar colours communiqués. Registered once the first is
 * recognised: until then, no Markdown text is asked about.
 */
export function registerMarkdownTokens(texts: CommuniqueTexts): vscode.Disposable {
  let registration: vscode.Disposable | undefined;
  const register = (): void => {
    registration ??= vscode.languages.registerDocumentSemanticTokensProvider(
      { language: 'markdown' },
      { provideDocumentSemanticTokens: (document, token) => provide(texts, document, token) },
      legend,
    );
  };
  // Whether a text is recognised is known once somebody has asked.
  const look = (editors: readonly vscode.TextEditor[]): void => {
    if (registration) return;
    for (const { document } of editors) {
      if (document.languageId === 'markdown') void texts.read(document);
    }
  };
  const recognising = texts.onDidRecognise(register);
  look(vscode.window.visibleTextEditors);
  return vscode.Disposable.from(recognising, vscode.window.onDidChangeVisibleTextEditors(look), {
    dispose: () => {
      registration?.dispose();
    },
  });
}

async function provide(
  texts: CommuniqueTexts,
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
): Promise<vscode.SemanticTokens | undefined> {
  const read = await texts.read(document, token);
  if (!read) return undefined;
  const builder = new vscode.SemanticTokensBuilder(legend);
  for (const { type, modifier, ...span } of tokensOf(read)) {
    for (const range of linesOf(document, toRange(read.text, span))) {
      builder.push(range, type, modifier ? [modifier] : []);
    }
  }
  return builder.build();
}

/** A range line by line, without the blanks and quote marks that lines begin with, and those they end with. */
function linesOf(document: vscode.TextDocument, range: vscode.Range): vscode.Range[] {
  const ranges: vscode.Range[] = [];
  for (let line = range.start.line; line <= range.end.line; line++) {
    const { text } = document.lineAt(line);
    const isFirst = line === range.start.line;
    const start = isFirst ? range.start.character : /^[\s>]*/.exec(text)![0].length;
    const end = line === range.end.line ? range.end.character : text.trimEnd().length;
    if (end > start) ranges.push(new vscode.Range(line, start, line, end));
  }
  return ranges;
}
