import type { Codebook, Theme } from './codebook';

/**
 * The themes of a codebook by what is above them, in its own order. Each theme is in it once: those
 * that name an unknown parent are at the top, and of a circle one is.
 */
export class ThemeTree {
  readonly roots: readonly Theme[];
  readonly #children = new Map<string, Theme[]>();
  readonly #parents = new Map<string, Theme>();

  constructor({ themes }: Pick<Codebook, 'themes'>) {
    const roots: Theme[] = [];
    for (const theme of themes.values()) {
      const parent = theme.parent === undefined ? undefined : themes.get(theme.parent);
      if (!parent || this.#isBelow(parent, theme.code)) {
        roots.push(theme);
        continue;
      }
      this.#parents.set(theme.code, parent);
      const siblings = this.#children.get(parent.code);
      if (siblings) siblings.push(theme);
      else this.#children.set(parent.code, [theme]);
    }
    this.roots = roots;
  }

  childrenOf(code: string): readonly Theme[] {
    return this.#children.get(code) ?? [];
  }

  parentOf(code: string): Theme | undefined {
    return this.#parents.get(code);
  }

  /** Whether a theme is another one, or below it as far as the tree goes by now. */
  #isBelow(theme: Theme, code: string): boolean {
    for (let one: Theme | undefined = theme; one; one = this.#parents.get(one.code)) {
      if (one.code === code) return true;
    }
    return false;
  }
}
