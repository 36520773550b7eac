const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Fills its argument with random bytes and gives it back, as `crypto.getRandomValues` does. */
export type FillRandom = (bytes: Uint8Array) => Uint8Array;

/**
 * A new annotation id: 8 random letters and digits (41 bits), the first a letter, so that no reader
 * of YAML can take it for a number; never one of `taken`.
 */
export function newId(random: FillRandom, taken: (id: string) => boolean): string {
  for (;;) {
    let id = '';
    while (id.length < 8) {
      for (const byte of random(new Uint8Array(16))) {
        const choices = id === '' ? 26 : alphabet.length;
        // Bytes beyond the last whole multiple would favour the first letters.
        if (byte < 256 - (256 % choices) && id.length < 8) id += alphabet[byte % choices]!;
      }
    }
    if (!taken(id)) return id;
  }
}
