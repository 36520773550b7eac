import * as path from 'node:path';
import { builtinCodebook } from '../core/codebook/builtin';
import { codebookRows, type CodebookRow } from '../core/codebook/codebookRows';
import { CodeUses } from '../core/codebook/codeUses';
import { inLanguage } from '../core/codebook/labels';
import { compareCodePoints } from '../core/export/rows';
import { message, render, type Translate } from '../core/message';
import type { Problem } from '../core/problem';
import { findFiles, shownPath } from './findFiles';
import type { CliIo, ExitCode } from './io';
import { languageOf } from './languageOf';
import { loadTexts, type Loader } from './loadTexts';
import { parseOptions } from './parseOptions';
import { printable, problemLine, problemRecord } from './problemLine';
import { progress } from './progress';

/** Stands for the built-in codebook among the files. */
const builtin = '';

/**
 * `communique codebook`: kinds and themes with their labels and how often they are used; 1 where a
 * sidecar or codebook cannot be read, so that a count may be wrong.
 */
export async function codebookVerb(
  args: readonly string[],
  io: CliIo,
  translate: Translate,
): Promise<ExitCode> {
  const options = parseOptions(args, { values: ['language'], flags: ['json'] });
  const language = languageOf(options);
  const found = findFiles(io.cwd, options.paths.length > 0 ? options.paths : ['.']);
  const bar = progress(io);
  const loader = await loadTexts(found, undefined, bar);
  const uses = countUses(loader, found.codebooks);
  await bar.end();

  const files = [...uses.keys()].sort(compareCodePoints);
  for (const file of files) {
    const codebook = file === builtin ? builtinCodebook : loader.codebooks.read(file)?.codebook;
    const rows = codebookRows(codebook ?? { kinds: new Map(), themes: new Map() }, uses.get(file)!);
    const shown = file === builtin ? undefined : shownPath(io.cwd, file);
    await io.stdout.write(
      options.has('json')
        ? rows.map((row) => jsonLine(shown, row)).join('')
        : table(shown, rows, language, translate),
    );
  }
  const errors = errorsOf(loader);
  for (const [file, problem] of errors) {
    await io.stderr.write(problemLine(problemRecord(shownPath(io.cwd, file), problem, translate)));
  }
  return errors.length > 0 ? 1 : 0;
}

/** What the annotations of each codebook use; the built-in one only where it is in force somewhere. */
function countUses(loader: Loader, codebooks: readonly string[]): ReadonlyMap<string, CodeUses> {
  const uses = new Map(codebooks.map((file) => [file, new CodeUses()]));
  for (const text of loader.texts) {
    const file = loader.codebooks.fileOf(path.dirname(text)) ?? builtin;
    const counted = uses.get(file) ?? new CodeUses();
    uses.set(file, counted);
    const readings = [...loader.sidecarsOf(text).values()];
    counted.add(readings.flatMap(({ sidecar }) => sidecar.annotations));
  }
  if (uses.size === 0) uses.set(builtin, new CodeUses());
  return uses;
}

function errorsOf(loader: Loader): [string, Problem][] {
  const all: [string, Problem][] = [...loader.failures];
  for (const [file, problems] of loader.codebooks.problems) {
    for (const problem of problems) all.push([file, problem]);
  }
  for (const text of loader.texts) {
    for (const [file, { problems }] of loader.sidecarsOf(text)) {
      for (const problem of problems) all.push([file, problem]);
    }
  }
  return all
    .filter(([, { severity }]) => severity === 'error')
    .sort(([a], [b]) => compareCodePoints(a, b));
}

function jsonLine(codebook: string | undefined, row: CodebookRow): string {
  const { type, code, known, labels, parent, deprecated, replacedBy, annotations, texts } = row;
  const counts = { annotations, texts };
  const about = { labels, parent: parent ?? null, deprecated, replacedBy };
  return `${JSON.stringify({ codebook: codebook ?? null, type, code, known, ...about, ...counts })}\n`;
}

/** A line a kind or theme: what it is, its code, annotations, texts, label, what is odd about it. */
function table(
  codebook: string | undefined,
  rows: readonly CodebookRow[],
  language: string,
  translate: Translate,
): string {
  const title =
    codebook ??
    render(message('Built-in codebook: three kinds, and the themes of EuroVoc'), translate);
  const cells = rows.map((row) => [
    row.type,
    row.code,
    String(row.annotations),
    String(row.texts),
    [inLanguage(row.labels, language) ?? '', remark(row, translate)].filter(Boolean).join(' '),
  ]);
  const names = [
    message('type'),
    message('code'),
    message('annotations'),
    message('texts'),
    message('label'),
  ];
  const all = [names.map((name) => render(name, translate)), ...cells];
  const widths = names.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  const lines = all.map((row) =>
    row
      .map((cell, column) =>
        column === 2 || column === 3
          ? cell.padStart(widths[column]!)
          : cell.padEnd(widths[column]!),
      )
      .join('  ')
      .trimEnd(),
  );
  return `${[title, ...lines].map(printable).join('\n')}\n\n`;
}

function remark({ known, deprecated, replacedBy }: CodebookRow, translate: Translate): string {
  if (!known) return render(message('(not in the codebook)'), translate);
  if (!deprecated) return '';
  const themes = replacedBy.join(', ');
  return replacedBy.length > 0
    ? render(message('(deprecated: use {themes})', { themes }), translate)
    : render(message('(deprecated)'), translate);
}
