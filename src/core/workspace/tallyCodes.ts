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
  // A filter that says nothing of them stays the same one: what it shows is known.
  const butKinds = filter.kinds ? { ...filter, kinds: undefined } : filter;
  const butThemes = filter.themes ? { ...filter, themes: undefined } : filter;
  return {
    kinds: annotations.tally(butKinds, 'kind', codebook, (kind) => [kind]),
    themes: annotations.tally(butThemes, 'theme', codebook, (code) => {
      const path = themePath(codebook, code).map((theme) => theme.code);
      return path.length === 0 ? [code] : path;
    }),
  };
}
