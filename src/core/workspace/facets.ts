import type { PlacedAnnotation } from './placedAnnotation';
import { reviewCause } from './reviewCause';

/** What annotations are grouped and filtered by. */
export type Facet = 'text' | 'kind' | 'theme' | 'coder' | 'state';

export const facets: readonly Facet[] = ['text', 'kind', 'theme', 'coder', 'state'];

/**
 * How sure the place of an annotation is: where it was, found elsewhere, to be reviewed by a person, decided to
 * be lost; `unknown` where nobody has looked at its text yet.
 */
export type AnnotationState = 'review' | 'moved' | 'exact' | 'lost' | 'unknown';

/** In the order of lists: what asks for something first. */
export const annotationStates: readonly AnnotationState[] = [
  'review',
  'moved',
  'exact',
  'lost',
  'unknown',
];

export function stateOf(placed: PlacedAnnotation): AnnotationState {
  if (reviewCause(placed)) return 'review';
  const state = placed.placement?.state;
  return state === 'changed' ? 'review' : (state ?? 'unknown');
}

/**
 * What an annotation has of a facet: a URI, codes, a name, a state. The empty key stands for no theme and for no
 * coder. None is there twice.
 */
export function keysOf(placed: PlacedAnnotation, facet: Facet): readonly string[] {
  const { text, annotation } = placed;
  switch (facet) {
    case 'text':
      return [text];
    case 'kind':
      return [annotation.kind];
    case 'theme':
      return annotation.themes.length === 0 ? [''] : [...new Set(annotation.themes)];
    case 'coder':
      return [annotation.coder];
    case 'state':
      return [stateOf(placed)];
  }
}
