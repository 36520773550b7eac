import { message } from '../message';
import { fileStart, type Problem } from '../problem';

/** A text as it was decoded (its byte order mark still there, for PlainText to take off), or why not. */
export type Decoded = { readonly text: string } | { readonly problem: Problem };

/**
 * Decodes the bytes of a text: by its byte order mark, else by `encoding`, else as UTF-8. Strict:
 * never a replacement character for a byte that means nothing.
 * @param encoding A label of the Encoding Standard (https://encoding.spec.whatwg.org/#names-and-labels).
 * @returns the text, or a problem: `text-encoding` (bytes that are not of that encoding),
 *   `text-binary` (NUL bytes) or `unknown-encoding` (no such label).
 */
export function decodeText(bytes: Uint8Array, encoding?: string): Decoded {
  const label = markedEncoding(bytes) ?? encoding ?? 'utf-8';
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
  } catch {
    return { problem: unknownEncoding(label) };
  }
  try {
    const text = decoder.decode(bytes);
    return text.includes('\0') ? { problem: binary } : { text };
  } catch {
    const isBinary = !/^utf-16/i.test(decoder.encoding) && bytes.includes(0);
    return { problem: isBinary ? binary : invalidBytes(bytes, decoder.encoding) };
  }
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

const binary: Problem = {
  severity: 'error',
  code: 'text-binary',
  message: message(
    'This file holds NUL bytes, so it is not a text that can be annotated. Convert it to plain text first.',
  ),
  range: fileStart,
};

function unknownEncoding(label: string): Problem {
  return {
    severity: 'error',
    code: 'unknown-encoding',
    message: message(
      'No encoding is called "{encoding}". Give one such as utf-8, windows-1252 or utf-16le.',
      { encoding: label },
    ),
    range: fileStart,
  };
}

function invalidBytes(bytes: Uint8Array, encoding: string): Problem {
  const valid = validPrefix(bytes, encoding);
  const before = new TextDecoder(encoding).decode(bytes.subarray(0, valid)).split(/\r\n?|\n/);
  const position = { line: before.length - 1, character: before.at(-1)!.length };
  const args = { encoding: encoding.toUpperCase(), offset: valid };
  return {
    severity: 'error',
    code: 'text-encoding',
    message: message(
      'Byte {offset} of this text is not valid {encoding}. Save the text as UTF-8, or name its encoding with --encoding.',
      args,
    ),
    range: { start: position, end: position },
  };
}

/** How many bytes from the beginning decode without error: the offset of the first bad sequence. */
function validPrefix(bytes: Uint8Array, encoding: string): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (decodesSoFar(bytes.subarray(0, middle), encoding)) low = middle;
    else high = middle - 1;
  }
  // What is left may be the head of a sequence that is broken, or cut, further on.
  while (low > 0 && !decodesWhole(bytes.subarray(0, low), encoding)) low--;
  return low;
}

function decodesSoFar(bytes: Uint8Array, encoding: string): boolean {
  return decodes(bytes, encoding, true);
}

function decodesWhole(bytes: Uint8Array, encoding: string): boolean {
  return decodes(bytes, encoding, false);
}

function decodes(bytes: Uint8Array, encoding: string, stream: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}
