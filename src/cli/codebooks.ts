import * as fs from 'node:fs';
import * as path from 'node:path';
import { builtinCodebook } from '../core/codebook/builtin';
import { codebookFileName, type Codebook } from '../core/codebook/codebook';
import { CodebookFiles, type CodebookReading } from '../core/codebook/codebookFiles';
import type { Problem } from '../core/problem';
import { unreadable } from './unreadable';

/** The codebooks on disk: for each text that of the innermost folder above it with one. */
export class Codebooks {
  readonly #graph = new CodebookFiles((file, relative) =>
    path.resolve(path.dirname(file), relative),
  );
  readonly #readings = new Map<string, CodebookReading>();
  readonly #folders = new Map<string, string | undefined>();

  /** The codebooks that were looked at, by path. */
  get readings(): ReadonlyMap<string, CodebookReading> {
    return this.#readings;
  }

  /** What is wrong with each codebook that was looked at, and with those they extend, by path. */
  get problems(): ReadonlyMap<string, readonly Problem[]> {
    const all = new Map<string, readonly Problem[]>();
    for (const { problems } of this.#readings.values()) {
      for (const [file, found] of problems) {
        if (found.length >= (all.get(file)?.length ?? 0)) all.set(file, found);
      }
    }
    return all;
  }

  /** The codebook of the texts in `folder`: the built-in one without a file, undefined with one that cannot be read. */
  of(folder: string): Codebook | undefined {
    const file = this.fileOf(folder);
    return file === undefined ? builtinCodebook : this.#readings.get(file)?.codebook;
  }

  /** The file of the codebook of the texts in `folder`; undefined for the built-in one. */
  fileOf(folder: string): string | undefined {
    if (this.#folders.has(folder)) return this.#folders.get(folder);
    const parent = path.dirname(folder);
    const own = path.join(folder, codebookFileName);
    const above = () => (parent === folder ? undefined : this.fileOf(parent));
    const file = this.read(own) ? own : above();
    this.#folders.set(folder, file);
    return file;
  }

  /** Reads a codebook file and what it extends, once. Undefined where there is none. */
  read(file: string): CodebookReading | undefined {
    const known = this.#readings.get(file);
    if (known !== undefined) return known;
    for (let wanted = this.#graph.wanted(file); wanted.length > 0;) {
      for (const each of wanted) this.#graph.put(each, contentOf(each));
      wanted = this.#graph.wanted(file);
    }
    const reading = this.#graph.read(file);
    if (!reading.problems.has(file)) return undefined;
    this.#readings.set(file, reading);
    return reading;
  }
}

function contentOf(file: string): Uint8Array | Problem | undefined {
  try {
    return fs.readFileSync(file);
  } catch (error) {
    return isAbsent(error) ? undefined : unreadable(error);
  }
}

/** No such file; or, far above, a folder that is not ours to look into. */
function isAbsent(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return ['ENOENT', 'ENOTDIR'].includes(code);
}
