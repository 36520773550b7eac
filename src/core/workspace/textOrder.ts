/** The texts of the workspace by name; sorted anew only when there are others. */
export class TextOrder {
  readonly #names = new Map<string, string>();
  #given: readonly string[] = [];
  #sorted: readonly string[] = [];

  /** @param nameOf How a text, by its URI, is called in lists. */
  constructor(
    private readonly nameOfText: (text: string) => string,
    private readonly language: string,
  ) {}

  /** Texts are called otherwise from now on. */
  forget(): void {
    this.#names.clear();
    this.#given = [];
  }

  nameOf(text: string): string {
    let name = this.#names.get(text);
    if (name === undefined) this.#names.set(text, (name = this.nameOfText(text)));
    return name;
  }

  sort(texts: Iterable<string>): readonly string[] {
    const given = [...texts];
    const isSame =
      given.length === this.#given.length && given.every((text, i) => text === this.#given[i]);
    if (isSame) return this.#sorted;
    const { compare } = new Intl.Collator(this.language, { numeric: true });
    this.#given = given;
    this.#sorted = given.toSorted(
      (a, b) => compare(this.nameOf(a), this.nameOf(b)) || (a < b ? -1 : 1),
    );
    return this.#sorted;
  }
}
