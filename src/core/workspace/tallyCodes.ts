import type { Codebook } from '../codebook/codebook';
import { themePath } from '../codebook/themePath';
import type { AnnotationFilter } from './annotationFilter';
import type { FilteredAnnotations } from './filteredAnnotations';

/** How many annotations have each code, known to the codebook or not. */
export interface CodeTally {
  readonly kinds: ReadonlyMap<string, number>;
  /** Each theme with all that is narrower; the empty code for annotations without a theme. */
  readonly themes: ReadonlyMap<string, number>;
}

/**
 * Counts the codes of the annotations that one codebook is in force for. An annotation counts once for a theme,
 * however many narrower ones it has.
 *
 * @param filter What is counted: of kinds whatever it says of kinds, of themes whatever it says of themes.
 */
export function tallyCodes(
  annotations: Pick<FilteredAnnotations, 'keysWith'>,
  codebook: Codebook,
  filter: AnnotationFilter,
): CodeTally {
  const kinds = new Map<string, number>();
  for (const [kind] of annotations.keysWith({ ...filter, kinds: undefined }, 'kind', codebook)) {
    add(kinds, kind!);
  }
  const paths = new Map<string, readonly string[]>();
  const pathOf = (code: string): readonly string[] => {
    let path = paths.get(code);
    if (!path) {
      const known = themePath(codebook, code).map((theme) => theme.code);
      paths.set(code, (path = known.length === 0 ? [code] : known));
    }
    return path;
  };
  const themes = new Map<string, number>();
  for (const codes of annotations.keysWith({ ...filter, themes: undefined }, 'theme', codebook)) {
    const [only, ...others] = codes;
    if (others.length === 0) for (const code of pathOf(only!)) add(themes, code);
    else for (const code of new Set(codes.flatMap(pathOf))) add(themes, code);
  }
  return { kinds, themes };
}

function add(counts: Map<string, number>, code: string): void {
  counts.set(code, (counts.get(code) ?? 0) + 1);
}
