import type { Placement } from '../anchor/anchor';
import { shownSpan } from '../anchor/anchor';
import type { Annotation } from '../annotation/annotation';
import { touches, type Span } from '../text/span';

/** Names one annotation of the workspace. Plain data: it travels in the arguments of commands. */
export interface AnnotationRef {
  /** URI of the sidecar that holds it. */
  readonly sidecar: string;
  readonly id: string;
}

/** An annotation and where it is: in which text, in which sidecar, at which place. */
export interface PlacedAnnotation extends AnnotationRef {
  /** URI of the text. */
  readonly text: string;
  readonly annotation: Annotation;
  /** Undefined while its text has not been looked at. */
  readonly placement: Placement | undefined;
}

/** The span to show of an annotation; undefined where it is lost, or nobody has looked yet. */
export function spanOf({ placement }: PlacedAnnotation): Span | undefined {
  return placement && shownSpan(placement);
}

/** The annotations that touch `offset`, the innermost (shortest) first. */
export function innermostAt(
  annotations: readonly PlacedAnnotation[],
  offset: number,
): PlacedAnnotation[] {
  const touching = annotations.filter((placed) => {
    const span = spanOf(placed);
    return span && touches(span, offset);
  });
  return innermostFirst(touching).map(({ placed }) => placed);
}

/**
 * Those of some annotations that have a place, the shortest first; of equally long ones the later first, which is
 * drawn as the inner one.
 */
export function innermostFirst(
  annotations: readonly PlacedAnnotation[],
): { readonly placed: PlacedAnnotation; readonly span: Span }[] {
  const found = annotations.flatMap((placed) => {
    const span = spanOf(placed);
    return span ? [{ placed, span }] : [];
  });
  return found.reverse().sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
}
