import { termUses, type TermUse } from '../../core/structure/termUses';
import { compareSpans, touches, type Span } from '../../core/text/span';
import type { ReadText } from './communiqueTexts';

/** A defined term under a cursor: the term, and the place that uses it. */
export interface TermAt {
  readonly term: TermUse;
  readonly use: Span;
}

/** The term that a place uses; of two that touch it, the one that begins there. */
export function termAt({ text, structure }: ReadText, offset: number): TermAt | undefined {
  return termUses(text, structure)
    .flatMap((term) =>
      term.uses.filter((use) => touches(use, offset)).map((use) => ({ term, use })),
    )
    .sort((a, b) => compareSpans(b.use, a.use))[0];
}
