import type { Codebook } from '../codebook/codebook';
import { themePath } from '../codebook/themePath';
import type { PlacedAnnotation } from './placedAnnotation';

/** How many annotations have each code, known to the codebook or not. */
export interface CodeTally {
  readonly kinds: ReadonlyMap<string, number>;
  /** Each theme with all that is narrower; the empty code for annotations without a theme. */
  readonly themes: ReadonlyMap<string, number>;
}

/**
 * Counts the codes of annotations that one codebook holds for. An annotation counts once for a theme,
 * however many narrower ones it has.
 * @param counts What is counted, of kinds and of themes; everything without it.
 */
export function tallyCodes(
  annotations: Iterable<PlacedAnnotation>,
  codebook: Codebook,
  counts: {
    readonly kinds?: (placed: PlacedAnnotation) => boolean;
    readonly themes?: (placed: PlacedAnnotation) => boolean;
  } = {},
): CodeTally {
  const kinds = new Map<string, number>();
  const themes = new Map<string, number>();
  const paths = new Map<string, readonly string[]>();
  const pathOf = (code: string): readonly string[] => {
    let path = paths.get(code);
    if (!path) {
      const known = themePath(codebook, code).map((theme) => theme.code);
      paths.set(code, (path = known.length === 0 ? [code] : known));
    }
    return path;
  };
  for (const placed of annotations) {
    const { kind, themes: codes } = placed.annotation;
    if (counts.kinds?.(placed) ?? true) add(kinds, kind);
    if (!(counts.themes?.(placed) ?? true)) continue;
    const [only = '', ...others] = codes;
    if (others.length > 0) for (const code of new Set(codes.flatMap(pathOf))) add(themes, code);
    else if (only === '') add(themes, '');
    else for (const code of pathOf(only)) add(themes, code);
  }
  return { kinds, themes };
}

function add(counts: Map<string, number>, code: string): void {
  counts.set(code, (counts.get(code) ?? 0) + 1);
}
