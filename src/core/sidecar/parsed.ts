import type { Annotation } from '../annotation/annotation';
import type { Flaw } from './flaw';

/** An annotation as it was read. Offsets are UTF-16, in the text with LF line ends. */
export interface ParsedEntry {
  readonly annotation: Annotation;
  /** Its lines in canonical form, with the comments above it. */
  readonly text: string;
  /** Where it stands, from its dash, or from its first key where there is none. */
  readonly from: number;
  readonly to: number;
}

/** What any of the readers makes of a sidecar; {@link SidecarSource} says what the texts are. */
export interface ParsedSidecar {
  readonly textName: string;
  readonly sha256: string;
  readonly head: string;
  readonly remark: string;
  readonly entries: readonly ParsedEntry[];
  readonly tail: string;
  readonly flaws: readonly Flaw[];
  /** Whether it was read from the canonical form, in which every text is quoted. */
  readonly canonical?: boolean;
}
