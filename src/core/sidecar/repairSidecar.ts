import type { Problem } from '../problem';

export interface RepairedSidecar {
  /** A sidecar in canonical form, of all that could be read. */
  readonly text: string;
  /** What was left out or changed, at its place in the damaged file. */
  readonly problems: readonly Problem[];
}

/**
 * The best sidecar that can be made of a damaged one; undefined where nothing can be read, or nothing
 * has to be repaired. Keep the damaged file beside it.
 */
export function repairSidecar(bytes: Uint8Array): RepairedSidecar | undefined {
  void bytes;
  return undefined;
}
