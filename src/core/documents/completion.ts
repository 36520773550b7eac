/** Something that can be written at the cursor. */
export interface Completion {
  readonly type: 'key' | 'kind' | 'strength' | 'theme' | 'value' | 'color';
  readonly label: string;
  /** Shown beside the label. */
  readonly detail?: string | undefined;
  /** Shown at the end of the line: where it is in a hierarchy. */
  readonly description?: string | undefined;
  readonly insert: string;
  /** Where the cursor comes to be in {@link insert}; absent: behind it. */
  readonly caret?: number | undefined;
  /** Whether what comes next can be proposed at once. */
  readonly goesOn?: boolean | undefined;
  readonly deprecated?: boolean | undefined;
  /** The code that it stands for. */
  readonly code?: string | undefined;
}

/** What can be written at a cursor, the best first, and what it replaces. Offsets are UTF-16. */
export interface Completions {
  readonly from: number;
  readonly to: number;
  readonly items: readonly Completion[];
}

/** The most completions that are made: more would only make the list slow. */
export const mostCompletions = 100;
