import { resolveConflictMarkers } from './conflictMarkers';
import { decodeSidecar } from './decodeSidecar';
import { mergeSidecars, type Merged } from './mergeSidecars';
import { readSidecar } from './readSidecar';

/**
 * Merges by id the two sides of a sidecar that git left with conflict markers.
 * @returns undefined where there are no markers, or where a side cannot be read whole.
 */
export function mergeMarked(bytes: Uint8Array): Merged | undefined {
  const { text, flaw } = decodeSidecar(bytes);
  const sides = flaw ? undefined : resolveConflictMarkers(text);
  if (!sides) return undefined;
  const read = (side: string) => readSidecar(new TextEncoder().encode(side));
  const [ours, theirs] = [read(sides.ours), read(sides.theirs)];
  const base = sides.base === undefined ? undefined : read(sides.base);
  if (!ours.writable || !theirs.writable) return undefined;
  const ancestor = base?.writable ? base.sidecar : undefined;
  return mergeSidecars(ancestor, ours.sidecar, theirs.sidecar);
}
