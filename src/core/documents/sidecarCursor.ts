import { keysAbove, lineAt, lineStart } from './lineAbove';
import { lineCursor, scalarText, type LineCursor } from './lineCursor';

/** What is being written at a place of a sidecar. Offsets are UTF-16, in the whole text. */
export interface SidecarCursor {
  /** `fileKey`, `key`: the name of a key; else a code. */
  readonly at: 'fileKey' | 'key' | 'kind' | 'strength' | 'theme';
  /** What a completion replaces, quotes included. */
  readonly from: number;
  readonly to: number;
  /** What is written up to the cursor, without quotes. */
  readonly typed: string;
  /** The keys that the file, or the annotation, has already. */
  readonly keys: readonly string[];
  /** The kind of the annotation; empty where it has none. */
  readonly kind: string;
  /** The themes that the annotation has already. */
  readonly themes: readonly string[];
  /** Whether a theme still needs its square brackets. */
  readonly bare: boolean;
  /** Whether a blank is missing before what is inserted. */
  readonly tight: boolean;
}

const codes: ReadonlyMap<string, 'kind' | 'strength' | 'theme'> = new Map([
  ['kind', 'kind'],
  ['strength', 'strength'],
  ['themes', 'theme'],
]);

/**
 * What is being written at an offset of a sidecar; undefined where it is nothing that could be
 * proposed. Works by lines and indents, so that a file that cannot be parsed does as well.
 */
export function sidecarCursor(text: string, offset: number): SidecarCursor | undefined {
  const start = lineStart(text, offset);
  const line = lineCursor(lineAt(text, start), offset - start);
  if (!line || line.path.length > 0) return undefined;
  const { entry, key } = placeOf(text, start, line);
  const place = {
    from: start + line.from,
    to: start + line.to,
    typed: line.typed,
    keys: entry === undefined ? fileKeysOf(text) : keysOf(entry.text),
    kind: entry === undefined ? '' : valueOf(entry.text, 'kind'),
    themes: entry === undefined ? [] : themesOf(entry.text),
    bare: false,
    tight: line.tight,
  };
  if (key !== undefined) {
    const code = entry && codes.get(key);
    const bare = code === 'theme' && !line.inList && line.key !== undefined;
    return code && { ...place, at: code, bare };
  }
  if (entry) return { ...place, at: 'key' };
  return line.column === 0 && !line.inMap ? { ...place, at: 'fileKey' } : undefined;
}

/** The annotation whose lines hold an offset. */
export interface AnnotationAt {
  /** The key whose value stands at the offset. */
  readonly key: string | undefined;
  /** As it is written; empty where it is missing. */
  readonly id: string;
  /** Where its lines begin. */
  readonly from: number;
  /** Its lines. */
  readonly text: string;
}

/** The annotation whose lines hold an offset, found by lines and indents. */
export function annotationAt(text: string, offset: number): AnnotationAt | undefined {
  const start = lineStart(text, offset);
  const line = lineCursor(lineAt(text, start), offset - start);
  if (!line || line.path.length > 0) return undefined;
  const { entry, key } = placeOf(text, start, line);
  return entry && { key, id: valueOf(entry.text, 'id'), ...entry };
}

/** The annotation in which a line stands, and the key to whose value the cursor adds. */
function placeOf(
  text: string,
  start: number,
  line: LineCursor,
): { entry: Entry | undefined; key: string | undefined } {
  const { key, column, dash } = line;
  if (line.inMap) return { entry: entryAround(text, start, 1000), key };
  if (key !== undefined) {
    const entry = entryAround(text, start, column);
    // In the value of a key that nobody knows, keys mean something else.
    const [unknown] = entry ? keysAbove(text, start, column, false, entry.from) : [];
    return { entry: unknown ? undefined : entry, key };
  }
  const within = entryAround(text, start, dash ?? column);
  if (within) {
    const above = keysAbove(text, start, dash ?? column, dash !== undefined, within.from);
    const [parent] = above;
    return { entry: within, key: parent?.key };
  }
  // A dash that is in no annotation begins one.
  return { entry: dash === undefined ? undefined : entryAround(text, start, column), key };
}

interface Entry {
  readonly from: number;
  readonly text: string;
}

/** The lines of the annotation in which a key at `column` stands; undefined outside of annotations. */
function entryAround(text: string, start: number, column: number): Entry | undefined {
  let from = start;
  let dash = dashOf(text, from, column);
  while (dash === undefined) {
    if (from === 0 || (from !== start && fileLine.test(text.slice(from, from + 80)))) {
      return undefined;
    }
    from = lineStart(text, from - 1);
    dash = dashOf(text, from, column);
  }
  let to = nextLine(text, start);
  while (to < text.length) {
    const indent = /^ *(?=[^\s#])/.exec(text.slice(to, to + dash + 1))?.[0].length;
    if (indent !== undefined && indent <= dash) break;
    to = nextLine(text, to);
  }
  return { from, text: text.slice(from, to) };
}

/** A line that ends the annotations above it. */
const fileLine = /^(?:["'\w][^\n]*?:(?:\s|$)|\.\.\.)/;

function nextLine(text: string, from: number): number {
  return text.indexOf('\n', from) + 1 || text.length;
}

/** The column of the dash that a line begins with, where it is left of `column`. */
function dashOf(text: string, from: number, column: number): number | undefined {
  const found = /^( *)-(?=\s|$)/.exec(text.slice(from, from + column + 2));
  return found && found[1]!.length < column ? found[1]!.length : undefined;
}

const ownKeys = /(?:^ *(?:- +)?|[{,] *)(["']?)(\w+)\1 *:(?=\s|$)/gm;

function keysOf(entry: string): string[] {
  return [...entry.matchAll(ownKeys)].map(([, , key]) => key!);
}

function fileKeysOf(text: string): string[] {
  return [...text.matchAll(/^(["']?)(\w+)\1 *:(?=\s|$)/gm)].map(([, , key]) => key!);
}

const scalar = /"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^\s"',[\]{}#-][^,[\]{}\n#]*/g;

function valueOf(entry: string, key: string): string {
  const found = new RegExp(`(?:^ *(?:- +)?|[{,] *)(["']?)${key}\\1 *: *(.*)`, 'm').exec(entry);
  const value = found && new RegExp(scalar.source).exec(found[2]!);
  return value?.index === 0 ? scalarText(value[0]) : '';
}

function themesOf(entry: string): string[] {
  const key = /(?:^ *(?:- +)?|[{,] *)(["']?)themes\1 *:/m.exec(entry);
  if (!key) return [];
  const rest = entry.slice(key.index + key[0].length);
  const list = /^ *\[([^\]]*)/.exec(rest)?.[1] ?? /^(?: *#.*)?\n((?: *- .*\n?)*)/.exec(rest)?.[1];
  return (list?.match(scalar) ?? []).map(scalarText);
}
