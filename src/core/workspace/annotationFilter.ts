import type { Codebook } from '../codebook/codebook';
import { searchKey } from '../codebook/searchKey';
import { themePath } from '../codebook/themePath';
import type { PlacedAnnotation } from './placedAnnotation';
import { reviewCause } from './reviewCause';

/** What is asked about the state of an annotation; `unknown` where nobody has looked at its text yet. */
export type FilterState = 'exact' | 'moved' | 'review' | 'lost' | 'unknown';

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
  readonly states?: readonly FilterState[] | undefined;
  /** Words of quote or note: all of them, in any order, whatever their case and accents. */
  readonly words?: string | undefined;
}

/** The filter that hides nothing. */
export const noFilter: AnnotationFilter = {};

export function isFiltering(filter: AnnotationFilter): boolean {
  const { texts, kinds, themes, coders, states, words = '' } = filter;
  return searchKey(words) !== '' || [texts, kinds, themes, coders, states].some(Boolean);
}

export function filterState(placed: PlacedAnnotation): FilterState {
  if (reviewCause(placed)) return 'review';
  const state = placed.placement?.state;
  return state === 'changed' ? 'review' : (state ?? 'unknown');
}

/**
 * Tells of each annotation whether `filter` shows it.
 * @param codebookOf The codebook in force for a text: it says which themes are narrower.
 */
export function filterOf(
  filter: AnnotationFilter,
  codebookOf: (text: string) => Codebook,
): (placed: PlacedAnnotation) => boolean {
  const texts = filter.texts && new Set(filter.texts);
  const kinds = filter.kinds && new Set(filter.kinds);
  const coders = filter.coders && new Set(filter.coders);
  const states = filter.states && new Set(filter.states);
  const words = searchKey(filter.words ?? '')
    .split(' ')
    .filter((word) => word !== '');
  const isAbout = filter.themes && themeFilter(new Set(filter.themes), codebookOf);
  return (placed) => {
    const { text, annotation } = placed;
    if (texts && !texts.has(text)) return false;
    if (kinds && !kinds.has(annotation.kind)) return false;
    if (coders && !coders.has(annotation.coder)) return false;
    if (states && !states.has(filterState(placed))) return false;
    if (isAbout && !isAbout(placed)) return false;
    if (words.length === 0) return true;
    const said = searchKey(`${annotation.anchor.quote}\n${annotation.note ?? ''}`);
    return words.every((word) => said.includes(word));
  };
}

function themeFilter(
  wanted: ReadonlySet<string>,
  codebookOf: (text: string) => Codebook,
): (placed: PlacedAnnotation) => boolean {
  const known = new Map<Codebook, Map<string, boolean>>();
  return ({ text, annotation: { themes } }) => {
    if (themes.length === 0) return wanted.has('');
    const codebook = codebookOf(text);
    let answers = known.get(codebook);
    if (!answers) known.set(codebook, (answers = new Map<string, boolean>()));
    for (const code of themes) {
      let answer = answers.get(code);
      if (answer === undefined) {
        answer =
          wanted.has(code) || themePath(codebook, code).some((theme) => wanted.has(theme.code));
        answers.set(code, answer);
      }
      if (answer) return true;
    }
    return false;
  };
}
