import { scalarText } from './lineCursor';

/** A line that has a key. */
export interface KeyLine {
  /** Where the line begins in the text. */
  readonly from: number;
  readonly key: string;
  readonly column: number;
  /** The column in which it ends. */
  readonly end: number;
  /** The column of the dash before the key, where it begins an item. */
  readonly dash: number | undefined;
}

const keyed =
  /^( *)((?:- +)*)("(?:[^"\\]|\\.)*"|'[^']*'|[^\s"'#[\]{},&*!|>%@`-][^#]*?)\s*:(?=\s|$)/;

/** The key that a line begins with. */
export function keyLine(text: string, from: number): KeyLine | undefined {
  const end = text.indexOf('\n', from);
  const found = keyed.exec(text.slice(from, end < 0 ? text.length : end));
  if (!found) return undefined;
  const [, indent = '', dashes = '', key = ''] = found;
  const dash = dashes === '' ? undefined : indent.length;
  const column = indent.length + dashes.length;
  return { from, key: scalarText(key), column, end: column + key.length, dash };
}

/**
 * The lines above the one that begins at `from` whose keys it stands below, the nearest first. Only
 * indents are looked at, so it does not matter what is wrong with the lines around.
 * @param column Where what stands below them begins.
 * @param isItem Whether that is a dash, which may stand right below its key.
 * @param limit Where the first line begins that counts.
 */
export function* keysAbove(
  text: string,
  from: number,
  column: number,
  isItem: boolean,
  limit = 0,
): Generator<KeyLine> {
  let [below, item] = [column, isItem];
  for (let end = from - 1; end >= limit && (below > 0 || item);) {
    const start = lineStart(text, end);
    end = start - 1;
    if (start < limit || indentsMore(text, start, item ? below : below - 1)) continue;
    const line = keyLine(text, start);
    if (!line || line.column > below || (line.column === below && !item)) continue;
    yield line;
    [below, item] = [line.dash ?? line.column, line.dash !== undefined];
  }
}

/** Whether a line begins with more blanks than `column`: most lines do, and need no closer look. */
function indentsMore(text: string, start: number, column: number): boolean {
  for (let at = start; at <= start + column; at++) if (text.charCodeAt(at) !== 32) return false;
  return true;
}

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The line that begins at `from`, without its end. */
export function lineAt(text: string, from: number): string {
  const end = text.indexOf('\n', from);
  return text.slice(from, end < 0 ? text.length : end);
}
