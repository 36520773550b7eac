import { keyLine, keysAbove, lineAt, lineStart } from './lineAbove';
import { lineCursor, scalarText } from './lineCursor';

/** What is being written at a place of a codebook. Offsets are UTF-16, in the whole text. */
export interface CodebookCursor {
  /** The keys below which it stands, outermost first. */
  readonly path: readonly string[];
  /** The key whose value is being written; undefined where a key is. */
  readonly key: string | undefined;
  /** What a completion replaces, quotes included. */
  readonly from: number;
  readonly to: number;
  /** What is written up to the cursor, without quotes. */
  readonly typed: string;
  /** The keys beside it. */
  readonly keys: readonly string[];
  /** Whether a blank is missing before what is inserted. */
  readonly tight: boolean;
}

/**
 * What is being written at an offset of a codebook; undefined in a comment. Works by lines and indents,
 * so that a file that cannot be parsed does as well.
 */
export function codebookCursor(text: string, offset: number): CodebookCursor | undefined {
  const start = lineStart(text, offset);
  const written = lineAt(text, start);
  const line = lineCursor(written, offset - start);
  if (!line) return undefined;
  const { dash, column, inMap } = line;
  const above = [...keysAbove(text, start, dash ?? column, dash !== undefined)];
  const path = [...above.map(({ key }) => key).reverse(), ...line.path];
  // An item of a list is a value of the key above it.
  const key = line.key ?? (dash !== undefined && !inMap ? path.pop() : undefined);
  const keys = inMap
    ? [...written.matchAll(/[{,] *(["']?)([\w-]+)\1 *:/g)].map(([, , name]) => name!)
    : keysBeside(text, start, column);
  const [from, to] = [start + line.from, start + line.to];
  return { path, key, from, to, typed: line.typed, keys, tight: line.tight };
}

/** The keys that begin in the same column, up to lines that are indented less. */
function keysBeside(text: string, start: number, column: number): string[] {
  const keys: string[] = [];
  const look = (from: number): boolean => {
    const indent = /^ *(?=[^\s#])/.exec(text.slice(from, from + column + 1))?.[0].length;
    if (indent !== undefined && indent < column) return false;
    const line = indent === column ? keyLine(text, from) : undefined;
    if (line) keys.push(line.key);
    return true;
  };
  for (let from = start; from > 0;) {
    from = lineStart(text, from - 1);
    if (!look(from)) break;
  }
  for (let from = start; from < text.length;) {
    from = text.indexOf('\n', from) + 1 || text.length;
    if (from === text.length || !look(from)) break;
  }
  return keys;
}

/** The codes below `themes:`, also of a codebook that cannot be parsed. */
export function themeCodesIn(text: string): string[] {
  const list = /^themes *:(?: *#.*)?\n(?:[ \t]*(?:#.*)?\n)*( +)(?=\S)/m.exec(text);
  if (!list) return [];
  const codes: string[] = [];
  const entry = new RegExp(
    `^(?:\\S|${list[1]!}(?! )("(?:[^"\\\\\\n]|\\\\.)*"|'[^'\\n]*'|[^\\s#:][^:\\n]*):)`,
    'gm',
  );
  entry.lastIndex = list.index + 'themes'.length;
  for (let found = entry.exec(text); found?.[1] !== undefined; found = entry.exec(text)) {
    codes.push(scalarText(found[1]));
  }
  return codes;
}
