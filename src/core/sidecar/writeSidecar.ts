import type { Sidecar, SidecarContent, SidecarReading } from './sidecar';

/** A sidecar to be saved, and what reading it gives: no need to read it again. */
export interface WrittenSidecar {
  readonly text: string;
  readonly reading: SidecarReading;
}

/**
 * A sidecar in canonical form, sorted by start, end, id.
 * @param base What the file holds now: what `next` does not change is written as it stands there,
 *   comments and unknown keys are kept. Must come from a reading that is writable.
 */
export function writeSidecar(base: Sidecar | undefined, next: SidecarContent): string {
  return rewriteSidecar(base, next).text;
}

/** {@link writeSidecar}, with what reading the result gives. */
export function rewriteSidecar(base: Sidecar | undefined, next: SidecarContent): WrittenSidecar {
  throw new Error(`not yet written: ${next.textName} ${base?.textName ?? ''}`);
}
