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
   * @param words At least one, as {@link searchKey} gives them, without blanks; the rarest first.
   */
  find(
    text: string,
    annotations: readonly PlacedAnnotation[],
    words: readonly string[],
  ): readonly number[] {
    const { said, starts } = this.#of(text, annotations);
    const [rarest = '', ...others] = words;
    const tail = tailOf(rarest);
    const before = rarest.length - tail.length;
    let at = said.indexOf(tail);
    if (at < 0) return none;
    const found: number[] = [];
    for (let index = 0, from = 0; at >= 0; at = said.indexOf(tail, from)) {
      from = at + 1;
      if (before > 0 && !said.startsWith(rarest, at - before)) continue;
      while (starts[index + 1]! <= at) index++;
      const own = others.length > 0 ? said.slice(starts[index], starts[index + 1]) : '';
      if (contains(own, others)) found.push(index);
      from = starts[++index]!;
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
  return { annotations, said: compact(keys.join('\n')), starts };
}

/**
 * The same string, held by V8 with one byte a character where that is enough, which searching reads in half the time.
 * What was made from a string of two bytes, as of one with a curved quotation mark, has two for good otherwise.
 */
function compact(said: string): string {
  return JSON.parse(JSON.stringify(said)) as string;
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

const none: readonly number[] = [];

/** The letters of French and English, the most frequent first. */
const letters = 'eaistnroludcmpfvghbqyxjkwz';

/**
 * A word from its rarest letter on. Strings are searched by first letters, one occurrence after the other: where these
 * are rare it takes a fifth of the time.
 */
function tailOf(word: string): string {
  let start = 0;
  for (let i = 1; i < word.length - 2; i++) if (rarity(word[i]!) > rarity(word[start]!)) start = i;
  return word.slice(start);
}

function rarity(letter: string): number {
  const rank = letters.indexOf(letter);
  return rank < 0 ? letters.length : rank;
}
