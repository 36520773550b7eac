import * as vscode from 'vscode';
import { inlineMarkdown } from '../../core/annotation/markdown';
import { knownNameAt } from '../../core/structure/knownNameAt';
import type { DefinedTerm } from '../../core/structure/structure';
import { toRange } from '../world/documents';
import { CommuniqueTexts, type ReadText } from './communiqueTexts';
import { termAt } from './termAt';

const showPlace = 'communique.showPlace';

/** Says what an abbreviation or defined term stands for in this text, by each of its definitions. */
export function registerTermHovers(texts: CommuniqueTexts): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider(CommuniqueTexts.selector, {
      provideHover: async (document, position, token) => {
        const read = await texts.read(document, token);
        if (!read) return undefined;
        const offset = read.text.offsetAt(position);
        const found = termAt(read, offset);
        if (!found) return knownNameHover(read, offset);
        const lines = found.term.definitions.map((term) => definitionLine(document, read, term));
        const list = lines.length === 1 ? lines[0]! : lines.map((line) => `- ${line}`).join('\n');
        const markdown = new vscode.MarkdownString(
          `**${inlineMarkdown(found.term.short)}**\n\n${list}`,
        );
        markdown.isTrusted = { enabledCommands: [showPlace] };
        return new vscode.Hover(markdown, toRange(read.text, found.use));
      },
    }),
    vscode.commands.registerCommand(showPlace, goTo),
  );
}

/** Where the text does not say it, what the short form usually stands for. */
function knownNameHover({ text, structure }: ReadText, offset: number): vscode.Hover | undefined {
  const found = knownNameAt(text, offset, structure.facts.language);
  if (!found) return undefined;
  const long = found.long.map(inlineMarkdown).join('  \n');
  const doubt = vscode.l10n.t('Not defined in this text: this is what it usually stands for.');
  const markdown = `**${inlineMarkdown(found.short)}**\n\n${long}\n\n_${inlineMarkdown(doubt)}_`;
  return new vscode.Hover(new vscode.MarkdownString(markdown), toRange(text, found));
}

function definitionLine(
  { uri }: vscode.TextDocument,
  { text }: ReadText,
  term: DefinedTerm,
): string {
  const { start } = toRange(text, term);
  const argument = encodeURIComponent(
    JSON.stringify([uri.toString(), start.line, start.character]),
  );
  const line = vscode.l10n.t('line {line}', { line: start.line + 1 });
  return `${inlineMarkdown(term.long)} ([${line}](command:${showPlace}?${argument}))`;
}

async function goTo(uri: string, line: number, character: number): Promise<void> {
  const position = new vscode.Position(line, character);
  await vscode.window.showTextDocument(vscode.Uri.parse(uri, true), {
    selection: new vscode.Range(position, position),
  });
}
