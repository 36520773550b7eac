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
  annotations: Pick<FilteredAnnotations, 'tally'>,
  codebook: Codebook,
  filter: AnnotationFilter,
): CodeTally {
  const kinds = new Map<string, number>();
  for (const { keys, count } of annotations.tally(
    { ...filter, kinds: undefined },
    'kind',
    codebook,
  )) {
    for (const kind of keys) add(kinds, kind, count);
  }
  const themes = new Map<string, number>();
  for (const { keys, count } of annotations.tally(
    { ...filter, themes: undefined },
    'theme',
    codebook,
  )) {
    const codes = keys.flatMap((key) => {
      const path = themePath(codebook, key).map(({ code }) => code);
      return path.length === 0 ? [key] : path;
    });
    for (const code of new Set(codes)) add(themes, code, count);
  }
  return { kinds, themes };
}

function add(counts: Map<string, number>, code: string, count: number): void {
  counts.set(code, (counts.get(code) ?? 0) + count);
}
