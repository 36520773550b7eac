import { sameAnchor, type Anchor } from '../anchor/anchor';

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
  /** A person decided that the passage is not in the text any more: it is not asked about again. */
  readonly state?: 'lost' | undefined;
  readonly note?: string | undefined;
  /** Who made it; empty where unknown. */
  readonly coder: string;
  /** ISO 8601 in UTC, such as `2026-11-21T18:00:00Z`; empty where unknown. */
  readonly created: string;
  readonly modified?: string | undefined;
  /** What a merge could not decide; undefined where there is nothing to decide. */
  readonly conflicts?: Conflicts | undefined;
}

/**
 * What the other side of a merge says of an annotation where both sides changed the same: the
 * annotation holds one value of a field, this the others. A person decides, once for each field, by
 * keeping the value or taking another, and the field's entry goes. `null` stands for no value.
 */
export interface Conflicts {
  readonly kind?: readonly string[] | undefined;
  readonly themes?: readonly (readonly string[])[] | undefined;
  readonly strength?: readonly (string | null)[] | undefined;
  readonly note?: readonly (string | null)[] | undefined;
  readonly anchor?: readonly Anchor[] | undefined;
  readonly coder?: readonly string[] | undefined;
  readonly created?: readonly string[] | undefined;
  /** The other side removed the annotation. */
  readonly removed?: true | undefined;
  /** Both sides made an annotation of this id; this is the one that got a new id. */
  readonly twin?: string | undefined;
}

/** What a person changes of an annotation. A key that is there with `undefined` removes the value. */
export interface AnnotationPatch {
  readonly kind?: string;
  readonly themes?: readonly string[];
  readonly strength?: string | undefined;
  readonly note?: string | undefined;
  readonly anchor?: Anchor;
  readonly state?: 'lost' | undefined;
  readonly conflicts?: Conflicts | undefined;
}

/** The order of the sidecar, and of every list: by start, end, id. */
export function compareAnnotations(a: Annotation, b: Annotation): number {
  return (
    a.anchor.start - b.anchor.start ||
    a.anchor.end - b.anchor.end ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

/** Whether two annotations say the same; absent and undefined are equal. */
export function sameAnnotation(a: Annotation, b: Annotation): boolean {
  return (
    a === b ||
    (a.id === b.id &&
      a.kind === b.kind &&
      a.strength === b.strength &&
      a.state === b.state &&
      a.note === b.note &&
      a.coder === b.coder &&
      a.created === b.created &&
      a.modified === b.modified &&
      sameAnchor(a.anchor, b.anchor) &&
      a.themes.length === b.themes.length &&
      a.themes.every((theme, index) => theme === b.themes[index]) &&
      (a.conflicts === b.conflicts || JSON.stringify(a.conflicts) === JSON.stringify(b.conflicts)))
  );
}
