import type { Document, Pair, ParsedNode, YAMLMap } from 'yaml';
import { contentEnd } from '../sidecar/yamlPart';
import { yaml } from '../yaml';

/** A run of a text, in UTF-16 units, and what comes in its place. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

type Item = Pair<ParsedNode, ParsedNode | null>;

/** The text with all edits; they must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let next = text;
  for (const { from, to, text } of [...edits].sort((a, b) => b.from - a.from)) {
    next = next.slice(0, from) + text + next.slice(to);
  }
  return next;
}

/** Reads YAML so that every scalar is the text that was typed; undefined where it is no valid YAML. */
export function parseYaml(text: string): Document.Parsed | undefined {
  const options = { schema: 'failsafe', uniqueKeys: false, prettyErrors: false } as const;
  try {
    const document = yaml().parseDocument(text, { ...options, logLevel: 'silent' });
    return document.errors.length > 0 ? undefined : document;
  } catch (error) {
    // The parser recurses: what nests too deeply for its stack is nothing of ours.
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  }
}

export function isMap(node: unknown): node is YAMLMap.Parsed {
  return yaml().isMap(node);
}

/** The first item of a map with this key, as the readers take it. */
export function itemOf(map: YAMLMap.Parsed, key: string): Item | undefined {
  return map.items.find((item) => yaml().isScalar(item.key) && item.key.value === key);
}

/** Letters that no reader of YAML takes for anything but text. */
const plainCode = /^(?!(?:y|n|yes|no|on|off|true|false|null)$)[a-z][\w-]*$/i;

/** A code as a scalar, in the style of the one that it replaces where that is possible. */
export function scalarLike(source: string, code: string): string {
  if (source.startsWith("'") && !/[^\x20-\x7e\xa0-\ud7ff\ue000-\ufefe]/.test(code)) {
    return `'${code.replace(/'/g, "''")}'`;
  }
  return /^["']/.test(source) || !plainCode.test(code) ? JSON.stringify(code) : code;
}

/**
 * Adds a key behind the last one of a map, or where it is in braces, before the closing one.
 * @param indent Of its keys, where it has none yet.
 * @returns undefined where its form does not allow it.
 */
export function addItem(text: string, map: YAMLMap.Parsed, item: string): TextEdit | undefined {
  const last = map.items.at(-1);
  const [from, to] = map.range;
  if (map.flow === true) {
    if (!last) return { from: from + 1, to: from + 1, text: item };
    const end = contentEnd(last.value ?? last.key);
    return end >= to ? undefined : { from: end, to: end, text: `, ${item}` };
  }
  if (!last) return undefined;
  const [keyFrom] = last.key.range;
  const indent = text.slice(text.lastIndexOf('\n', keyFrom - 1) + 1, keyFrom);
  if (indent.trim() !== '') return undefined;
  return addLines(text, contentEnd(last.value ?? last.key), indent + item);
}

/** Adds lines behind the one in which `offset` stands, or at `offset` where a line begins there. */
export function addLines(text: string, offset: number, lines: string): TextEdit {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  if (offset > 0 && text[offset - 1] === '\n') {
    return { from: offset, to: offset, text: lines + newline };
  }
  const found = text.indexOf('\n', offset);
  const end = found < 0 ? text.length : found - (text[found - 1] === '\r' ? 1 : 0);
  return { from: end, to: end, text: newline + lines };
}
