import * as fs from 'node:fs';
import { message, render, type Translate } from '../core/message';
import type { Problem } from '../core/problem';
import { parseStructure } from '../core/structure/parseStructure';
import { decodeText } from '../core/text/decode';
import { PlainText } from '../core/text/plainText';
import { encodingOf } from './encoding';
import { shownPath } from './findFiles';
import { findTexts } from './findTexts';
import type { CliIo, ExitCode } from './io';
import { outlinePage } from './outlinePage';
import { outlineRecord } from './outlineRecord';
import { parseOptions } from './parseOptions';
import { problemLine, problemRecord } from './problemLine';
import { progress } from './progress';
import { unreadable } from './unreadable';

/**
 * `communique outline`: facts, sections, abbreviations and operative verbs of texts; 1 where one of
 * them cannot be read.
 */
export async function outlineVerb(
  args: readonly string[],
  io: CliIo,
  translate: Translate,
): Promise<ExitCode> {
  const options = parseOptions(args, { values: ['encoding'], flags: ['json'] });
  const encoding = encodingOf(options);
  const paths = options.paths.length > 0 ? options.paths : ['.'];
  const { texts, failures } = findTexts(io.cwd, paths, (file) => readText(file, encoding).text);
  const bar = progress(io);
  bar.expect(texts.length);
  let failed = false;
  const tell = async (file: string, problem: Problem) => {
    failed = true;
    await bar.end();
    const record = problemRecord(shownPath(io.cwd, file), problem, translate);
    await io.stderr.write(problemLine(record));
  };
  for (const [folder, error] of failures) await tell(folder, unreadable(error));
  let isFirst = true;
  for (const file of texts) {
    bar.count();
    await bar.turn();
    const { text, problem } = readText(file, encoding);
    if (problem) await tell(file, problem);
    if (!text) continue;
    const structure = parseStructure(text);
    const shown = shownPath(io.cwd, file);
    await bar.end();
    const page = options.has('json')
      ? `${JSON.stringify(outlineRecord(shown, structure))}\n`
      : `${isFirst ? '' : '\n'}${outlinePage(shown, text, structure, translate)}`;
    await io.stdout.write(page);
    isFirst = false;
  }
  await bar.end();
  if (texts.length === 0) {
    const sentence = message('No diplomatic text was found here. Name the texts themselves.');
    await io.stderr.write(`${render(sentence, translate)}\n`);
  }
  return failed ? 1 : 0;
}

function readText(
  file: string,
  encoding: string | undefined,
): { readonly text?: PlainText; readonly problem?: Problem } {
  try {
    const decoded = decodeText(fs.readFileSync(file), encoding);
    return 'problem' in decoded
      ? { problem: decoded.problem }
      : { text: new PlainText(decoded.text) };
  } catch (error) {
    return { problem: unreadable(error) };
  }
}
