import type { Span } from '../text/span';
import type { Anchor } from './anchor';

/** What is taken for certain, until another passage claims the same words. */
export interface Certain {
  readonly anchor: Anchor;
  readonly span: Span;
  /** How many of its neighbours expect it there. */
  readonly fit: number;
}

/**
 * Of passages taken for certain, those that claim words of another although they shared none: when
 * one of two copies is deleted, both find the one that is left. Whom the neighbours expect less is
 * in doubt; both are, where they are expected alike.
 */
export function doubtful(certain: readonly Certain[]): Set<Certain> {
  const doubts = new Set<Certain>();
  const byStart = [...certain].sort((a, b) => a.span.start - b.span.start);
  let open: Certain[] = [];
  for (const later of byStart) {
    open = open.filter((earlier) => earlier.span.end > later.span.start);
    for (const earlier of open) {
      if (sharedWords(earlier, later)) continue;
      if (earlier.fit <= later.fit) doubts.add(earlier);
      if (later.fit <= earlier.fit) doubts.add(later);
    }
    open.push(later);
  }
  return doubts;
}

function sharedWords({ anchor: a }: Certain, { anchor: b }: Certain): boolean {
  return a.start < b.end && b.start < a.end;
}
