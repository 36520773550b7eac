import type { Annotation } from '../annotation/annotation';
import { sameAnnotation } from '../annotation/annotation';
import { orderOf, printAnnotation } from './annotationFields';
import { parseEntry, printEntry, type EntryLines, type SourceField } from './entryLines';
import { mergeAnnotations } from './mergeAnnotations';
import { mergeFields, mergeLines, type ThreeWay } from './mergeFields';
import { insertKnown, patchEntry, patchLines } from './patchEntry';
import type { SidecarEntry } from './sidecar';

/** An annotation as it was merged, and the unknown keys that both sides changed. */
export interface MergedEntry {
  readonly entry: SidecarEntry;
  readonly unknown: readonly string[];
}

/** Merges two versions of one annotation, comments and unknown keys included. */
export function mergeEntry(
  base: SidecarEntry | undefined,
  ours: SidecarEntry,
  theirs: SidecarEntry,
): MergedEntry {
  if (ours.text === theirs.text || theirs.text === base?.text) return { entry: ours, unknown: [] };
  if (ours.text === base?.text) return { entry: theirs, unknown: [] };
  const annotation = mergeAnnotations(base?.annotation, ours.annotation, theirs.annotation);
  const sides: ThreeWay<EntryLines> = {
    base: base && parseEntry(base.text),
    ours: parseEntry(ours.text),
    theirs: parseEntry(theirs.text),
  };
  const unknown: string[] = [];
  const lead = mergeLines({
    base: sides.base?.lead,
    ours: sides.ours?.lead,
    theirs: sides.theirs?.lead,
  });
  const merged = mergeFields(sides, (name) => orderOf(name) !== undefined, '  ', unknown);
  const lines = { lead, fields: inCanonicalOrder(merged.fields), below: merged.below };
  return { entry: { annotation, text: printEntry(patchLines(lines, annotation)) }, unknown };
}

/** Known keys that do not stand in canonical order are moved; unknown ones stay where they are. */
function inCanonicalOrder(fields: readonly SourceField[]): SourceField[] {
  const ordered: SourceField[] = [];
  const misplaced: SourceField[] = [];
  let last = -1;
  for (const field of fields) {
    const order = orderOf(field.name);
    if (order !== undefined && order < last) misplaced.push(field);
    else {
      ordered.push(field);
      last = order ?? last;
    }
  }
  for (const field of misplaced) insertKnown(ordered, field);
  return ordered;
}

/** Whether two versions say the same, comments and unknown keys included. */
export function sameEntry(a: SidecarEntry, b: SidecarEntry): boolean {
  if (a.text === b.text) return true;
  if (!sameAnnotation(a.annotation, b.annotation)) return false;
  // Both in the form of one annotation differ only in what the annotation does not say.
  return patchEntry(a.text, b.annotation) === patchEntry(b.text, b.annotation);
}

/** `entry` with `annotation` in the place of its own. */
export function withAnnotation(entry: SidecarEntry, annotation: Annotation): SidecarEntry {
  return { annotation, text: patchEntry(entry.text, annotation) };
}

/** An annotation without comments and unknown keys. */
export function plainEntry(annotation: Annotation): SidecarEntry {
  return { annotation, text: printAnnotation(annotation) };
}
