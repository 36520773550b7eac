/**
 * An id of 8 letters and digits made of `seed`, the same each time: so that whoever merges the same
 * sidecars gets the same ids. Never one of `taken`. (FNV-1a,
 * https://datatracker.ietf.org/doc/html/draft-eastlake-fnv, twice 32 bits.)
 */
export function derivedId(seed: string, taken: (id: string) => boolean): string {
  for (let round = 0; ; round++) {
    const digits = fnv1a(`${round}:${seed}`).toString(36) + fnv1a(`${seed}:${round}`).toString(36);
    const id = `m${digits.slice(0, 7).padEnd(7, '0')}`;
    if (!taken(id)) return id;
  }
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
