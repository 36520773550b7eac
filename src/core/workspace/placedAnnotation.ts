import type { Placement } from '../anchor/anchor';
import { shownSpan } from '../anchor/anchor';
import type { Annotation } from '../annotation/annotation';
import type { Span } from '../text/span';

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
  const found: { placed: PlacedAnnotation; length: number }[] = [];
  for (const placed of annotations) {
    const span = spanOf(placed);
    if (span && span.start <= offset && offset <= span.end) {
      found.push({ placed, length: span.end - span.start });
    }
  }
  return found.sort((a, b) => a.length - b.length).map(({ placed }) => placed);
}
