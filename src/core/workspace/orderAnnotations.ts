import type { Codebook } from '../codebook/codebook';
import { kindLabel, themeLabel } from '../codebook/labels';
import type { Listing } from './groupAnnotations';
import type { PlacedAnnotation } from './placedAnnotation';

/** How the annotations of a group are listed: as they are read, by when they were made, or by what they say. */
export type AnnotationOrder = 'reading' | 'newest' | 'kind' | 'theme' | 'coder';

export const annotationOrders: readonly AnnotationOrder[] = [
  'reading',
  'newest',
  'kind',
  'theme',
  'coder',
];

export interface OrderContext {
  readonly language: string;
  readonly codebookOf: (text: string) => Codebook;
}

/**
 * The first annotations of a listing in some order; what is equal in it, in the order of reading. In that order,
 * no more is looked at than is asked for.
 */
export function orderAnnotations(
  listing: Listing,
  order: AnnotationOrder,
  context: OrderContext,
  most = Infinity,
): readonly PlacedAnnotation[] {
  if (order !== 'reading') return sorted(listing.flat(), order, context).slice(0, most);
  const [only] = listing;
  if (only && listing.length === 1) return only.length <= most ? only : only.slice(0, most);
  const found: PlacedAnnotation[] = [];
  for (const annotations of listing) {
    if (found.length >= most) break;
    found.push(...annotations.slice(0, most - found.length));
  }
  return found;
}

function sorted(
  annotations: readonly PlacedAnnotation[],
  order: Exclude<AnnotationOrder, 'reading'>,
  context: OrderContext,
): PlacedAnnotation[] {
  const { compare } = new Intl.Collator(context.language, { numeric: true });
  const keyed = annotations.map((placed) => ({ placed, key: keyFor(placed, order, context) }));
  if (order === 'newest') keyed.sort((a, b) => (a.key < b.key ? 1 : a.key > b.key ? -1 : 0));
  else {
    const ranks = ranked(
      keyed.map(({ key }) => key),
      compare,
    );
    keyed.sort((a, b) => ranks.get(a.key)! - ranks.get(b.key)!);
  }
  return keyed.map(({ placed }) => placed);
}

function keyFor(
  { text, annotation }: PlacedAnnotation,
  order: Exclude<AnnotationOrder, 'reading'>,
  { language, codebookOf }: OrderContext,
): string {
  const [theme] = annotation.themes;
  switch (order) {
    case 'newest':
      return annotation.created;
    case 'coder':
      return annotation.coder;
    case 'kind':
      return kindLabel(codebookOf(text), annotation.kind, language);
    case 'theme':
      return theme === undefined ? '' : themeLabel(codebookOf(text), theme, language);
  }
}

/** Few labels are compared as the language wants it, then many numbers; nothing comes last. */
function ranked(
  keys: readonly string[],
  compare: (a: string, b: string) => number,
): ReadonlyMap<string, number> {
  const distinct = [...new Set(keys)].sort(
    (a, b) => Number(a === '') - Number(b === '') || compare(a, b),
  );
  return new Map(distinct.map((key, rank) => [key, rank]));
}
