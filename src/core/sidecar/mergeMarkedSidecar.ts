import { resolveConflictMarkers } from './conflictMarkers';
import { mergeSidecars } from './mergeSidecars';
import { readSidecar } from './readSidecar';
import type { Sidecar } from './sidecar';
import { writeSidecar } from './writeSidecar';

/**
 * Merges by id the versions that git left in one sidecar between conflict markers.
 * @returns the sidecar in canonical form; undefined where there are no markers, or where one of the
 *   versions cannot be read whole.
 */
export function mergeMarkedSidecar(bytes: Uint8Array): string | undefined {
  const sides = resolveConflictMarkers(new TextDecoder('utf-8').decode(bytes));
  if (!sides) return undefined;
  const [ours, theirs, base] = [sides.ours, sides.theirs, sides.base].map(readWhole);
  if (!ours || !theirs) return undefined;
  const { sidecar } = mergeSidecars(base, ours, theirs);
  return writeSidecar(sidecar, sidecar);
}

function readWhole(text: string | undefined): Sidecar | undefined {
  if (text === undefined) return undefined;
  const { sidecar, writable } = readSidecar(new TextEncoder().encode(text));
  return writable ? sidecar : undefined;
}
