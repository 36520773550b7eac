import { keysOf, type Facet } from './facets';
import type { PlacedAnnotation } from './placedAnnotation';

interface Known {
  /** What the columns are of: the same list as long as nothing of the text changed. */
  readonly annotations: readonly PlacedAnnotation[];
  readonly columns: Map<Facet, readonly number[]>;
}

/**
 * What annotations have of each facet, text by text, as numbers that stand for its keys. A filter asks once of each
 * number, and then reads rows of numbers: a hundred thousand annotations lie too far apart in memory to be asked each.
 */
export class FacetColumns {
  /** By URI of the text. */
  readonly #known = new Map<string, Known>();
  readonly #tables = new Map<Facet, KeyTable>();

  /** For all annotations of one text, in their order. */
  of(text: string, annotations: readonly PlacedAnnotation[], facet: Facet): readonly number[] {
    let known = this.#known.get(text);
    if (known?.annotations !== annotations) {
      this.#known.set(text, (known = { annotations, columns: new Map() }));
    }
    let column = known.columns.get(facet);
    if (!column) {
      const table = this.#tableOf(facet);
      column = annotations.map((placed) => table.numberOf(keysOf(placed, facet)));
      known.columns.set(facet, column);
    }
    return column;
  }

  /** The keys that a number stands for. */
  keys(facet: Facet, number: number): readonly string[] {
    return this.#tableOf(facet).keys[number]!;
  }

  /** Forgets texts that are there no more. */
  keepOnly(texts: ReadonlySet<string>): void {
    for (const text of this.#known.keys()) if (!texts.has(text)) this.#known.delete(text);
  }

  #tableOf(facet: Facet): KeyTable {
    let table = this.#tables.get(facet);
    if (!table) this.#tables.set(facet, (table = new KeyTable()));
    return table;
  }
}

/** Numbers the lists of keys that occur, from 0. */
class KeyTable {
  readonly keys: (readonly string[])[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(keys: readonly string[]): number {
    // No key has a line break.
    const name = keys.length === 1 ? keys[0]! : keys.join('\n');
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.keys.push(keys) - 1;
      this.#numbers.set(name, number);
    }
    return number;
  }
}
