import { message } from '../message';
import { Unreadable } from './imported';

/** A value of JSON that knows where it stands. */
export type Json =
  | {
      readonly type: 'scalar';
      readonly value: string | number | boolean | null;
      readonly at: number;
    }
  | { readonly type: 'list'; readonly items: readonly Json[]; readonly at: number }
  | { readonly type: 'map'; readonly fields: ReadonlyMap<string, Json>; readonly at: number };

const blanks = /[ \t\r\n]*/y;
const scalar = /"(?:[^"\\\u0000-\u001f]|\\[^])*"|-?\d[\d.eE+-]*|true|false|null/y;
const deepest = 200;

/**
 * Reads JSON (RFC 8259; https://www.rfc-editor.org/rfc/rfc8259) with the place of each value.
 * @throws Unreadable
 */
export function readJson(source: string): Json {
  let at = source.startsWith('\uFEFF') ? 1 : 0;
  const broken = (): Unreadable =>
    new Unreadable(
      at,
      message('This is not valid JSON here. Take the file as it was published, or correct it.'),
    );
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0];
    at += found?.length ?? 0;
    return found;
  };
  const take = (character: string): boolean => {
    match(blanks);
    if (source[at] !== character) return false;
    at++;
    return true;
  };
  const expect = (character: string): void => {
    if (!take(character)) throw broken();
  };
  const read = (depth: number): Json => {
    if (depth > deepest) throw broken();
    match(blanks);
    const from = at;
    if (take('[')) {
      const items: Json[] = [];
      if (!take(']')) {
        do items.push(read(depth + 1));
        while (take(','));
        expect(']');
      }
      return { type: 'list', items, at: from };
    }
    if (take('{')) {
      const fields = new Map<string, Json>();
      if (!take('}')) {
        do {
          const key = read(depth + 1);
          if (key.type !== 'scalar' || typeof key.value !== 'string') throw broken();
          expect(':');
          fields.set(key.value, read(depth + 1));
        } while (take(','));
        expect('}');
      }
      return { type: 'map', fields, at: from };
    }
    const text = match(scalar);
    try {
      if (text !== undefined) {
        return { type: 'scalar', value: JSON.parse(text) as string, at: from };
      }
    } catch {
      // Told below.
    }
    at = from;
    throw broken();
  };
  const value = read(0);
  match(blanks);
  if (at < source.length) throw broken();
  return value;
}
