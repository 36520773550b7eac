import type { Span } from '../text/span';

/** The most code points that `prefix` and `suffix` may hold. */
export const contextLength = 32;

/**
 * What ties a passage to its text. The quote is the truth; the span is a hint of where it was; the
 * prefix and suffix, up to {@link contextLength} code points and not cut inside a grapheme, tell
 * equal quotes apart. After the W3C Web Annotation selectors TextPositionSelector and
 * TextQuoteSelector (https://www.w3.org/TR/annotation-model/#selectors).
 */
export interface Anchor extends Span {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Whether two anchors say the same. */
export function sameAnchor(a: Anchor, b: Anchor): boolean {
  return (
    a === b ||
    (a.start === b.start &&
      a.end === b.end &&
      a.quote === b.quote &&
      a.prefix === b.prefix &&
      a.suffix === b.suffix)
  );
}

export type AnchorState = 'exact' | 'moved' | 'changed' | 'lost';

/** Why a proposal needs a person to look at it. */
export type ReviewReason =
  /** Words differ from the quote. */
  | 'words'
  /** A number differs. */
  | 'number'
  /** A negation came or went. */
  | 'negation'
  /** A name differs. */
  | 'name'
  /** More than one place fits, none clearly better. */
  | 'ambiguous'
  /** The quote is there, but somewhere else than its context says. */
  | 'context';

/** A place that may be the passage. */
export interface Candidate extends Span {
  /** How alike it is, 0 to 1: quote and context together. Only an order, never a reason to accept. */
  readonly score: number;
  readonly reasons: readonly ReviewReason[];
}

/** Where a passage is in the text as it now reads. */
export type Placement =
  /** The quote stands where the anchor says, and the span is certain. */
  | { readonly state: 'exact'; readonly span: Span }
  /** The quote, or one equal to it once folded, was found elsewhere with a clear margin over every other place. */
  | { readonly state: 'moved'; readonly span: Span }
  /** Nothing certain: the best place comes first and waits for a person. Never empty. */
  | { readonly state: 'changed'; readonly candidates: readonly Candidate[] }
  /** No place resembles it. */
  | { readonly state: 'lost' };

/** The span to show: where the passage is, or is proposed to be; undefined where it is lost. */
export function shownSpan(placement: Placement): Span | undefined {
  switch (placement.state) {
    case 'exact':
    case 'moved':
      return placement.span;
    case 'changed':
      return placement.candidates[0];
    case 'lost':
      return undefined;
  }
}
