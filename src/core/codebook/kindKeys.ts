import type { Codebook, Kind } from './codebook';

/**
 * The kinds by the single key that chooses each: its own, else the next free digit from 1 to 9, in
 * the order of the codebook. Where digits run out, a kind has none.
 */
export function kindKeys({ kinds }: Pick<Codebook, 'kinds'>): ReadonlyMap<string, Kind> {
  const keys = new Map<string, Kind>();
  for (const kind of kinds.values()) if (kind.key !== undefined) keys.set(kind.key, kind);
  const digits = Array.from('123456789').filter((digit) => !keys.has(digit));
  for (const kind of kinds.values()) {
    const digit = kind.key === undefined ? digits.shift() : undefined;
    if (digit !== undefined) keys.set(digit, kind);
  }
  return keys;
}
