import { remarkOf, type SourceField, type SourceFields } from './entryLines';

/** One thing as it was before, and on both sides of a merge. */
export interface ThreeWay<T> {
  readonly base: T | undefined;
  readonly ours: T | undefined;
  readonly theirs: T | undefined;
}

/**
 * The one value that three-way merging leaves, or both where each side changed it differently: the
 * first of them by `compare`, so that the sides are interchangeable.
 */
export function mergeValue<T>(
  { base, ours, theirs }: ThreeWay<T>,
  key: (value: T | undefined) => string,
  compare: (a: T | undefined, b: T | undefined) => number,
): { value: T | undefined; other?: T | undefined; conflict: boolean } {
  const [before, our, their] = [key(base), key(ours), key(theirs)];
  if (our === their || their === before) return { value: ours, conflict: false };
  if (our === before) return { value: theirs, conflict: false };
  return compare(ours, theirs) <= 0
    ? { value: ours, other: theirs, conflict: true }
    : { value: theirs, other: ours, conflict: true };
}

/** Comment lines: those that both sides changed are kept, each once. */
export function mergeLines({ base, ours, theirs }: ThreeWay<readonly string[]>): readonly string[] {
  const key = (lines: readonly string[] | undefined) => (lines ?? []).join('\n');
  const order = (a: readonly string[] | undefined, b: readonly string[] | undefined) =>
    (b ?? []).length - (a ?? []).length || compareText(key(a), key(b));
  const { value = [], other = [], conflict } = mergeValue({ base, ours, theirs }, key, order);
  return conflict ? withLines(value, other) : value;
}

function withLines(lines: readonly string[], more: readonly string[]): readonly string[] {
  return [...lines, ...more.filter((line) => line.trim() !== '' && !lines.includes(line))];
}

/**
 * Merges keys, comments and all. Of an unknown key that both sides changed one form is kept, the other
 * becomes a comment above it. Known keys keep the value of one side: it is set afterwards.
 * @param conflicts Gets the unknown keys that both sides changed.
 */
export function mergeFields(
  { base, ours, theirs }: ThreeWay<SourceFields>,
  isKnown: (name: string) => boolean,
  indent: string,
  conflicts: string[],
): SourceFields {
  const find = (fields: SourceFields | undefined, name: string) =>
    fields?.fields.find((field) => field.name === name);
  const fields = mergedNames(ours, theirs).flatMap((name): SourceField[] => {
    const sides = { base: find(base, name), ours: find(ours, name), theirs: find(theirs, name) };
    const above = mergeLines(mapSides(sides, (field) => field.above));
    if (isKnown(name)) return [mergeKnown(name, above, sides, indent)];
    const texts = mapSides(sides, (field) => field.lines.join('\n'));
    const { value, other, conflict } = mergeValue(texts, (text) => text ?? '', present);
    if (value === undefined) return above.length > 0 ? [{ name, above, lines: [] }] : [];
    const lines = value.split('\n');
    if (!conflict) return [{ name, above, lines }];
    conflicts.push(name);
    const kept = (other ?? '').split('\n').map((line) => `${indent}# ${line}`.trimEnd());
    return [{ name, above: other === undefined ? above : withLines(above, kept), lines }];
  });
  const below = mergeLines({ base: base?.below, ours: ours?.below, theirs: theirs?.below });
  return withoutGone(fields, below);
}

/** A value that is there comes before none. */
function present(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return compareText(a, b);
}

function mergeKnown(
  name: string,
  above: readonly string[],
  { base, ours, theirs }: ThreeWay<SourceField>,
  indent: string,
): SourceField {
  const remarks = mapSides({ base, ours, theirs }, remarkOf);
  const merged = mergeValue(remarks, (text) => text ?? '', longer);
  const { value = '', other = '', conflict } = merged;
  const kept = conflict && other !== '' ? withLines(above, [indent + other.trim()]) : above;
  const source = (ours ?? theirs)!;
  const line = source.lines[0]!;
  return {
    name,
    above: kept,
    lines: [line.slice(0, line.length - remarkOf(source).length) + value],
  };
}

function longer(a = '', b = ''): number {
  return b.length - a.length || compareText(a, b);
}

function mapSides<T, R>({ base, ours, theirs }: ThreeWay<T>, map: (value: T) => R): ThreeWay<R> {
  const optional = (value: T | undefined) => (value === undefined ? undefined : map(value));
  return { base: optional(base), ours: optional(ours), theirs: optional(theirs) };
}

/** The names of both sides, in one order whichever is which: that of the side with more of them. */
function mergedNames(ours: SourceFields | undefined, theirs: SourceFields | undefined): string[] {
  const names = [ours, theirs].map((side) => (side?.fields ?? []).map(({ name }) => name));
  names.sort((a, b) => b.length - a.length || compareText(a.join('\n'), b.join('\n')));
  return [...new Set(names.flat())];
}

/** The comments of a key that is gone stay above the next. */
function withoutGone(fields: readonly SourceField[], below: readonly string[]): SourceFields {
  const kept: SourceField[] = [];
  let orphans: readonly string[] = [];
  for (const field of fields) {
    if (field.lines.length === 0) orphans = [...orphans, ...field.above];
    else {
      kept.push({ ...field, above: [...orphans, ...field.above] });
      orphans = [];
    }
  }
  return { fields: kept, below: [...orphans, ...below] };
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
