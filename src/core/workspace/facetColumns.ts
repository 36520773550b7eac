import { keysOf, type Facet } from './facets';
import type { PlacedAnnotation } from './placedAnnotation';

/** What the annotations of one text have of a facet: numbers that stand for keys. */
export interface Column {
  /** The keys of all annotations, one annotation after the other. */
  readonly numbers: readonly number[];
  /** Where those of each annotation begin in it; and where the next would, after the last. */
  readonly starts: readonly number[];
}

interface Known {
  /** What the columns are of: the same list as long as nothing of the text changed. */
  readonly annotations: readonly PlacedAnnotation[];
  readonly columns: Map<Facet, Column>;
}

/**
 * What annotations have of each facet, text by text, as numbers that stand for its keys. A filter asks once of each
 * number, and then reads rows of numbers: a hundred thousand annotations lie too far apart in memory to be asked each.
 */
export class FacetColumns {
  /** By URI of the text. */
  readonly #known = new Map<string, Known>();
  /** The keys that occur; the number of each is its index. */
  readonly #keys: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** For all annotations of one text, in their order. */
  of(text: string, annotations: readonly PlacedAnnotation[], facet: Facet): Column {
    let known = this.#known.get(text);
    if (known?.annotations !== annotations) {
      this.#known.set(text, (known = { annotations, columns: new Map() }));
    }
    let column = known.columns.get(facet);
    if (!column) known.columns.set(facet, (column = this.#make(annotations, facet)));
    return column;
  }

  /** The key that a number stands for, of whatever facet. */
  key(number: number): string {
    return this.#keys[number]!;
  }

  /** Forgets texts that are there no more. */
  keepOnly(texts: ReadonlySet<string>): void {
    for (const text of this.#known.keys()) if (!texts.has(text)) this.#known.delete(text);
  }

  #make(annotations: readonly PlacedAnnotation[], facet: Facet): Column {
    const numbers: number[] = [];
    const starts = [0];
    for (const placed of annotations) {
      for (const key of keysOf(placed, facet)) numbers.push(this.#numberOf(key));
      starts.push(numbers.length);
    }
    // What is pushed to grows by room for more, which for thousands of texts is most of the memory.
    return { numbers: numbers.slice(), starts: starts.slice() };
  }

  #numberOf(key: string): number {
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#keys.push(key) - 1;
      this.#numbers.set(key, number);
    }
    return number;
  }
}
