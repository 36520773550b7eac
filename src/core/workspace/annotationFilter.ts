import type { Codebook } from '../codebook/codebook';
import { searchKey } from '../codebook/searchKey';
import { themePath } from '../codebook/themePath';
import { annotationStates, facets, stateOf, type AnnotationState, type Facet } from './facets';
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

/** A filter taken apart, for many annotations. */
export interface Matcher {
  /** Whether texts other than these need no look; undefined where any may have something to show. */
  readonly texts: ReadonlySet<string> | undefined;
  /** Whether an annotation has what is asked of its facets. */
  readonly fits: (placed: PlacedAnnotation) => boolean;
  /** What its {@link saidOf | words} have to contain, each of these. */
  readonly words: readonly string[];
}

/** @param codebookOf The codebook in force for a text: it says which themes are narrower. */
export function matcherOf(
  filter: AnnotationFilter,
  codebookOf: (text: string) => Codebook,
): Matcher {
  const texts = filter.texts && new Set(filter.texts);
  const kinds = filter.kinds && new Set(filter.kinds);
  const coders = filter.coders && new Set(filter.coders);
  const states = filter.states && new Set(filter.states);
  const isAbout = filter.themes && themeFilter(new Set(filter.themes), codebookOf);
  return {
    texts,
    fits: (placed) =>
      (!texts || texts.has(placed.text)) &&
      (!kinds || kinds.has(placed.annotation.kind)) &&
      (!coders || coders.has(placed.annotation.coder)) &&
      (!states || states.has(stateOf(placed))) &&
      (!isAbout || isAbout(placed)),
    words: wordsOf(filter),
  };
}

/**
 * Tells of each annotation whether `filter` shows it. For many annotations, and again and again, see
 * {@link FilteredAnnotations}.
 */
export function filterOf(
  filter: AnnotationFilter,
  codebookOf: (text: string) => Codebook,
): (placed: PlacedAnnotation) => boolean {
  const { fits, words } = matcherOf(filter, codebookOf);
  if (words.length === 0) return fits;
  return (placed) => fits(placed) && contains(saidOf(placed), words);
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
  return searchKey(words)
    .split(' ')
    .filter((word) => word !== '');
}

function themeFilter(
  wanted: ReadonlySet<string>,
  codebookOf: (text: string) => Codebook,
): (placed: PlacedAnnotation) => boolean {
  const known = new Map<Codebook, Map<string, boolean>>();
  const answersFor = (codebook: Codebook): Map<string, boolean> => {
    const answers = known.get(codebook) ?? new Map<string, boolean>();
    known.set(codebook, answers);
    return answers;
  };
  return ({ text, annotation: { themes } }) => {
    if (themes.length === 0) return wanted.has('');
    const codebook = codebookOf(text);
    const answers = answersFor(codebook);
    return themes.some((code) => {
      let answer = answers.get(code);
      if (answer === undefined) {
        answer =
          wanted.has(code) || themePath(codebook, code).some((theme) => wanted.has(theme.code));
        answers.set(code, answer);
      }
      return answer;
    });
  };
}
