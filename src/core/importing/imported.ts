import type { Theme } from '../codebook/codebook';
import type { Message } from '../message';
import type { Severity } from '../problem';

/** A theme as a file gives it, before it is part of a codebook. */
export interface ImportedTheme extends Theme {
  /** Where it begins in the file, in UTF-16 units. */
  readonly at: number;
}

/** What was left out, and why; or what is odd. */
export interface Remark {
  readonly severity: Severity;
  /** Kebab-case, beginning with `import-`. */
  readonly code: string;
  readonly message: Message;
  readonly at: number;
}

/** What a file gives. */
export interface Imported {
  /** In the order of the file; no code twice. */
  readonly themes: readonly ImportedTheme[];
  readonly remarks: readonly Remark[];
}

/** The file cannot be read as what it is meant to be, from `at` on. */
export class Unreadable extends Error {
  constructor(
    readonly at: number,
    readonly sentence: Message,
  ) {
    super(sentence.text);
    this.name = 'Unreadable';
  }
}
