/**
 * What JSON leaves as it is and YAML 1.1 or 1.2 either refuses, takes for a line break or strips: the
 * other control characters, U+0085, U+2028, U+2029, U+FEFF and the two non-characters of the first
 * plane. (JSON.stringify itself escapes control characters below U+0020 and lone surrogates.)
 */
const unsafe = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;
const everyUnsafe = new RegExp(unsafe.source, 'g');

/** A text as a double-quoted scalar on one line, the same to every reader of YAML 1.1, 1.2 or JSON. */
export function quoted(text: string): string {
  const json = JSON.stringify(text);
  return unsafe.test(json) ? json.replace(everyUnsafe, escape) : json;
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A value that JSON can hold, on one line, with a blank after each comma and colon. */
export function inlineJson(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(inlineJson).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return `{${entries.map(([key, item]) => `${quoted(key)}: ${inlineJson(item)}`).join(', ')}}`;
}
