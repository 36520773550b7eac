import type { Annotation } from './annotation';
import { compareAnnotations, sameAnnotation } from './annotation';

/** What happened to one annotation: made (no `before`), changed, or removed (no `after`). */
export type AnnotationChange =
  | { readonly before?: undefined; readonly after: Annotation }
  | { readonly before: Annotation; readonly after: Annotation }
  | { readonly before: Annotation; readonly after?: undefined };

/** The annotations of one sidecar, each id once. Immutable: a change gives a new set. */
export class AnnotationSet implements Iterable<Annotation> {
  static readonly empty = new AnnotationSet(new Map());
  readonly #byId: ReadonlyMap<string, Annotation>;
  #sorted: readonly Annotation[] | undefined;

  private constructor(byId: ReadonlyMap<string, Annotation>) {
    this.#byId = byId;
  }

  /** The set of `annotations`; of two with the same id, the later one. */
  static of(annotations: Iterable<Annotation>): AnnotationSet {
    const byId = new Map<string, Annotation>();
    for (const annotation of annotations) byId.set(annotation.id, annotation);
    return new AnnotationSet(byId);
  }

  get size(): number {
    return this.#byId.size;
  }

  get(id: string): Annotation | undefined {
    return this.#byId.get(id);
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /** In the order of the sidecar: by start, end, id. */
  get sorted(): readonly Annotation[] {
    return (this.#sorted ??= [...this.#byId.values()].sort(compareAnnotations));
  }

  [Symbol.iterator](): Iterator<Annotation> {
    return this.sorted[Symbol.iterator]();
  }

  /** The set after `changes`; one that removes what is not there changes nothing. */
  apply(changes: readonly AnnotationChange[]): AnnotationSet {
    if (changes.length === 0) return this;
    const byId = new Map(this.#byId);
    for (const { before, after } of changes) {
      if (after === undefined) byId.delete(before.id);
      else byId.set(after.id, after);
    }
    return new AnnotationSet(byId);
  }

  /** What has to be applied to this set to get `next`; annotations that are the same object are equal. */
  changesTo(next: AnnotationSet): AnnotationChange[] {
    const changes: AnnotationChange[] = [];
    for (const [id, before] of this.#byId) {
      const after = next.#byId.get(id);
      if (after === undefined) changes.push({ before });
      else if (after !== before && !sameAnnotation(before, after)) changes.push({ before, after });
    }
    for (const [id, after] of next.#byId) if (!this.#byId.has(id)) changes.push({ after });
    return changes;
  }
}

/** The changes that take back `changes`, in reverse order. */
export function inverse(changes: readonly AnnotationChange[]): AnnotationChange[] {
  return changes
    .map(({ before, after }) => ({ before: after, after: before }) as AnnotationChange)
    .reverse();
}
