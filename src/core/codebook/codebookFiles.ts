import type { Problem, SourceRange } from '../problem';
import type { Codebook } from './codebook';
import { parseCodebook, type CodebookDraft, type Extended } from './parseCodebook';

/** A codebook with all that it extends. Files are named as {@link CodebookFiles} has them. */
export interface CodebookReading {
  /** Undefined where the file, or one that it extends, cannot be read. */
  readonly codebook?: Codebook | undefined;
  /** What is wrong, by file: the codebook's own, and every one that it extends. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
  /** The file that says most about a kind or theme, and where; undefined for what is built in. */
  readonly placeOf: (type: 'kinds' | 'themes', code: string) => CodePlace | undefined;
}

/** Where a code is defined. */
export interface CodePlace {
  readonly file: string;
  readonly range: SourceRange;
}

/** Codebook files, which may extend each other. The shells read them; this puts them together. */
export class CodebookFiles {
  /** Undefined where no file is there. */
  readonly #drafts = new Map<string, CodebookDraft | undefined>();

  /** @param resolve The name of a file by its path from another one's folder. */
  constructor(private readonly resolve: (file: string, path: string) => string) {}

  /** Says what is in a file, undefined where there is none, or why nobody knows. */
  put(file: string, source: Uint8Array | Problem | undefined): void {
    this.#drafts.set(file, source && draftOf(source));
  }

  /** The files that `file` is made of, itself included, in the order in which they are named. */
  filesOf(file: string): readonly string[] {
    const files = new Set([file]);
    for (const each of files) for (const [, to] of this.#extendedBy(each)) files.add(to);
    return [...files];
  }

  /** Those of {@link filesOf} that have not been put here. */
  wanted(file: string): readonly string[] {
    return this.filesOf(file).filter((each) => !this.#drafts.has(each));
  }

  /** Reads a codebook; nothing that it extends may be wanted. */
  read(file: string): CodebookReading {
    const problems = new Map<string, readonly Problem[]>();
    const codebook = this.#build(file, [], problems);
    return {
      codebook: typeof codebook === 'object' ? codebook : undefined,
      problems,
      placeOf: (type, code) => {
        for (const each of this.filesOf(file)) {
          const range = this.#drafts.get(each)?.places[type].get(code);
          if (range) return { file: each, range };
        }
        return undefined;
      },
    };
  }

  #build(
    file: string,
    above: readonly string[],
    problems: Map<string, readonly Problem[]>,
  ): Extended {
    const draft = this.#drafts.get(file);
    if (draft === undefined) return 'missing';
    const paths = this.#extendedBy(file);
    const chain = [...above, file];
    const extended = (path: string): Extended => {
      const to = paths.get(path)!;
      return chain.includes(to) ? 'circle' : this.#build(to, chain, problems);
    };
    const built = draft.build(extended, above.length === 0);
    // A file that is reached in two ways is in a circle in one of them at most: that one is told.
    if (built.problems.length >= (problems.get(file)?.length ?? 0)) {
      problems.set(file, built.problems);
    }
    return built.codebook ?? 'unusable';
  }

  #extendedBy(file: string): ReadonlyMap<string, string> {
    const paths = this.#drafts.get(file)?.files ?? [];
    return new Map(paths.map((path) => [path, this.resolve(file, path)]));
  }
}

function draftOf(source: Uint8Array | Problem): CodebookDraft {
  if (source instanceof Uint8Array) return parseCodebook(source);
  const places = { kinds: new Map<string, never>(), themes: new Map<string, never>() };
  return { files: [], places, build: () => ({ problems: [source] }) };
}
