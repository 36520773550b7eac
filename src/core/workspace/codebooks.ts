import { sameBytes } from '../bytes';
import { builtinCodebook } from '../codebook/builtin';
import { codebookFileName, type Codebook } from '../codebook/codebook';
import { CodebookFiles, type CodebookReading, type CodePlace } from '../codebook/codebookFiles';
import { deprecatedInUse } from '../codebook/deprecatedInUse';
import { message } from '../message';
import { fileStart, type Problem } from '../problem';
import type { FileContent, FileStore } from './fileStore';

interface Entry {
  /** The last good edition. */
  readonly codebook: Codebook | undefined;
  /** The edition on disk. */
  readonly reading: CodebookReading;
  /** The edition of each file that it is made of. */
  readonly editions: ReadonlyMap<string, number>;
}

/** The codebooks of the workspace: one at the root of each folder, else the built-in one. */
export class Codebooks {
  /** By URI of the codebook file. */
  readonly #entries = new Map<string, Entry>();
  readonly #graph: CodebookFiles;
  readonly #contents = new Map<string, FileContent | 'unreadable'>();
  /** How often each file was found to be other than before. */
  readonly #editions = new Map<string, number>();
  /** Editions are taken in one after the other, so that an older one never replaces a newer one. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly files: FileStore) {
    this.#graph = new CodebookFiles((file, path) => files.sibling(file, path));
  }

  /** The codebook that holds for a text: that of the innermost folder with one. */
  of(text: string): Codebook {
    return this.#entryOf(text)?.[1].codebook ?? builtinCodebook;
  }

  /** URI of the codebook file that holds for a text; undefined where the built-in one does. */
  uriOf(text: string): string | undefined {
    return this.#entryOf(text)?.[0];
  }

  /** Whether an edition of the codebook of a text is in force; if not, the built-in one is in its place. */
  isReadable(text: string): boolean {
    const entry = this.#entryOf(text)?.[1];
    return entry === undefined || entry.codebook !== undefined;
  }

  /** URIs of the codebooks that are made of a file. */
  homesOf(file: string): readonly string[] {
    const made = [...this.#entries].filter(([, { editions }]) => editions.has(file));
    return made.map(([uri]) => uri);
  }

  /** The files that a known codebook is made of, itself the first; none where it is not known. */
  filesOf(uri: string): readonly string[] {
    return this.#entries.has(uri) ? this.#graph.filesOf(uri) : [];
  }

  /** Where the codebook of a text, or one that it extends, defines a kind or theme. */
  placeOf(text: string, type: 'kinds' | 'themes', code: string): CodePlace | undefined {
    return this.#entryOf(text)?.[1].reading.placeOf(type, code);
  }

  /** Every codebook file there is, and those they extend, with what is wrong with each. */
  get problems(): ReadonlyMap<string, readonly Problem[]> {
    const all = new Map<string, readonly Problem[]>();
    for (const [uri, { codebook, reading }] of this.#entries) {
      for (const [file, problems] of reading.problems) {
        if (problems.length >= (all.get(file)?.length ?? 0)) all.set(file, problems);
      }
      if (reading.codebook) continue;
      all.set(uri, [inForce(codebook !== undefined), ...(reading.problems.get(uri) ?? [])]);
    }
    return all;
  }

  /**
   * The deprecated themes that annotations still have, where they are defined; by file.
   * @param used How many annotations below the codebook of this URI have a theme.
   */
  deprecatedInUse(
    used: (codebook: string, theme: string) => number,
  ): [file: string, problem: Problem][] {
    return [...this.#entries].flatMap(([uri, { reading }]) =>
      deprecatedInUse(reading, (theme) => used(uri, theme)),
    );
  }

  /**
   * Reads a codebook file again, and what it extends. One that cannot be read, or extends one that
   * cannot, leaves the last good edition in force.
   * @returns whether anything changed.
   */
  read(uri: string): Promise<boolean> {
    return this.#inTurn(() => this.#read(uri));
  }

  /**
   * Reads again every codebook that is made of the file `uri`.
   * @returns whether anything changed.
   */
  fileChanged(uri: string): Promise<boolean> {
    // Which those are is known once all that is being read is in.
    return this.#inTurn(async () => {
      let changed = false;
      for (const root of this.homesOf(uri)) changed = (await this.#read(root)) || changed;
      return changed;
    });
  }

  #inTurn(work: () => Promise<boolean>): Promise<boolean> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #read(uri: string): Promise<boolean> {
    const done = new Set<string>();
    const next = (): string | undefined => this.#graph.filesOf(uri).find((file) => !done.has(file));
    for (let file = next(); file !== undefined; file = next()) {
      done.add(file);
      await this.#load(file);
    }
    if (this.#contents.get(uri) === undefined) return this.#entries.delete(uri);
    const files = this.#graph.filesOf(uri);
    const editions = new Map(files.map((file) => [file, this.#editions.get(file) ?? 0]));
    const known = this.#entries.get(uri);
    const isSame = files.every((file) => known?.editions.get(file) === editions.get(file));
    if (isSame && known?.editions.size === editions.size) return false;
    const reading = this.#graph.read(uri);
    this.#entries.set(uri, { codebook: reading.codebook ?? known?.codebook, reading, editions });
    return true;
  }

  async #load(file: string): Promise<void> {
    let now: FileContent | 'unreadable';
    try {
      now = await this.files.read(file);
    } catch {
      now = 'unreadable';
    }
    if (this.#contents.has(file) && same(this.#contents.get(file), now)) return;
    this.#contents.set(file, now);
    this.#editions.set(file, (this.#editions.get(file) ?? 0) + 1);
    this.#graph.put(file, now === 'unreadable' ? unreadable() : now);
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

function same(a: FileContent | 'unreadable', b: FileContent | 'unreadable'): boolean {
  return typeof a === 'object' && typeof b === 'object' ? sameBytes(a, b) : a === b;
}

function unreadable(): Problem {
  const text = message('This codebook cannot be read. Check that you may read the file.');
  return { severity: 'error', code: 'codebook-unreadable', message: text, range: fileStart };
}

/** That what is on disk is not what holds. */
function inForce(hasLastGood: boolean): Problem {
  const text = hasLastGood
    ? message(
        'This codebook cannot be used as it is: its last good edition stays in force. Put right what is marked.',
      )
    : message(
        'This codebook cannot be used as it is: the built-in one is in force. Put right what is marked.',
      );
  return { severity: 'warning', code: 'codebook-not-in-force', message: text, range: fileStart };
}
