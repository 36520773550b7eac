import type { ParsedNode } from 'yaml';
import type { SourceRange } from '../problem';
import { yaml } from '../yaml';
import { CanonicalScanner } from './canonicalScanner';
import { LineTable } from './flaw';
import { splitSidecar } from './splitSidecar';

/** The keys of an annotation that hold codes. */
export type CodeKey = 'kind' | 'strength' | 'themes';

/** A code in the text of a sidecar, and where it stands. */
export interface SidecarPlace {
  /** The id of the annotation, as it stands there; empty where it has none. */
  readonly id: string;
  readonly key: CodeKey;
  /** As it was typed, without its quotes. */
  readonly code: string;
  /** The kind of the annotation, on which its strength depends; empty where it has none. */
  readonly kind: string;
  /** Of the code, its quotes included; without the brackets of the list that it stands in. */
  readonly range: SourceRange;
  /** The same in UTF-16 units of the text with LF line ends and without byte order mark. */
  readonly from: number;
  readonly to: number;
}

type Add = (place: Omit<SidecarPlace, 'range'>) => void;

/**
 * Every kind, strength and theme in a sidecar, in the order of the text: in canonical form fast, else
 * in any form of YAML, one annotation after the other, so that a damaged one costs no other one. Never
 * throws.
 * @param text With any line ends, with or without byte order mark.
 * @param only Looks at annotations in whose lines this stands, at no other: for finding a few of many.
 */
export function codePlaces(text: string, only = ''): readonly SidecarPlace[] {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const lines = new LineTable(source);
  const places: SidecarPlace[] = [];
  const add: Add = (place) => {
    if (place.code === '') return;
    places.push({ ...place, range: lines.range(place.from, place.to) });
  };
  const split = splitSidecar(source);
  if (!split) {
    for (const item of itemsOf(listIn(source))) findInYaml(item, 0, add);
    return places;
  }
  for (const { from, to } of split.chunks) {
    const chunk = source.slice(from, to);
    if (!chunk.includes(only) || findInLines(chunk, from, add)) continue;
    for (const item of itemsOf(parse(chunk))) findInYaml(item, from, add);
  }
  return places;
}

/** @returns false where the lines are not as the canonical form has them. */
function findInLines(chunk: string, shift: number, add: Add): boolean {
  const scan = new CanonicalScanner(chunk);
  const annotation = scan.entry();
  if (!annotation || chunk.slice(scan.position).trim() !== '') return false;
  const { id, kind, themes, strength } = annotation;
  const values = { kind: [kind], themes, strength: strength === undefined ? [] : [strength] };
  for (const line of chunk.matchAll(/^ {2}(kind|themes|strength): \[?/gm)) {
    const key = line[1] as CodeKey;
    let at = line.index + line[0].length;
    for (const code of values[key]) {
      const end = closingQuote(chunk, at);
      add({ id, key, code, kind, from: at + shift, to: end + shift });
      at = end + ', '.length;
    }
  }
  return true;
}

/** Where the text in quotes ends that begins at `at`. */
function closingQuote(source: string, at: number): number {
  let index = at + 1;
  while (index < source.length && source[index] !== '"') index += source[index] === '\\' ? 2 : 1;
  return index + 1;
}

function findInYaml(item: ParsedNode | null, shift: number, add: Add): void {
  if (!yaml().isMap<ParsedNode, ParsedNode | null>(item)) return;
  const value = (key: string): ParsedNode | null =>
    item.items.find((field) => textOf(field.key) === key)?.value ?? null;
  const about = { id: textOf(value('id')) ?? '', kind: textOf(value('kind')) ?? '' };
  for (const { key: name, value } of item.items) {
    const key = textOf(name);
    if (key !== 'kind' && key !== 'strength' && key !== 'themes') continue;
    for (const node of key === 'themes' ? itemsOf(value) : [value]) {
      const code = textOf(node);
      if (!node || code === undefined || code === '') continue;
      add({ ...about, key, code, from: node.range[0] + shift, to: node.range[1] + shift });
    }
  }
}

function listIn(source: string): ParsedNode | null {
  const root = parse(source);
  if (!yaml().isMap<ParsedNode, ParsedNode | null>(root)) return null;
  return root.items.find(({ key }) => textOf(key) === 'annotations')?.value ?? null;
}

function parse(source: string): ParsedNode | null {
  try {
    const options = { schema: 'failsafe', uniqueKeys: false, prettyErrors: false } as const;
    return yaml().parseDocument(source, { ...options, logLevel: 'silent' }).contents;
  } catch (error) {
    // The parser recurses: its stack ends before what nests too deeply does.
    if (!(error instanceof RangeError)) throw error;
    return null;
  }
}

function itemsOf(node: ParsedNode | null): readonly ParsedNode[] {
  return yaml().isSeq<ParsedNode>(node) ? node.items : [];
}

function textOf(node: ParsedNode | null): string | undefined {
  return yaml().isScalar(node) && typeof node.value === 'string' ? node.value : undefined;
}
