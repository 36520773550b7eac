import { message, type Message } from '../message';
import type { Flaw } from './flaw';

/** The text of a sidecar, with LF line ends and without byte order mark, and what is wrong with its bytes. */
export interface DecodedSidecar {
  readonly text: string;
  readonly flaw?: Flaw;
}

/** A larger file is no sidecar: at about 500 bytes an annotation, this holds a quarter of a million. */
const mostBytes = 128 * 1024 * 1024;

/** Decodes UTF-8; for reading what can be read, also UTF-16 and UTF-8 with bytes that are none. */
export function decodeSidecar(bytes: Uint8Array): DecodedSidecar {
  if (bytes.length > mostBytes) return { text: '', flaw: tooLarge(bytes.length) };
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-16be';
  if (utf16 === 'utf-16le' || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    const text = unified(new TextDecoder(utf16).decode(bytes));
    return { text, flaw: encodingFlaw(0, utf16Message) };
  }
  try {
    return { text: unified(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    const before = unified(text.slice(0, firstReplacement(text, bytes)));
    return { text: unified(text), flaw: encodingFlaw(before.length, utf8Message) };
  }
}

/** Every line ends as in an editor: after CR, LF, or both together. */
function unified(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** Where the first U+FFFD stands that is not in the bytes themselves. */
function firstReplacement(text: string, bytes: Uint8Array): number {
  const encoder = new TextEncoder();
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let offset = bom;
  let from = 0;
  for (;;) {
    const at = text.indexOf('\ufffd', from);
    if (at < 0) return text.length;
    offset += encoder.encode(text.slice(from, at)).length;
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) {
      return at;
    }
    offset += 3;
    from = at + 1;
  }
}

const utf8Message = message(
  'There are bytes here that are not UTF-8, so the sidecar is shown as far as it can be read, and not changed. Save it as UTF-8.',
);
const utf16Message = message(
  'This sidecar is saved as UTF-16; a sidecar must be UTF-8. Save it as UTF-8 to change it.',
);

function encodingFlaw(at: number, text: Message): Flaw {
  return { severity: 'error', code: 'sidecar-encoding', message: text, from: at, to: at };
}

function tooLarge(size: number): Flaw {
  const text = message(
    'This file has {size} MB, more than any sidecar of Communiqué, so it was not read. Give it another name if it is none.',
    { size: Math.round(size / 1024 / 1024) },
  );
  return { severity: 'error', code: 'sidecar-too-large', message: text, from: 0, to: 0 };
}

/** What YAML 1.2 allows nowhere (https://yaml.org/spec/1.2.2/#51-character-set), lone surrogates aside. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/;

/** The first character that no YAML may hold. */
export function forbiddenCharacter(text: string): Flaw | undefined {
  const found = forbidden.exec(text);
  if (!found) return undefined;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const sentence = message(
    'There is a control character here (U+{code}), which YAML does not allow. Remove it, or write it as \\u{escape} in double quotes.',
    { code, escape: code.toLowerCase() },
  );
  const from = found.index;
  return {
    severity: 'error',
    code: 'sidecar-control-character',
    message: sentence,
    from,
    to: from + 1,
  };
}
