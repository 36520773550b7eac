import type { Annotation } from '../annotation/annotation';
import { inverse, type AnnotationChange, type AnnotationSet } from '../annotation/annotationSet';

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

/** A codebook file before and after. */
export interface CodebookChange {
  /** URI of the file. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** A step of the codes of a whole codebook: it is done, undone and redone all or nothing. */
export interface RecodingStep {
  /** URIs of the codebooks, or where one would be; the journal is beside the first. */
  readonly homes: readonly string[];
  readonly sidecars: Step;
  readonly codebooks: readonly CodebookChange[];
}

export function isRecoding(step: Step | RecodingStep): step is RecodingStep {
  return 'homes' in step;
}

/** What has been done and can be undone; what has been undone and can be done again. */
export class History {
  readonly #done: (Step | RecodingStep)[] = [];
  #undone: (Step | RecodingStep)[] = [];

  /** @param limit How many steps are remembered. */
  constructor(private readonly limit = 500) {}

  /** What can be undone, the last step last. */
  get done(): readonly (Step | RecodingStep)[] {
    return this.#done;
  }

  /** The step that {@link undo} would give. */
  get last(): Step | RecodingStep | undefined {
    return this.#done.at(-1);
  }

  /** The step that {@link redo} would give. */
  get next(): Step | RecodingStep | undefined {
    return this.#undone.at(-1);
  }

  /** Remembers a new step; what had been undone before it is forgotten. */
  did(step: Step | RecodingStep): void {
    this.#done.push(step);
    if (this.#done.length > this.limit) this.#done.shift();
    this.#undone = [];
  }

  /** The step to take back now, if any; it becomes the next to do again. */
  undo(): Step | RecodingStep | undefined {
    const step = this.#done.pop();
    if (step) this.#undone.push(step);
    return step;
  }

  /** The step to do again now, if any; it becomes the next to undo. */
  redo(): Step | RecodingStep | undefined {
    const step = this.#undone.pop();
    if (step) this.#done.push(step);
    return step;
  }

  /** What undoing a step came to: doing it again takes that back. */
  undid(step: Step | RecodingStep): void {
    this.#undone[this.#undone.length - 1] = isRecoding(step)
      ? inverseRecoding(step)
      : inverseStep(step);
  }

  /** What doing a step again came to. */
  redid(step: Step | RecodingStep): void {
    this.#done[this.#done.length - 1] = step;
  }
}

/** The step that takes back `step`. */
export function inverseStep(step: Step): Step {
  return step.map((change) => ({ ...change, changes: inverse(change.changes) }));
}

/** The same for a recoding. */
export function inverseRecoding({ homes, sidecars, codebooks }: RecodingStep): RecodingStep {
  return {
    homes,
    sidecars: inverseStep(sidecars),
    codebooks: codebooks.map(({ file, before, after }) => ({ file, before: after, after: before })),
  };
}

/**
 * What undoing or redoing `changes` comes to now, though the passages may have moved since, and others
 * may have changed the same annotations: it touches only what the step did and nobody changed again.
 * A change of a person's does not come to nothing by another's undo.
 */
export function rebased(
  changes: readonly AnnotationChange[],
  now: AnnotationSet,
): readonly AnnotationChange[] {
  return changes.flatMap((change): AnnotationChange[] => {
    const { before, after } = change;
    const current = now.get((after ?? before).id);
    if (!after) return current ? [{ before: current }] : [];
    if (!current) return before ? [] : [change];
    const next = before ? stepped(before, after, current) : withoutRemoval(current);
    return next === current ? [] : [{ before: current, after: next }];
  });
}

function stepped(before: Annotation, after: Annotation, current: Annotation): Annotation {
  const next: Record<string, unknown> = { ...current };
  const [had, has, is] = [before, after, current].map((one) => new Map(Object.entries(one)));
  const text = (value: unknown): string => JSON.stringify(value ?? null);
  for (const key of new Set([...had!.keys(), ...has!.keys()])) {
    const isOurs = text(had!.get(key)) === text(is!.get(key));
    // A passage moves with the text, which is no change of anybody's.
    const changed = key === 'anchor' ? before.anchor !== after.anchor : isOurs;
    if (changed && text(had!.get(key)) !== text(has!.get(key))) next[key] = has!.get(key);
  }
  return text(next) === text(current) ? current : (next as unknown as Annotation);
}

/** Another changed what is put back now, so that it was kept: its removal is no question any more. */
function withoutRemoval(current: Annotation): Annotation {
  const { removed, ...open } = current.conflicts ?? {};
  if (!removed) return current;
  const isOpen = Object.values(open).some((value) => value !== undefined);
  return { ...current, conflicts: isOpen ? open : undefined };
}
