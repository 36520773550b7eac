import type { Codebook, Theme } from './codebook';
import { labelOf } from './labels';

/** What stands between the labels of a path. */
export const pathSeparator = ' > ';

/**
 * The theme and those above it, broadest first; empty where the codebook does not know the code. A
 * parent that is unknown, or that is below the theme itself, ends the path.
 */
export function themePath(codebook: Codebook, theme: string): readonly Theme[] {
  const path: Theme[] = [];
  const seen = new Set<string>();
  let code: string | undefined = theme;
  while (code !== undefined && !seen.has(code)) {
    seen.add(code);
    const known = codebook.themes.get(code);
    if (known === undefined) break;
    path.push(known);
    code = known.parent;
  }
  return path.reverse();
}

/** Such as `International relations > defence`; empty where the codebook does not know the code. */
export function themePathLabel(codebook: Codebook, theme: string, language: string): string {
  return themePath(codebook, theme)
    .map((step) => labelOf(step, language))
    .join(pathSeparator);
}
