import type { Annotation, AnnotationPatch, Conflicts } from './annotation';

/** The fields of which a merge may keep several values. */
export type ConflictField = Exclude<keyof Conflicts, 'removed' | 'twin'>;

/** Something a merge could not decide, with the values to choose from: the one that stands comes first. */
export type OpenConflict =
  | { readonly type: 'values'; readonly field: ConflictField; readonly values: readonly unknown[] }
  /** Decided by keeping or removing the annotation. */
  | { readonly type: 'existence'; readonly field: 'removed' | 'twin' };

/** What is to be decided of an annotation, in a fixed order. */
export function openConflicts(annotation: Annotation): OpenConflict[] {
  const { conflicts } = annotation;
  if (!conflicts) return [];
  const fields = ['kind', 'themes', 'strength', 'note', 'anchor', 'coder', 'created'] as const;
  const open: OpenConflict[] = fields.flatMap((field) => {
    const others = conflicts[field];
    const values = [annotation[field] ?? null, ...(others ?? [])];
    return others ? [{ type: 'values', field, values }] : [];
  });
  if (conflicts.removed) open.push({ type: 'existence', field: 'removed' });
  if (conflicts.twin !== undefined) open.push({ type: 'existence', field: 'twin' });
  return open;
}

/**
 * The patch by which a conflict is decided.
 * @param value One of its values; none where the annotation is kept as it is.
 */
export function decide(
  { conflicts }: Annotation,
  { type, field }: OpenConflict,
  value?: unknown,
): AnnotationPatch {
  const rest = { ...conflicts, [field]: undefined };
  const isDone = Object.values(rest).every((one) => one === undefined);
  const decided = isDone ? undefined : rest;
  if (type === 'existence') return { conflicts: decided };
  return { [field]: value ?? undefined, conflicts: decided };
}
