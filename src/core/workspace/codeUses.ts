import type { Codebooks } from './codebooks';
import type { PlacedAnnotation } from './placedAnnotation';

/** The annotations that have a code. */
export interface CodeUse {
  readonly annotations: readonly PlacedAnnotation[];
  readonly texts: number;
}

const unused: CodeUse = { annotations: [], texts: 0 };

/** Which annotations have which code of a codebook. Counted anew after {@link CodeUses.forget}. */
export class CodeUses {
  /** By codebook, then by type and code. */
  readonly #uses = new Map<string, ReadonlyMap<string, CodeUse>>();

  constructor(
    private readonly workspace: {
      readonly texts: Iterable<string>;
      annotationsOf(text: string): readonly PlacedAnnotation[];
      readonly codebooks: Pick<Codebooks, 'uriOf'>;
    },
  ) {}

  /** The annotations or the codebooks are other than they were. */
  forget(): void {
    this.#uses.clear();
  }

  /** @param homes URIs of codebooks, or where one would be: then the texts without any in its folder count. */
  of(homes: readonly string[], type: 'kind' | 'theme', code: string): CodeUse {
    const uses = homes.flatMap((home) => this.#of(home).get(`${type}:${code}`) ?? []);
    if (uses.length <= 1) return uses[0] ?? unused;
    return {
      annotations: uses.flatMap(({ annotations }) => annotations),
      texts: uses.reduce((sum, { texts }) => sum + texts, 0),
    };
  }

  /** The codes that annotations have, known or not. */
  codes(home: string): readonly { type: 'kind' | 'theme'; code: string }[] {
    return [...this.#of(home).keys()].map((key) => {
      const type = key.startsWith('kind:') ? 'kind' : 'theme';
      return { type, code: key.slice(type.length + 1) };
    });
  }

  #of(home: string): ReadonlyMap<string, CodeUse> {
    const known = this.#uses.get(home) ?? this.#count(home);
    this.#uses.set(home, known);
    return known;
  }

  #count(home: string): ReadonlyMap<string, CodeUse> {
    const folder = home.slice(0, home.lastIndexOf('/') + 1);
    const uses = new Map<
      string,
      { annotations: PlacedAnnotation[]; texts: number; last: string }
    >();
    for (const text of this.workspace.texts) {
      const own = this.workspace.codebooks.uriOf(text);
      if (own === undefined ? !text.startsWith(folder) : own !== home) continue;
      for (const placed of this.workspace.annotationsOf(text)) {
        const { kind, themes } = placed.annotation;
        for (const key of [`kind:${kind}`, ...themes.map((theme) => `theme:${theme}`)]) {
          let use = uses.get(key);
          if (!use) uses.set(key, (use = { annotations: [], texts: 0, last: '' }));
          if (use.annotations.at(-1) !== placed) use.annotations.push(placed);
          if (use.last === text) continue;
          use.last = text;
          use.texts++;
        }
      }
    }
    return uses;
  }
}
