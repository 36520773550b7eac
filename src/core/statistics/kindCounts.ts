/** How many annotations of each kind there are, in all and in each of some rows. */
export class KindCounts {
  readonly #indexes = new Map<string, number>();
  readonly #totals: number[] = [];
  readonly #rows = new Map<string, number[]>();

  /** @param keys The rows that it counts in, each once. */
  add(kind: string, keys: readonly string[]): void {
    let index = this.#indexes.get(kind);
    if (index === undefined) this.#indexes.set(kind, (index = this.#totals.push(0) - 1));
    this.#totals[index]!++;
    for (const key of keys) {
      let row = this.#rows.get(key);
      if (!row) this.#rows.set(key, (row = []));
      row[index] = (row[index] ?? 0) + 1;
    }
  }

  get kinds(): readonly string[] {
    return [...this.#indexes.keys()];
  }

  has(kind: string): boolean {
    return this.#indexes.has(kind);
  }

  totalOf(kind: string): number {
    return this.#totals[this.#indexes.get(kind) ?? -1] ?? 0;
  }

  /** The rows that something counted in. */
  get keys(): Iterable<string> {
    return this.#rows.keys();
  }

  /** Of each of `kinds` in a row. */
  of(key: string, kinds: readonly string[]): number[] {
    const row = this.#rows.get(key);
    return kinds.map((kind) => row?.[this.#indexes.get(kind) ?? -1] ?? 0);
  }

  /** Of all kinds in a row. */
  sumOf(key: string): number {
    return this.#rows.get(key)?.reduce((sum, count) => sum + count, 0) ?? 0;
  }
}
