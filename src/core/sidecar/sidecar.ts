import type { Annotation } from '../annotation/annotation';
import type { Problem, SourceRange } from '../problem';

/** What a sidecar says. */
export interface SidecarContent {
  /** File name of the text, without folder. */
  readonly textName: string;
  /** SHA-256 of the text when its anchors were last written, in hexadecimal; empty where unknown. */
  readonly sha256: string;
  /** Each id once; in any order. */
  readonly annotations: readonly Annotation[];
}

/** What a sidecar says, and what of its source a rewrite has to keep. Immutable. */
export interface Sidecar extends SidecarContent {
  readonly source: SidecarSource;
}

/**
 * The lines of a sidecar in canonical form, comments and unknown keys included. For this folder only:
 * everyone else passes it on as it is.
 */
export interface SidecarSource {
  /** The lines before the line `annotations:`. */
  readonly head: string;
  /** The comment at the end of that line, with the blank and the `#` before it; else empty. */
  readonly remark: string;
  /** The annotations, by id. */
  readonly entries: ReadonlyMap<string, SidecarEntry>;
  /** The lines after the annotations, without the end mark. */
  readonly tail: string;
}

/** An annotation and its lines in canonical form, the comments above it included. */
export interface SidecarEntry {
  readonly annotation: Annotation;
  readonly text: string;
}

/** A sidecar as it was read. */
export interface SidecarReading {
  /** What could be read: everything, where there is no error. */
  readonly sidecar: Sidecar;
  /** The whole of it, with LF line ends and without byte order mark. */
  readonly text: string;
  /** In the order of the file. */
  readonly problems: readonly Problem[];
  /** False where a rewrite could lose or misread anything: the file must be left as it is. */
  readonly writable: boolean;
  /** Whether it is in canonical form but for the order of its annotations: every text is quoted. */
  readonly canonical: boolean;
  /**
   * Where an annotation, or the value of one of its keys (`kind`, `quote`, …), stands in the file;
   * the annotation where it has no such key, the start of the file for an id that is not there.
   * @param item Of a value that is a list, the item that says this, if there is one.
   */
  locate(id: string, key?: string, item?: string): SourceRange;
  /** Where the value of a key of the file (`text`, …) stands; the start of the file where it is not found. */
  locateKey(key: string): SourceRange;
}
