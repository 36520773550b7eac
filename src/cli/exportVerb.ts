import * as path from 'node:path';
import type { Codebook } from '../core/codebook/codebook';
import { csvChunks, type CsvOptions } from '../core/export/csv';
import {
  compareCodePoints,
  textRows,
  type ExportedText,
  type Row,
  type RowOptions,
} from '../core/export/rows';
import { message, render, type Translate } from '../core/message';
import type { Problem } from '../core/problem';
import { documentFacts } from '../core/structure/facts';
import { sidecarProblems } from '../core/workspace/annotatedText';
import { encodingOf } from './encoding';
import { findFiles, shownPath } from './findFiles';
import type { CliIo, ExitCode } from './io';
import { languageOf } from './languageOf';
import { loadTexts, type LoadedText, type Loader } from './loadTexts';
import { refuseInput, writeOutput } from './output';
import { choice, parseOptions, type Options } from './parseOptions';
import { problemLine, problemRecord } from './problemLine';
import { progress } from './progress';

const names = {
  values: ['format', 'layout', 'delimiter', 'language', 'encoding', 'output'],
  flags: ['bom', 'raw'],
  short: { o: 'output' },
};

/** `communique export`: all annotations as CSV; 1 where something cannot be read, so may be missing. */
export async function exportVerb(
  args: readonly string[],
  io: CliIo,
  translate: Translate,
): Promise<ExitCode> {
  const options = parseOptions(args, names);
  choice(options, 'format', ['csv']);
  const csv = csvOptions(options);
  const layout = choice(options, 'layout', ['long', 'wide']);
  const rows: RowOptions = { layout, language: languageOf(options) };
  const encoding = encodingOf(options);
  const found = findFiles(io.cwd, options.paths.length > 0 ? options.paths : ['.']);
  const target = options.value('output') ?? '-';
  refuseInput(target, io.cwd, found);

  const bar = progress(io);
  const loader = await loadTexts(found, encoding, bar);
  const exported = new Exported(loader, io.cwd);
  await writeOutput(target, io, csvChunks(exported.rows(rows), csv), () => bar.turn());
  await bar.end();

  for (const [file, problem] of exported.errors()) {
    await io.stderr.write(problemLine(problemRecord(shownPath(io.cwd, file), problem, translate)));
  }
  const { changed, lost } = exported.counts;
  if (changed + lost > 0) {
    const sentence = message(
      'Passages to review, marked in the column "anchor": {changed} changed, {lost} lost.',
      { changed, lost },
    );
    await io.stderr.write(`${render(sentence, translate)}\n`);
  }
  return exported.errors().length > 0 ? 1 : 0;
}

/** The rows of all texts, one text in memory at a time; and what was seen on the way. */
class Exported {
  readonly counts = { exact: 0, moved: 0, changed: 0, lost: 0 };
  readonly #errors: [string, Problem][] = [];

  constructor(
    private readonly loader: Loader,
    private readonly cwd: string,
  ) {}

  *rows(options: RowOptions): Generator<Row> {
    const documents = this.loader.texts.map((file) => [shownPath(this.cwd, file), file] as const);
    for (const [document, file] of documents.sort(([a], [b]) => compareCodePoints(a, b))) {
      const loaded = this.loader.load(file);
      this.#look(loaded);
      yield* textRows(exportedText(document, loaded), options);
    }
  }

  /** What keeps annotations, or their labels, out of the rows. */
  errors(): readonly [string, Problem][] {
    const errors = [...this.#errors, ...this.loader.failures];
    for (const [file, problems] of this.loader.codebooks.problems) {
      errors.push(...problems.map((problem): [string, Problem] => [file, problem]));
    }
    return errors
      .filter(([, { severity }]) => severity === 'error')
      .sort(([a], [b]) => compareCodePoints(a, b));
  }

  #look({ path: file, isThere, problem, sidecars, placements }: LoadedText): void {
    if (problem) this.#errors.push([file, problem]);
    const textName = path.basename(file);
    const context = { textName, textIsThere: isThere, codebook: undefined };
    for (const [sidecar, reading] of sidecars) {
      const problems = sidecarProblems(reading, { ...context, placementOf: () => undefined });
      this.#errors.push(...problems.map((found): [string, Problem] => [sidecar, found]));
    }
    for (const { state } of placements.values()) this.counts[state]++;
  }
}

const unknown: Codebook = { kinds: new Map(), themes: new Map() };

function exportedText(document: string, { text, placements, codebook }: LoadedText): ExportedText {
  const facts = text ? documentFacts(text) : {};
  const annotations = [...placements].map(([annotation, placement]) => ({ annotation, placement }));
  return { document, ...facts, text, annotations, codebook: codebook ?? unknown };
}

function csvOptions(options: Options): CsvOptions {
  const delimiter = choice(options, 'delimiter', [',', ';', 'tab']);
  return {
    delimiter: delimiter === 'tab' ? '\t' : delimiter,
    bom: options.has('bom'),
    raw: options.has('raw'),
  };
}
