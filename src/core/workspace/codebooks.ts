import { builtinCodebook } from '../codebook/builtin';
import { codebookFileName, type Codebook } from '../codebook/codebook';
import { readCodebook } from '../codebook/readCodebook';
import type { Problem } from '../problem';
import type { FileStore } from './fileStore';

interface Entry {
  readonly codebook: Codebook | undefined;
  readonly problems: readonly Problem[];
}

/** The codebooks of the workspace: one at the root of each folder, else the built-in one. */
export class Codebooks {
  /** By URI of the codebook file. */
  readonly #entries = new Map<string, Entry>();

  constructor(private readonly files: FileStore) {}

  /** The codebook that holds for a text: that of the innermost folder with one. */
  of(text: string): Codebook {
    return this.#entryOf(text)?.[1].codebook ?? builtinCodebook;
  }

  /** URI of the codebook file that holds for a text; undefined where the built-in one does. */
  uriOf(text: string): string | undefined {
    return this.#entryOf(text)?.[0];
  }

  /** Every codebook file there is, and what is wrong with it. */
  get problems(): ReadonlyMap<string, readonly Problem[]> {
    return new Map([...this.#entries].map(([uri, { problems }]) => [uri, problems]));
  }

  /**
   * Reads a codebook file again. One that cannot be read leaves the last good edition in force.
   * @returns whether anything changed.
   */
  async read(uri: string): Promise<boolean> {
    const bytes = await this.files.read(uri);
    if (!bytes) return this.#entries.delete(uri);
    const { codebook, problems } = readCodebook(bytes);
    this.#entries.set(uri, { codebook: codebook ?? this.#entries.get(uri)?.codebook, problems });
    return true;
  }

  #entryOf(text: string): [string, Entry] | undefined {
    let found: [string, Entry] | undefined;
    for (const [uri, entry] of this.#entries) {
      const folder = uri.slice(0, -codebookFileName.length);
      if (text.startsWith(folder) && uri.length > (found?.[0].length ?? 0)) found = [uri, entry];
    }
    return found;
  }
}
