import { saidOf } from './annotationFilter';
import type { PlacedAnnotation } from './placedAnnotation';

interface Known {
  /** What the keys are of: the same list as long as nothing of the text changed. */
  readonly annotations: readonly PlacedAnnotation[];
  readonly keys: readonly string[];
  readonly size: number;
}

/** What annotations {@link saidOf | say}, kept from one search to the next. */
export class SearchKeys {
  /** By URI of the text. */
  readonly #known = new Map<string, Known>();
  #size = 0;

  /** @param most How many characters are kept at most; what is more is made anew for each search. */
  constructor(private readonly most = 40_000_000) {}

  /** For all annotations of one text, in their order. */
  of(text: string, annotations: readonly PlacedAnnotation[]): readonly string[] {
    const before = this.#known.get(text);
    if (before?.annotations === annotations) return before.keys;
    const keys = before ? again(before, annotations) : annotations.map(saidOf);
    const size = keys.reduce((sum, key) => sum + key.length, 0);
    this.#size += size - (before?.size ?? 0);
    if (this.#size > this.most) {
      this.#size -= size;
      this.#known.delete(text);
    } else this.#known.set(text, { annotations, keys, size });
    return keys;
  }

  /** Forgets texts that are there no more. */
  keepOnly(texts: ReadonlySet<string>): void {
    for (const [text, { size }] of this.#known) {
      if (texts.has(text)) continue;
      this.#known.delete(text);
      this.#size -= size;
    }
  }
}

/** Makes only those keys anew whose annotation is another. */
function again(before: Known, annotations: readonly PlacedAnnotation[]): readonly string[] {
  const known = new Map(
    before.annotations.map(({ annotation }, i) => [annotation, before.keys[i]]),
  );
  return annotations.map((placed) => known.get(placed.annotation) ?? saidOf(placed));
}
