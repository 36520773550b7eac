import * as path from 'node:path';
import { CodeUses } from '../core/codebook/codeUses';
import { deprecatedInUse } from '../core/codebook/deprecatedInUse';
import { compareCodePoints } from '../core/export/rows';
import { message, render, type Translate } from '../core/message';
import type { Problem } from '../core/problem';
import { sidecarProblems } from '../core/workspace/annotatedText';
import { encodingOf } from './encoding';
import { findFiles, shownPath } from './findFiles';
import type { CliIo, ExitCode } from './io';
import { loadTexts, type LoadedText, type Loader } from './loadTexts';
import { choice, parseOptions, type Options } from './parseOptions';
import { githubLine, problemLine, problemRecord, type ProblemRecord } from './problemLine';
import { progress, type Progress } from './progress';
import { unfinishedRecoding } from './unfinishedRecoding';

/** `communique check`: every problem of sidecars, codebooks and anchors; 1 if any is an error. */
export async function checkVerb(
  args: readonly string[],
  io: CliIo,
  translate: Translate,
): Promise<ExitCode> {
  const options = parseOptions(args, { values: ['encoding', 'format'], flags: ['json'] });
  const line = lineOf(options);
  const encoding = encodingOf(options);
  const found = findFiles(io.cwd, options.paths.length > 0 ? options.paths : ['.']);
  const bar = progress(io);
  const loader = await loadTexts(found, encoding, bar);
  const problems = await allProblems(loader, found.journals, bar);
  await bar.end();

  const count = { error: 0, warning: 0, info: 0 };
  for (const [file, problem] of problems) {
    count[problem.severity]++;
    await io.stdout.write(line(problemRecord(shownPath(io.cwd, file), problem, translate)));
  }
  const summary = message('Texts: {texts}, errors: {errors}, warnings: {warnings}.', {
    texts: loader.texts.length,
    errors: count.error,
    warnings: count.warning,
  });
  await io.stderr.write(`${render(summary, translate)}\n`);
  return count.error > 0 ? 1 : 0;
}

function lineOf(options: Options): (record: ProblemRecord) => string {
  const format = choice(options, 'format', ['text', 'json', 'github']);
  if (format === 'github') return githubLine;
  const json = format === 'json' || options.has('json');
  return json ? (record) => `${JSON.stringify(record)}\n` : problemLine;
}

/** With their files; by file, then by place. */
async function allProblems(
  loader: Loader,
  journals: readonly string[],
  bar: Progress,
): Promise<[string, Problem][]> {
  const problems: [string, Problem][] = [];
  const uses = new Map<string, CodeUses>();
  for (const file of loader.texts) {
    await bar.turn();
    const loaded = await loader.loadInTurns(file);
    count(uses, loaded, loader.codebooks.fileOf(path.dirname(file)));
    if (loaded.problem) problems.push([file, loaded.problem]);
    for (const [sidecar, found] of problemsOf(loaded)) {
      problems.push(...found.map((problem): [string, Problem] => [sidecar, problem]));
    }
  }
  for (const [file, found] of loader.codebooks.problems) {
    problems.push(...found.map((problem): [string, Problem] => [file, problem]));
  }
  for (const [file, reading] of loader.codebooks.readings) {
    const themes = uses.get(file)?.themes;
    const used = (theme: string) => themes?.get(theme)?.annotations ?? 0;
    problems.push(...deprecatedInUse(reading, used));
  }
  problems.push(...loader.failures);
  for (const journal of journals) {
    const problem = unfinishedRecoding(journal);
    if (problem) problems.push([journal, problem]);
  }
  return problems.sort(
    (
      [
        a,
        {
          range: { start: from },
        },
      ],
      [
        b,
        {
          range: { start: to },
        },
      ],
    ) => compareCodePoints(a, b) || from.line - to.line || from.character - to.character,
  );
}

/** Counts what a text uses of its codebook file. */
function count(
  uses: Map<string, CodeUses>,
  { sidecars }: LoadedText,
  codebook: string | undefined,
): void {
  if (codebook === undefined) return;
  const counted = uses.get(codebook) ?? new CodeUses();
  uses.set(codebook, counted);
  counted.add([...sidecars.values()].flatMap(({ sidecar }) => sidecar.annotations));
}

function* problemsOf(loaded: LoadedText): Generator<[string, Problem[]]> {
  const { text, placements, codebook } = loaded;
  const context = {
    textName: path.basename(loaded.path),
    textIsThere: loaded.isThere,
    codebook,
    placementOf: text ? placements.get.bind(placements) : () => undefined,
  };
  for (const [sidecar, reading] of loaded.sidecars) {
    yield [sidecar, sidecarProblems(reading, context)];
  }
}
