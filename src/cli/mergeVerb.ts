import * as path from 'node:path';
import { message, render, type Message, type Translate } from '../core/message';
import type { Problem } from '../core/problem';
import { mergeMarked } from '../core/sidecar/mergeMarked';
import { mergeSidecars, type Merged } from '../core/sidecar/mergeSidecars';
import { readSidecar } from '../core/sidecar/readSidecar';
import type { Sidecar } from '../core/sidecar/sidecar';
import { writeSidecar } from '../core/sidecar/writeSidecar';
import { FileError, type FileContent } from '../core/workspace/fileStore';
import { LocalFiles } from '../node/localFiles';
import { nothingThere } from './findFiles';
import type { CliIo, ExitCode } from './io';
import { writeOutput } from './output';
import { parseOptions } from './parseOptions';
import { problemLine, problemRecord } from './problemLine';
import { unreadable } from './unreadable';
import { UsageError } from './usageError';

/** One of the three files, as far as it can be read. */
interface Version {
  readonly given: string;
  readonly isBase: boolean;
  /** Undefined where nothing of it can be read, or where there is no base. */
  readonly sidecar: Sidecar | undefined;
  readonly bytes: Uint8Array | undefined;
  /** Why it cannot be read whole. */
  readonly errors: readonly Problem[];
}

/**
 * `communique merge BASE OURS THEIRS`: a merge driver of git. OURS becomes the merge of all three; 1
 * where something in it has to be decided. Where OURS or THEIRS cannot be read, nothing is written,
 * and 129 keeps git from taking OURS for the result.
 */
export async function mergeVerb(
  args: readonly string[],
  io: CliIo,
  translate: Translate,
): Promise<ExitCode> {
  const options = parseOptions(args, { values: ['output'], flags: [], short: { o: 'output' } });
  const [base, ours, theirs, ...more] = options.paths;
  if (base === undefined || ours === undefined || theirs === undefined || more.length > 0) {
    throw new UsageError(
      message('A merge takes three files: BASE, OURS and THEIRS. See communique merge --help.'),
    );
  }
  const target = options.value('output');
  const files = new LocalFiles();
  for (;;) {
    const [before, our, their] = [
      await readVersion(files, io.cwd, base, true),
      await readVersion(files, io.cwd, ours),
      await readVersion(files, io.cwd, theirs),
    ];
    for (const { given, errors, isBase } of [before, our, their]) {
      for (const problem of errors) {
        const record = problemRecord(
          given,
          isBase ? { ...problem, severity: 'warning' } : problem,
          translate,
        );
        await io.stderr.write(problemLine(record));
      }
    }
    if (!our.sidecar || !their.sidecar || our.errors.length + their.errors.length > 0) {
      await io.stderr.write(`${render(notMerged, translate)}\n`);
      return 129;
    }
    const merged = mergeSidecars(before.sidecar, our.sidecar, their.sidecar);
    const written = writeSidecar(merged.sidecar, merged.sidecar);
    if (target !== undefined) {
      await writeOutput(target, io, [written], () => Promise.resolve());
    } else {
      const file = path.resolve(io.cwd, ours);
      if (!(await files.replace(file, new TextEncoder().encode(written), our.bytes))) continue;
    }
    for (const sentence of decisions(merged)) {
      await io.stderr.write(`${render(sentence, translate)}\n`);
    }
    return merged.conflicts.length > 0 ? 1 : 0;
  }
}

/**
 * Reads one of the three.
 * @param isBase It may be absent, or empty, which is how git says that there is none.
 * @throws UsageError where another is absent.
 */
async function readVersion(
  files: LocalFiles,
  cwd: string,
  given: string,
  isBase = false,
): Promise<Version> {
  const file = path.resolve(cwd, given);
  const none = { given, isBase, sidecar: undefined, bytes: undefined, errors: [] };
  let bytes: FileContent;
  try {
    bytes = await files.read(file);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { ...none, errors: [unreadable(error.cause)] };
  }
  if (isBase && (bytes?.length ?? 0) === 0) return none;
  if (!bytes) throw new UsageError(nothingThere(given, file));
  const marked = mergeMarked(bytes);
  if (marked) return { ...none, sidecar: marked.sidecar, bytes };
  const { sidecar, problems } = readSidecar(bytes);
  const errors = problems.filter(({ severity }) => severity === 'error');
  return { ...none, sidecar, bytes, errors };
}

const notMerged = message(
  'Nothing was merged: OURS is as it was. Correct this file first, then merge again; in git, after "git merge --abort".',
);

/** What a person has to decide, in sentences. */
function decisions({ sidecar, conflicts }: Merged): Message[] {
  const kept = new Map<string, string[]>();
  const others: string[] = [];
  const flagged = new Map(sidecar.annotations.map(({ id, conflicts = {} }) => [id, conflicts]));
  for (const { id, field } of conflicts) {
    if (id === undefined) others.push(field);
    else if (Object.hasOwn(flagged.get(id) ?? {}, field)) {
      kept.set(id, [...(kept.get(id) ?? []), field]);
    } else others.push(`${field} (${id})`);
  }
  const sentences: Message[] = [];
  if (kept.size > 0) {
    const list = [...kept].map(([id, fields]) => `${id} (${fields.join(', ')})`).join(', ');
    sentences.push(
      message(
        'To be decided: {list}. Both values are in the file, the other one in the key "conflicts": choose, then delete that key.',
        { list },
      ),
    );
  }
  if (others.length > 0) {
    sentences.push(
      message('Both sides changed these keys differently: {list}. Look at what was kept.', {
        list: others.join(', '),
      }),
    );
  }
  return sentences;
}
