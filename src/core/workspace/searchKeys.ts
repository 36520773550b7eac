import { contains, saidOf } from './annotationFilter';
import type { PlacedAnnotation } from './placedAnnotation';

interface Known {
  /** What is known of: the same list as long as nothing of the text changed. */
  readonly annotations: readonly PlacedAnnotation[];
  /**
   * What they say, one after the other, with line breaks between, which none of them has: to look through one long
   * string takes a fraction of what as many short ones take.
   */
  readonly said: string;
  /** Where each begins in it, in UTF-16 code units; and where the next would, after the last. */
  readonly starts: readonly number[];
}

/** What annotations {@link saidOf | say}, kept from one search to the next. */
export class SearchKeys {
  /** By URI of the text. */
  readonly #known = new Map<string, Known>();
  #size = 0;

  /** @param most How many characters are kept at most; what is more is made anew for each search. */
  constructor(private readonly most = 40_000_000) {}

  /**
   * Which annotations of a text say all of some words, by their indexes, ascending.
   *
   * @param words At least one, as {@link searchKey} gives them, without blanks.
   */
  find(
    text: string,
    annotations: readonly PlacedAnnotation[],
    words: readonly string[],
  ): readonly number[] {
    const { said, starts } = this.#of(text, annotations);
    // The longest is the rarest, as a rule.
    const [rarest = '', ...others] = words.toSorted((a, b) => b.length - a.length);
    const found: number[] = [];
    let index = 0;
    for (let at = said.indexOf(rarest); at >= 0; at = said.indexOf(rarest, starts[index])) {
      while (starts[index + 1]! <= at) index++;
      if (contains(said.slice(starts[index], starts[index + 1]), others)) found.push(index);
      index++;
    }
    return found;
  }

  /** Prepares for searches in a text. */
  prepare(text: string, annotations: readonly PlacedAnnotation[]): void {
    this.#of(text, annotations);
  }

  /** Forgets texts that are there no more. */
  keepOnly(texts: ReadonlySet<string>): void {
    for (const [text, { said }] of this.#known) {
      if (texts.has(text)) continue;
      this.#known.delete(text);
      this.#size -= said.length;
    }
  }

  #of(text: string, annotations: readonly PlacedAnnotation[]): Known {
    const before = this.#known.get(text);
    if (before?.annotations === annotations) return before;
    const known = before ? again(before, annotations) : join(annotations, annotations.map(saidOf));
    this.#size += known.said.length - (before?.said.length ?? 0);
    if (this.#size > this.most) {
      this.#size -= known.said.length;
      this.#known.delete(text);
    } else this.#known.set(text, known);
    return known;
  }
}

function join(annotations: readonly PlacedAnnotation[], keys: readonly string[]): Known {
  const starts = [0];
  for (const key of keys) starts.push(starts.at(-1)! + key.length + 1);
  return { annotations, said: keys.join('\n'), starts };
}

/** Makes only those keys anew whose annotation is another. */
function again(before: Known, annotations: readonly PlacedAnnotation[]): Known {
  const known = new Map(before.annotations.map(({ annotation }, i) => [annotation, i]));
  const keys = annotations.map((placed) => {
    const i = known.get(placed.annotation);
    return i === undefined
      ? saidOf(placed)
      : before.said.slice(before.starts[i], before.starts[i + 1]! - 1);
  });
  return join(annotations, keys);
}
