import * as vscode from 'vscode';
import { inlineMarkdown } from '../../core/annotation/markdown';
import { documentFacts, type DocumentFacts } from '../../core/structure/facts';
import { dayInWords } from '../../core/text/dayInWords';
import { readText } from '../../core/workspace/readText';
import type { Desk } from '../desk';
import { decodeOther } from '../world/documents';

/** What a text says about itself (title, date, language, parties), and where its file is. */
export async function textTooltip(
  { workspace, files }: Pick<Desk, 'workspace' | 'files'>,
  uri: string,
): Promise<vscode.MarkdownString> {
  const text = workspace.shownText(uri) ?? (await readText(uri, { files, decode: decodeOther }));
  const lines = typeof text === 'string' ? [] : factLines(documentFacts(text));
  const path = inlineMarkdown(vscode.Uri.parse(uri, true).fsPath);
  return new vscode.MarkdownString([...lines, path].join('\n\n'));
}

function factLines({ title, date, language, parties = [] }: DocumentFacts): string[] {
  const languages = { en: vscode.l10n.t('English'), fr: vscode.l10n.t('French') };
  const day = date && dayInWords(date, /^fr\b/i.test(vscode.env.language));
  const about = [day, language && languages[language]].filter((fact) => fact !== undefined);
  return [
    ...(title === undefined ? [] : [`**${inlineMarkdown(title)}**`]),
    ...(about.length === 0 ? [] : [inlineMarkdown(about.join(' · '))]),
    ...(parties.length === 0 ? [] : [inlineMarkdown(parties.join(', '))]),
  ];
}
