import * as vscode from 'vscode';
import { inlineMarkdown } from '../../core/annotation/markdown';
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
        const found = read && termAt(read, read.text.offsetAt(position));
        if (!found) return undefined;
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
