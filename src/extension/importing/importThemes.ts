import * as vscode from 'vscode';
import type { Codebook } from '../../core/codebook/codebook';
import { readCodebook } from '../../core/codebook/readCodebook';
import { addThemes } from '../../core/importing/addThemes';
import { inLanguages, readThemes, type ThemesReading } from '../../core/importing/readThemes';
import type { Message } from '../../core/message';
import { fileStart, type SourceRange } from '../../core/problem';
import type { Desk } from '../desk';
import { openCodebook } from '../reading/openCodebook';
import { report } from '../report';
import { say, translate } from '../translate';
import { baseName } from '../world/documents';

/** Something that was left out, and where it stands in the file. */
interface Left {
  readonly message: Message;
  readonly range: SourceRange;
}

/**
 * Registers the command that adds the themes of a CSV or of a thesaurus in SKOS to the codebook: as an
 * edit that is not saved, to be looked at and undone like any other.
 */
export function registerImportThemes(desk: Desk): vscode.Disposable {
  return vscode.commands.registerCommand(
    'communique.importThemes',
    async (file?: unknown, languages?: unknown) => {
      const source = file instanceof vscode.Uri ? file : await pickFile();
      if (!source) return;
      const only = Array.isArray(languages) ? languages.map(String) : undefined;
      await importThemes(desk, source, only);
    },
  );
}

async function pickFile(): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import Themes'),
    openLabel: vscode.l10n.t('Import'),
    filters: {
      [vscode.l10n.t('Tables and thesauri')]: [
        ...['csv', 'tsv', 'txt', 'rdf', 'xml', 'skos', 'ttl', 'nt', 'jsonld', 'json'],
      ],
      [vscode.l10n.t('All files')]: ['*'],
    },
  });
  return picked?.[0];
}

async function importThemes(
  desk: Desk,
  source: vscode.Uri,
  given: readonly string[] | undefined,
): Promise<void> {
  const bytes = await readBytes(source);
  if (!bytes) return;
  const all = await readInView(bytes, source);
  const error = all.problems.find(({ severity }) => severity === 'error');
  if (error) {
    const { line, character } = error.range.start;
    const place = `${baseName(source)}:${line + 1}:${character + 1}`;
    await report(`${place}: ${say(error.message)}`);
    return;
  }
  const only = given ?? (await pickLanguages(all));
  if (!only) return;
  const reading = inLanguages(all, only);
  const editor = await openCodebook(desk);
  if (!editor) return;
  const { document } = editor;
  const text = document.getText();
  const result = addThemes(
    text,
    inForce(desk, document),
    reading.themes,
    baseName(source),
    translate,
  );
  if ('refused' in result) {
    await report(result.refused);
    return;
  }
  const { edit, added, left } = result;
  const from = document.positionAt(edit.from);
  if (added > 0) {
    const change = new vscode.WorkspaceEdit();
    change.replace(document.uri, new vscode.Range(from, document.positionAt(edit.to)), edit.text);
    await vscode.workspace.applyEdit(change);
    editor.selection = new vscode.Selection(from, from);
    editor.revealRange(new vscode.Range(from, from), vscode.TextEditorRevealType.AtTop);
  }
  const places = new Map(reading.themes.map((theme, index) => [theme.code, index]));
  const leftOut: Left[] = left.map(({ theme, message }) => {
    const index = places.get(theme.code);
    return {
      message,
      range: (index === undefined ? undefined : reading.ranges[index]) ?? fileStart,
    };
  });
  await tell(source, added, [...reading.problems, ...leftOut].sort(byPlace));
}

function byPlace({ range: { start: a } }: Left, { range: { start: b } }: Left): number {
  return a.line - b.line || a.character - b.character;
}

async function readBytes(source: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(source);
  } catch {
    await report(
      vscode.l10n.t('{file} cannot be read. Check that it is there and that you may read it.', {
        file: baseName(source),
      }),
    );
    return undefined;
  }
}

/** A thesaurus of many megabytes takes seconds, which are said. */
async function readInView(bytes: Uint8Array, source: vscode.Uri): Promise<ThemesReading> {
  const title = vscode.l10n.t('Reading {file}', { file: baseName(source) });
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress({ location, title }, async () => {
    await new Promise((resolve) => setTimeout(resolve));
    return readThemes(bytes);
  });
}

/** Asks which languages are wanted, where a file has more than anybody reads. */
async function pickLanguages({ languages }: ThemesReading): Promise<readonly string[] | undefined> {
  const told = languages.filter((tag) => tag !== 'und');
  if (told.length <= 2) return told;
  const names = new Intl.DisplayNames([vscode.env.language, 'en'], { type: 'language' });
  const wanted = new Set(['en', 'fr', vscode.env.language.split('-')[0]]);
  const items = told.map((tag) => ({
    label: names.of(tag) ?? tag,
    description: tag,
    picked: wanted.has(tag),
  }));
  items.sort((a, b) => Number(b.picked) - Number(a.picked));
  const picked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: vscode.l10n.t('Import Themes'),
    placeHolder: vscode.l10n.t('In which languages?'),
  });
  return picked?.map(({ description }) => description);
}

/** What the codebook has as it is being edited, with what it extends as it is saved. */
function inForce(desk: Desk, document: vscode.TextDocument): Pick<Codebook, 'themes'> {
  const saved: Codebook = document.isUntitled
    ? { kinds: new Map(), themes: new Map() }
    : desk.workspace.codebookOf(document.uri.toString());
  return readCodebook(document.getText(), () => saved).codebook ?? saved;
}

async function tell(source: vscode.Uri, added: number, left: readonly Left[]): Promise<void> {
  const name = baseName(source);
  const counts = { added, left: left.length, file: name };
  if (left.length === 0) {
    await vscode.window.showInformationMessage(
      vscode.l10n.t(
        '{added} themes of {file} are in the codebook now. Look at them, then save.',
        counts,
      ),
    );
    return;
  }
  const show = vscode.l10n.t('Show What Was Left Out');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t(
      '{added} themes of {file} are in the codebook now, not saved yet. {left} things were left out or changed.',
      counts,
    ),
    show,
  );
  if (answer !== show) return;
  const lines = left.map(({ message, range: { start } }) => {
    return `${name}:${start.line + 1}:${start.character + 1}: ${say(message)}\n`;
  });
  const document = await vscode.workspace.openTextDocument({ content: lines.join('') });
  await vscode.window.showTextDocument(document, { preview: false });
}
