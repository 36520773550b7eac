import type { Annotation } from '../annotation/annotation';
import type { SourceRange } from '../problem';
import type { Sidecar, SidecarContent, SidecarReading, SidecarSource } from './sidecar';
import { rewriteSidecar, writeSidecar, type WrittenSidecar } from './writeSidecar';

/** A longer file takes too long to be printed while somebody types, in UTF-16 units; few are longer. */
const longest = 200_000;

/**
 * The reading of a file that holds what its annotations say, just as we print it, and nothing else: no
 * comment, no unknown key, nothing amiss. Its text is printed again when it is asked for, and kept
 * while somebody uses it: of thousands of sidecars, that of a few is ever wanted.
 */
export class PrintedReading implements SidecarReading {
  readonly problems = [];
  readonly writable = true;
  readonly canonical = true;
  readonly sidecar: Sidecar;
  #written: WeakRef<WrittenSidecar> | undefined;

  private constructor({ textName, sha256, annotations }: SidecarContent) {
    const source = (): SidecarSource => this.#print().reading.sidecar.source;
    this.sidecar = {
      textName,
      sha256,
      annotations,
      get source() {
        return source();
      },
    };
  }

  /**
   * Such a reading in place of one that holds the whole text; undefined where the file has anything
   * that would not be printed again as it stands.
   * @param shared Gives for a code or a name the one string that all sidecars share.
   */
  static of(
    { sidecar, text, problems, canonical }: SidecarReading,
    shared: (text: string) => string,
  ): PrintedReading | undefined {
    if (!canonical || problems.length > 0 || text.length > longest) return undefined;
    const content = apart(sidecar, shared);
    return writeSidecar(undefined, content) === text ? new PrintedReading(content) : undefined;
  }

  get text(): string {
    return this.#print().text;
  }

  locate(id: string, key?: string, item?: string): SourceRange {
    return this.#print().reading.locate(id, key, item);
  }

  locateKey(key: string): SourceRange {
    return this.#print().reading.locateKey(key);
  }

  #print(): WrittenSidecar {
    const known = this.#written?.deref();
    if (known) return known;
    const { textName, sha256, annotations } = this.sidecar;
    const written = rewriteSidecar(undefined, { textName, sha256, annotations });
    this.#written = new WeakRef(written);
    return written;
  }
}

/** The same content, none of whose strings is a part of the file's, which it would keep in memory. */
function apart(
  { textName, sha256, annotations }: SidecarContent,
  shared: (text: string) => string,
): SidecarContent {
  const copy = JSON.parse(JSON.stringify({ textName, sha256, annotations })) as SidecarContent;
  for (const annotation of copy.annotations as Writable<Annotation>[]) {
    annotation.kind = shared(annotation.kind);
    annotation.coder = shared(annotation.coder);
    annotation.themes = annotation.themes.map(shared);
    if (annotation.strength !== undefined) annotation.strength = shared(annotation.strength);
  }
  return copy;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
