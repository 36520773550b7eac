import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { PlainText } from './plainText';

/**
 * The SHA-256 of a text in UTF-8, in lower-case hexadecimal. A lone surrogate, which UTF-8 cannot
 * hold, counts as U+FFFD.
 */
export function sha256(text: PlainText): string {
  let hash = known.get(text);
  if (hash === undefined) {
    hash = bytesToHex(digest(new TextEncoder().encode(text.text)));
    known.set(text, hash);
  }
  return hash;
}

/** Every save asks again for that of the text that is shown. */
const known = new WeakMap<PlainText, string>();
