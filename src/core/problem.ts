import type { Message } from './message';

/** `error`: something cannot be used as it is. `warning`: it can, and may be wrong. */
export type Severity = 'error' | 'warning' | 'info';

/** A place in a source file: 0-based line, 0-based UTF-16 character in that line, as editors count. */
export interface SourcePosition {
  readonly line: number;
  readonly character: number;
}

/** A run of a source file, end exclusive. */
export interface SourceRange {
  readonly start: SourcePosition;
  readonly end: SourcePosition;
}

/**
 * What is wrong with a file, where, and what to do about it. Bad data yields problems, never
 * exceptions.
 */
export interface Problem {
  readonly severity: Severity;
  /** Stable and kebab-case, such as `sidecar-syntax`: for tests, filters and quick fixes. */
  readonly code: string;
  readonly message: Message;
  readonly range: SourceRange;
}

/** The first place of a file, for problems that concern it as a whole. */
export const fileStart: SourceRange = {
  start: { line: 0, character: 0 },
  end: { line: 0, character: 0 },
};
