import type { AnnotationChange, AnnotationSet } from '../annotation/annotationSet';

/** The changes that one command made to one sidecar. */
export interface SidecarChange {
  /** URI of the sidecar. */
  readonly sidecar: string;
  /** URI of the text it belongs to. */
  readonly text: string;
  readonly changes: readonly AnnotationChange[];
}

/** What one command did, across texts: undone and redone as one. */
export type Step = readonly SidecarChange[];

/** What has been done and can be undone; what has been undone and can be done again. */
export class History {
  readonly #done: Step[] = [];
  #undone: Step[] = [];

  /** @param limit How many steps are remembered. */
  constructor(private readonly limit = 500) {}

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** Remembers a new step; what had been undone before it is forgotten. */
  did(step: Step): void {
    this.#done.push(step);
    if (this.#done.length > this.limit) this.#done.shift();
    this.#undone = [];
  }

  /** The step to take back now, if any; it becomes the next to do again. */
  undo(): Step | undefined {
    const step = this.#done.pop();
    if (step) this.#undone.push(step);
    return step;
  }

  /** The step to do again now, if any; it becomes the next to undo. */
  redo(): Step | undefined {
    const step = this.#undone.pop();
    if (step) this.#done.push(step);
    return step;
  }
}

/**
 * A change that is done or undone now, though the passages may have moved since: one that was not
 * about the passage leaves the anchor as it has become.
 */
export function rebased(
  changes: readonly AnnotationChange[],
  now: AnnotationSet,
): readonly AnnotationChange[] {
  return changes.map((change) => {
    const { before, after } = change;
    const current = after && now.get(after.id);
    if (!before || !after || !current || before.anchor !== after.anchor) return change;
    return { before, after: { ...after, anchor: current.anchor } };
  });
}
