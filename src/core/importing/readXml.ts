import { message } from '../message';
import { Unreadable } from './imported';

/** What an XML file says, piece by piece. */
export interface XmlHandler {
  open(name: string, attributes: ReadonlyMap<string, string>, at: number): void;
  text(text: string): void;
  close(): void;
}

const name = '[^\\s<>/=&"\'!?]+';
const attribute = new RegExp(`\\s+(${name})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'gy');
const markup = new RegExp(
  `<(?:!--[^]*?--|\\?[^]*?\\?|!\\[CDATA\\[([^]*?)\\]\\]|(!DOCTYPE)(?:[^\\[>"']|"[^"]*"|'[^']*')*(?:\\[(?:[^\\]"']|"[^"]*"|'[^']*')*\\]\\s*)?|(/)(${name})\\s*|(${name})((?:\\s+${name}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/)?)>`,
  'y',
);
const declaration = new RegExp(`<!ENTITY\\s+(${name})\\s+(?:"([^"]*)"|'([^']*)')\\s*>`, 'g');
const predefined = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * Reads XML 1.0 (https://www.w3.org/TR/xml/) as far as data has it: elements, attributes, text, CDATA,
 * and entities that the file declares itself as plain texts. No other file is ever looked at.
 * @throws Unreadable where it is not well-formed.
 */
export function readXml(source: string, handler: XmlHandler): void {
  const entities = new Map(Object.entries(predefined));
  const open: string[] = [];
  let at = source.startsWith('\uFEFF') ? 1 : 0;
  let seen = false;
  while (at < source.length) {
    const next = source.indexOf('<', at);
    const text = source.slice(at, next < 0 ? source.length : next);
    if (open.length > 0 && text !== '') handler.text(decoded(text, entities, at));
    else if (text.trim() !== '') throw broken(at);
    if (next < 0) break;
    markup.lastIndex = next;
    const found = markup.exec(source);
    if (!found) throw broken(next);
    const [whole, cdata, doctype, , closing, opening, attributes = '', empty] = found;
    at = next + whole.length;
    if (cdata !== undefined) handler.text(cdata);
    else if (doctype !== undefined) declare(whole, entities);
    else if (closing !== undefined) {
      if (open.pop() !== closing) throw broken(next);
      handler.close();
    } else if (opening !== undefined) {
      if (open.length === 0 && seen) throw broken(next);
      seen = true;
      handler.open(opening, attributesOf(attributes, entities, next), next);
      if (empty === undefined) open.push(opening);
      else handler.close();
    }
  }
  if (open.length > 0 || !seen) throw broken(source.length);
}

function broken(at: number): Unreadable {
  return new Unreadable(
    at,
    message('This is not well-formed XML here. Take the file as it was published, or correct it.'),
  );
}

/** An entity may name others that were declared before it; each is worked out once, so none can grow. */
function declare(doctype: string, entities: Map<string, string>): void {
  for (const [, key = '', double, single] of doctype.matchAll(declaration)) {
    const value = decoded(double ?? single ?? '', entities, 0);
    if (value.length < 10_000 && !entities.has(key)) entities.set(key, value);
  }
}

function attributesOf(
  source: string,
  entities: ReadonlyMap<string, string>,
  at: number,
): ReadonlyMap<string, string> {
  const found = [...source.matchAll(attribute)];
  return new Map(
    found.map(([, key = '', double, single]) => [
      key,
      decoded((double ?? single ?? '').replace(/\s/g, ' '), entities, at),
    ]),
  );
}

function decoded(text: string, entities: ReadonlyMap<string, string>, at: number): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([^;\s]+));?/gi, (_, decimal, hex, key) => {
    const code = decimal === undefined ? parseInt(String(hex), 16) : Number(decimal);
    if (key === undefined) {
      if (!(code > 0 && code <= 0x10ffff)) throw broken(at);
      return String.fromCodePoint(code);
    }
    const value = entities.get(String(key));
    if (value === undefined) throw broken(at);
    return value;
  });
}
