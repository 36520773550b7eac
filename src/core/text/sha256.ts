import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { PlainText } from './plainText';

/**
 * The SHA-256 of a text in UTF-8, in lower-case hexadecimal. A lone surrogate, which UTF-8 cannot
 * hold, counts as U+FFFD.
 */
export function sha256(text: PlainText): string {
  return bytesToHex(digest(new TextEncoder().encode(text.text)));
}
