import * as fs from 'node:fs';
import * as path from 'node:path';
import { builtinCodebook } from '../core/codebook/builtin';
import { codebookFileName, type Codebook } from '../core/codebook/codebook';
import { readCodebook } from '../core/codebook/readCodebook';
import type { Problem } from '../core/problem';
import { unreadable } from './unreadable';

interface Entry {
  readonly codebook?: Codebook;
  readonly problems: readonly Problem[];
}

/** The codebooks on disk: for each text that of the innermost folder above it with one. */
export class Codebooks {
  readonly #files = new Map<string, Entry>();
  readonly #folders = new Map<string, Entry | undefined>();

  /** What is wrong with each codebook that was looked at, by path. */
  get problems(): ReadonlyMap<string, readonly Problem[]> {
    return new Map([...this.#files].map(([file, { problems }]) => [file, problems]));
  }

  /** The codebook of the texts in `folder`: the built-in one without a file, undefined with one that cannot be read. */
  of(folder: string): Codebook | undefined {
    const entry = this.#entryOf(folder);
    return entry === undefined ? builtinCodebook : entry.codebook;
  }

  /** Reads a codebook file, once. Undefined where there is none. */
  read(file: string): Entry | undefined {
    const known = this.#files.get(file);
    if (known !== undefined) return known;
    let entry: Entry;
    try {
      entry = readCodebook(fs.readFileSync(file));
    } catch (error) {
      if (isAbsent(error)) return undefined;
      entry = { problems: [unreadable(error)] };
    }
    this.#files.set(file, entry);
    return entry;
  }

  #entryOf(folder: string): Entry | undefined {
    if (this.#folders.has(folder)) return this.#folders.get(folder);
    const parent = path.dirname(folder);
    const own = this.read(path.join(folder, codebookFileName));
    const entry = own ?? (parent === folder ? undefined : this.#entryOf(parent));
    this.#folders.set(folder, entry);
    return entry;
  }
}

/** No such file; or, far above, a folder that is not ours to look into. */
function isAbsent(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return ['ENOENT', 'ENOTDIR'].includes(code);
}
