import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Codebook } from '../core/codebook/codebook';
import { compareCodePoints } from '../core/export/rows';
import type { Problem } from '../core/problem';
import { readSidecar, type SidecarReading } from '../core/sidecar/readSidecar';
import { decodeText } from '../core/text/decode';
import { PlainText } from '../core/text/plainText';
import { finish, finishInSlices, type Steps } from '../core/steps';
import { textNameOf } from '../core/workspace/annotatedText';
import { placeSteps, type Placements } from '../core/workspace/placeAnnotations';
import { Codebooks } from './codebooks';
import type { FoundFiles } from './findFiles';
import type { Progress } from './progress';
import { unreadable } from './unreadable';

/** A text with its sidecars, as they are on disk. */
export interface LoadedText {
  /** Absolute. */
  readonly path: string;
  readonly isThere: boolean;
  /** Undefined where it is missing or cannot be read. */
  readonly text: PlainText | undefined;
  /** What is wrong with the text itself. */
  readonly problem: Problem | undefined;
  /** By path. */
  readonly sidecars: ReadonlyMap<string, SidecarReading>;
  readonly placements: Placements;
  /** Undefined where its file cannot be read. */
  readonly codebook: Codebook | undefined;
}

/** All that was found, read as far as needed: the texts themselves one at a time. */
export interface Loader {
  /** The texts, sorted by path. */
  readonly texts: readonly string[];
  /** The sidecars of a text, by path, until it is loaded. */
  sidecarsOf(text: string): ReadonlyMap<string, SidecarReading>;
  /** Once for each text: what it gives is not kept. */
  load(text: string): LoadedText;
  /** {@link Loader.load} that gives up when the user does. */
  loadInTurns(text: string): Promise<LoadedText>;
  readonly codebooks: Codebooks;
  /** What could not be read, by path. */
  readonly failures: ReadonlyMap<string, Problem>;
}

/**
 * Reads the sidecars and says which texts they belong to.
 * @param encoding Of texts without a byte order mark; UTF-8 where undefined.
 * @param bar Counts one step a sidecar here, and one a text in {@link Loader.load}.
 */
export async function loadTexts(
  found: FoundFiles,
  encoding: string | undefined,
  bar: Progress,
): Promise<Loader> {
  const codebooks = new Codebooks();
  const failures = new Map([...found.failures].map(([file, error]) => [file, unreadable(error)]));
  bar.expect(found.sidecars.size);
  const byText = new Map<string, Map<string, SidecarReading>>(
    found.texts.map((text) => [text, new Map<string, SidecarReading>()]),
  );
  for (const [sidecar, only] of found.sidecars) {
    bar.count();
    await bar.turn();
    const bytes = readBytes(sidecar);
    if ('error' in bytes) {
      failures.set(sidecar, unreadable(bytes.error));
      continue;
    }
    const reading = readSidecar(bytes.read);
    const name = textNameOf(path.basename(sidecar), reading.sidecar.textName);
    const text = path.join(path.dirname(sidecar), name ?? '');
    if (only !== undefined && only !== text) continue;
    byText.set(text, (byText.get(text) ?? new Map<string, SidecarReading>()).set(sidecar, reading));
  }
  for (const file of found.codebooks) codebooks.read(file);
  bar.expect(byText.size);
  const load = function* (file: string): Steps<LoadedText> {
    bar.count();
    const sidecars = byText.get(file)!;
    byText.delete(file);
    const read = readText(file, encoding);
    const contents = [...sidecars.values()].map(({ sidecar }) => sidecar);
    const placements = yield* placeSteps(read.text, contents);
    const codebook = codebooks.of(path.dirname(file));
    return { path: file, ...read, sidecars, placements, codebook };
  };
  return {
    texts: [...byText.keys()].sort(compareCodePoints),
    codebooks,
    failures,
    sidecarsOf: (file) => byText.get(file) ?? new Map<string, SidecarReading>(),
    load: (file) => finish(load(file)),
    loadInTurns: (file) => finishInSlices(load(file), () => bar.turn()),
  };
}

function readText(
  file: string,
  encoding: string | undefined,
): Pick<LoadedText, 'isThere' | 'text' | 'problem'> {
  const bytes = readBytes(file);
  if ('error' in bytes) {
    const isThere = (bytes.error as NodeJS.ErrnoException).code !== 'ENOENT';
    const problem = isThere ? unreadable(bytes.error) : undefined;
    return { isThere, text: undefined, problem };
  }
  const decoded = decodeText(bytes.read, encoding);
  return 'problem' in decoded
    ? { isThere: true, text: undefined, problem: decoded.problem }
    : { isThere: true, text: new PlainText(decoded.text), problem: undefined };
}

function readBytes(file: string): { readonly read: Uint8Array } | { readonly error: unknown } {
  try {
    return { read: fs.readFileSync(file) };
  } catch (error) {
    return { error };
  }
}
