import type { Anchor } from '../anchor/anchor';

/** A passage of a text, what it does and what it is about. Immutable. */
export interface Annotation {
  /** 8 lower-case letters and digits for those we make; never changes. */
  readonly id: string;
  /** Code of a kind of the codebook; text. */
  readonly kind: string;
  /** Codes of themes of the codebook, in the coder's order; text, even when they look like numbers. */
  readonly themes: readonly string[];
  /** Code of one of the kind's strengths. */
  readonly strength?: string | undefined;
  readonly anchor: Anchor;
  readonly note?: string | undefined;
  /** Who made it; empty where unknown. */
  readonly coder: string;
  /** ISO 8601 in UTC, such as `2026-11-21T18:00:00Z`; empty where unknown. */
  readonly created: string;
  readonly modified?: string | undefined;
}

/** What a person changes of an annotation. A key that is there with `undefined` removes the value. */
export interface AnnotationPatch {
  readonly kind?: string;
  readonly themes?: readonly string[];
  readonly strength?: string | undefined;
  readonly note?: string | undefined;
  readonly anchor?: Anchor;
}

/** The order of the sidecar, and of every list: by start, end, id. */
export function compareAnnotations(a: Annotation, b: Annotation): number {
  return (
    a.anchor.start - b.anchor.start ||
    a.anchor.end - b.anchor.end ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}
