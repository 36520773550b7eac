import type { AnnotationRef } from './placedAnnotation';

/** What brought a change about. */
export type Origin =
  /** A command of this window. */
  | 'local'
  /** Undo or redo. */
  | 'history'
  /** A sidecar that was edited by hand, by git or by another program. */
  | 'external'
  /** The text: it was opened, edited, saved, closed, or changed on disk. */
  | 'text'
  /** Another codebook, or another edition of it. */
  | 'codebook';

/** What every view follows: something about the annotations of some texts is other than it was. */
export interface WorkspaceChange {
  readonly origin: Origin;
  /** URIs of the texts concerned. */
  readonly texts: ReadonlySet<string>;
  /** Of a command, its undo and redo: the annotations that are new or other by it, and still there. */
  readonly made: readonly AnnotationRef[];
}

/** Tells everyone who follows. */
export type Announce = (
  origin: Origin,
  texts: Iterable<string>,
  made?: readonly AnnotationRef[],
) => void;
