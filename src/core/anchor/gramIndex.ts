/** UTF-16 units of a gram: the shortest run that the index finds. */
export const gramLength = 8;

const base = 0x01000193;
/** What the unit that leaves the window was multiplied by. */
let leaving = 1;
for (let i = 0; i < gramLength; i++) leaving = Math.imul(leaving, base);
/** Positions indexed between two pauses: about a millisecond. */
const slice = 1 << 16;

/**
 * Where every run of {@link gramLength} units of a text stands, by its rolling hash (Karp and Rabin
 * 1987). Different grams may share a bucket: what it finds must be compared.
 */
export class GramIndex {
  readonly #shift: number;
  /** Where each bucket begins in the positions; one more for the end of the last. */
  readonly #buckets: Uint32Array;
  readonly #positions: Uint32Array;

  private constructor(shift: number, buckets: Uint32Array, positions: Uint32Array) {
    this.#shift = shift;
    this.#buckets = buckets;
    this.#positions = positions;
  }

  /** Indexes a text in steps of about a millisecond. */
  static *steps(text: string): Generator<void, GramIndex> {
    const count = Math.max(0, text.length - gramLength + 1);
    const bits = Math.min(20, Math.max(8, Math.ceil(Math.log2(count + 1))));
    const shift = 32 - bits;
    const buckets = new Uint32Array((1 << bits) + 1);
    const bucketOf = new Uint32Array(count);
    let hash = hashOf(text, 0);
    for (let i = 0; i < count; i++) {
      if (i > 0) hash = roll(hash, text.charCodeAt(i - 1), text.charCodeAt(i + gramLength - 1));
      const bucket = spread(hash) >>> shift;
      bucketOf[i] = bucket;
      buckets[bucket + 1]!++;
      if (i % slice === 0) yield;
    }
    for (let i = 1; i < buckets.length; i++) buckets[i]! += buckets[i - 1]!;
    yield;
    const next = buckets.slice();
    const positions = new Uint32Array(count);
    for (let i = 0; i < count; i++) {
      positions[next[bucketOf[i]!]!++] = i;
      if (i % slice === 0) yield;
    }
    return new GramIndex(shift, buckets, positions);
  }

  /** Where the gram at `offset` of `pattern` may stand, ascending. */
  find(pattern: string, offset: number): Uint32Array {
    const bucket = spread(hashOf(pattern, offset)) >>> this.#shift;
    return this.#positions.subarray(this.#buckets[bucket], this.#buckets[bucket + 1]);
  }
}

function hashOf(text: string, offset: number): number {
  let hash = 0;
  const end = Math.min(offset + gramLength, text.length);
  for (let i = offset; i < end; i++) hash = (Math.imul(hash, base) + text.charCodeAt(i)) | 0;
  return hash;
}

function roll(hash: number, left: number, entered: number): number {
  return (Math.imul(hash, base) + entered - Math.imul(left, leaving)) | 0;
}

/** Mixes a hash so that its high bits tell buckets apart. */
function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 12)) >>> 0;
}
