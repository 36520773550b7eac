import type { Sidecar } from './sidecar';

/** Something that a person has to decide after a merge. */
export interface MergeConflict {
  /** Of the annotation that holds it in its `conflicts`; undefined where it concerns the file. */
  readonly id: string | undefined;
  readonly field: string;
}

export interface Merged {
  /** Write it with `writeSidecar(sidecar, sidecar)`. */
  readonly sidecar: Sidecar;
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Merges two descendants of a sidecar by id. Nothing is lost: what cannot be decided is kept on both
 * sides and flagged. The two sides are interchangeable.
 * @param base The common ancestor; undefined where there is none.
 */
export function mergeSidecars(base: Sidecar | undefined, ours: Sidecar, theirs: Sidecar): Merged {
  throw new Error(`not yet written: ${base?.textName ?? ''} ${ours.textName} ${theirs.textName}`);
}
