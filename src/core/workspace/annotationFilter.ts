import type { Codebook } from '../codebook/codebook';
import { searchKey } from '../codebook/searchKey';
import { themePath } from '../codebook/themePath';
import { annotationStates, facets, keysOf, type AnnotationState, type Facet } from './facets';
import type { PlacedAnnotation } from './placedAnnotation';

/**
 * Which annotations are shown. Each key that is there narrows; of the values of one key any will do.
 * Immutable, plain data.
 */
export interface AnnotationFilter {
  /** URIs of texts. */
  readonly texts?: readonly string[] | undefined;
  /** Codes of kinds. */
  readonly kinds?: readonly string[] | undefined;
  /** Codes of themes, each with all that is narrower; the empty code for annotations without a theme. */
  readonly themes?: readonly string[] | undefined;
  /** Coders; the empty name for annotations without one. */
  readonly coders?: readonly string[] | undefined;
  readonly states?: readonly AnnotationState[] | undefined;
  /** Words of quote or note: all of them, in any order, whatever their case and accents. */
  readonly words?: string | undefined;
}

/** The filter that hides nothing. */
export const noFilter: AnnotationFilter = {};

const keyOf = {
  text: 'texts',
  kind: 'kinds',
  theme: 'themes',
  coder: 'coders',
  state: 'states',
} as const satisfies Record<Facet, keyof AnnotationFilter>;

export function isFiltering(filter: AnnotationFilter): boolean {
  return wordsOf(filter).length > 0 || facets.some((facet) => filter[keyOf[facet]]);
}

/** What the filter asks of a facet; empty where it asks nothing. */
export function wantedOf(filter: AnnotationFilter, facet: Facet): readonly string[] {
  return filter[keyOf[facet]] ?? [];
}

/** The filter with other values wanted of one facet; with none, it asks nothing of it. */
export function withWanted(
  filter: AnnotationFilter,
  facet: Facet,
  values: readonly string[],
): AnnotationFilter {
  const rest = without(filter, keyOf[facet]);
  return values.length === 0 ? rest : { ...rest, [keyOf[facet]]: [...new Set(values)] };
}

/** The filter with other words, or without any where they say nothing. */
export function withWords(filter: AnnotationFilter, words: string): AnnotationFilter {
  const rest = without(filter, 'words');
  return searchKey(words) === '' ? rest : { ...rest, words: words.trim() };
}

function without(filter: AnnotationFilter, key: keyof AnnotationFilter): AnnotationFilter {
  return Object.fromEntries(Object.entries(filter).filter(([one]) => one !== key));
}

/** A filter that was remembered as plain data; of what is no filter, the parts that are. */
export function readFilter(data: unknown): AnnotationFilter {
  if (typeof data !== 'object' || data === null) return noFilter;
  const given = data as Readonly<Record<string, unknown>>;
  let filter = withWords(noFilter, typeof given['words'] === 'string' ? given['words'] : '');
  for (const facet of facets) {
    const values = given[keyOf[facet]];
    if (!Array.isArray(values)) continue;
    const known = values.filter((value) => typeof value === 'string').filter(isKnown(facet));
    filter = withWanted(filter, facet, known);
  }
  return filter;
}

function isKnown(facet: Facet): (value: string) => boolean {
  const states: readonly string[] = annotationStates;
  return (value) => facet !== 'state' || states.includes(value);
}

/** What a filter asks of a facet. */
export interface Want {
  readonly facet: Facet;
  /**
   * Whether it shows what has a key, one of those that {@link keysOf} gives.
   *
   * @param codebook The one in force for the text: it says which themes are narrower.
   */
  readonly accepts: (key: string, codebook: Codebook) => boolean;
}

/** A filter taken apart, for many annotations. */
export interface Matcher {
  /** Texts other than these need no look; undefined where any may have something to show. */
  readonly texts: ReadonlySet<string> | undefined;
  /** What is asked of the other facets. */
  readonly wants: readonly Want[];
  /** What its {@link saidOf | words} have to contain, each of these, the longest first. */
  readonly words: readonly string[];
}

export function matcherOf(filter: AnnotationFilter): Matcher {
  return {
    texts: filter.texts && new Set(filter.texts),
    wants: facets.flatMap((facet) => {
      const wanted = filter[keyOf[facet]];
      return facet === 'text' || !wanted ? [] : [wantOf(facet, new Set(wanted))];
    }),
    words: wordsOf(filter),
  };
}

function wantOf(facet: Facet, wanted: ReadonlySet<string>): Want {
  const isWanted = (key: string): boolean => wanted.has(key);
  if (facet !== 'theme') return { facet, accepts: isWanted };
  return {
    facet,
    accepts: (code, codebook) =>
      isWanted(code) || themePath(codebook, code).some((theme) => isWanted(theme.code)),
  };
}

/**
 * Tells of each annotation whether `filter` shows it. For many annotations, and again and again, see
 * {@link FilteredAnnotations}.
 *
 * @param codebookOf The codebook in force for a text.
 */
export function filterOf(
  filter: AnnotationFilter,
  codebookOf: (text: string) => Codebook,
): (placed: PlacedAnnotation) => boolean {
  const { texts, wants, words } = matcherOf(filter);
  return (placed) =>
    (!texts || texts.has(placed.text)) &&
    wants.every(({ facet, accepts }) =>
      keysOf(placed, facet).some((key) => accepts(key, codebookOf(placed.text))),
    ) &&
    (words.length === 0 || contains(saidOf(placed), words));
}

/** The quote and the note of an annotation as searches compare them. */
export function saidOf({ annotation: { anchor, note } }: PlacedAnnotation): string {
  return searchKey(note === undefined ? anchor.quote : `${anchor.quote}\n${note}`);
}

export function contains(said: string, words: readonly string[]): boolean {
  for (const word of words) if (!said.includes(word)) return false;
  return true;
}

function wordsOf({ words = '' }: AnnotationFilter): readonly string[] {
  return (
    searchKey(words)
      .split(' ')
      .filter((word) => word !== '')
      // The longest is the rarest, as a rule.
      .sort((a, b) => b.length - a.length)
  );
}
