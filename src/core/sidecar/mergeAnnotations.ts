import type { Anchor } from '../anchor/anchor';
import type { Annotation, Conflicts } from '../annotation/annotation';
import { inlineJson } from './canonicalText';
import { compareText, mergeValue, type ThreeWay } from './mergeFields';

const fieldNames = ['kind', 'themes', 'strength', 'note', 'anchor', 'coder', 'created'] as const;

type FieldName = (typeof fieldNames)[number];

const key = (value: unknown): string => inlineJson(value ?? null);

/**
 * Merges what three versions of one annotation say, field by field; the anchor counts as one. Where
 * both sides changed a field differently, the annotation that was modified last gives the value, and
 * the other value goes to `conflicts`.
 */
export function mergeAnnotations(
  base: Annotation | undefined,
  ours: Annotation,
  theirs: Annotation,
): Annotation {
  const later = compareText(stampOf(theirs), stampOf(ours));
  const values: Partial<Record<FieldName, unknown>> = {};
  const lost: Partial<Record<FieldName, unknown>> = {};
  for (const name of fieldNames) {
    const sides: ThreeWay<unknown> = { base: base?.[name], ours: ours[name], theirs: theirs[name] };
    const order = (a: unknown, b: unknown) =>
      (Object.is(a, sides.ours) ? later : -later) || compareText(key(a), key(b));
    const { value, other, conflict } = mergeValue(sides, key, order);
    values[name] = value;
    if (conflict && !(name === 'anchor' && sameWords(value as Anchor, other as Anchor))) {
      lost[name] = other ?? null;
    }
  }
  const modified = [ours.modified, theirs.modified].filter((time) => time !== undefined).sort();
  const conflicts = mergeConflicts({ base, ours, theirs }, values, lost);
  return withoutUndefined({
    ...ours,
    ...values,
    modified: modified.at(-1),
    state: mergeState({ base, ours, theirs }),
    conflicts,
  } as Annotation);
}

/** Where nobody knows which side decided it, it is asked again. */
function mergeState({ base, ours, theirs }: ThreeWay<Annotation>): 'lost' | undefined {
  if (ours?.state === theirs?.state) return ours?.state;
  return base?.state === undefined && base !== undefined ? 'lost' : undefined;
}

/** Marks an annotation that one side removed and the other changed. */
export function withRemoval(annotation: Annotation): Annotation {
  return { ...annotation, conflicts: { ...annotation.conflicts, removed: true } };
}

/** An annotation whose id another one has, under a new id. */
export function asTwin(annotation: Annotation, id: string): Annotation {
  return { ...annotation, id, conflicts: { ...annotation.conflicts, twin: annotation.id } };
}

function stampOf({ modified = '' }: Annotation): string {
  return modified;
}

/** Where only the offsets differ, the text has changed around the passage: it will be found again. */
function sameWords(a: Anchor, b: Anchor): boolean {
  return a.quote === b.quote && a.prefix === b.prefix && a.suffix === b.suffix;
}

/** What is still to be decided: what either side has newly found, less what either has decided. */
function mergeConflicts(
  { base, ours, theirs }: ThreeWay<Annotation>,
  values: Partial<Record<FieldName, unknown>>,
  lost: Partial<Record<FieldName, unknown>>,
): Conflicts | undefined {
  const merged: Record<string, unknown> = {};
  for (const name of fieldNames) {
    const list = (annotation: Annotation | undefined) =>
      new Map((annotation?.conflicts?.[name] ?? []).map((value: unknown) => [key(value), value]));
    const [before, our, their] = [list(base), list(ours), list(theirs)];
    const open = new Map(
      [...our, ...their].filter(([k]) => (our.has(k) && their.has(k)) || !before.has(k)),
    );
    if (name in lost) open.set(key(lost[name]), lost[name]);
    open.delete(key(values[name]));
    if (open.size > 0) {
      merged[name] = [...open].sort(([a], [b]) => compareText(a, b)).map(([, value]) => value);
    }
  }
  for (const name of ['removed', 'twin'] as const) {
    const [before, our, their] = [base, ours, theirs].map((side) => side?.conflicts?.[name]);
    const { value } = mergeValue({ base: before, ours: our, theirs: their }, key, (a, b) =>
      compareText(key(b), key(a)),
    );
    if (value !== undefined) merged[name] = value;
  }
  return Object.keys(merged).length > 0 ? merged : undefined;
}

function withoutUndefined(annotation: Annotation): Annotation {
  const entries = Object.entries(annotation).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as unknown as Annotation;
}
