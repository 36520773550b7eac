/** The lines of one annotation. Offsets are UTF-16, at beginnings of lines. */
export interface Chunk {
  /** Where the comments above it begin. */
  readonly above: number;
  /** The line of its dash. */
  readonly from: number;
  readonly to: number;
}

/** A sidecar cut into the lines before its annotations, those of each, and those after them. */
export interface Split {
  /** Where the line `annotations:` ends. */
  readonly headEnd: number;
  readonly chunks: readonly Chunk[];
  readonly tailFrom: number;
}

const listKey = /^(?:annotations|"annotations"|'annotations')[ \t]*:[ \t]*(?:#.*)?$/;
const dash = /^( *)-(?: |$)/;
const identifier = /^( *)- +id:/;
const commentOrBlank = /^([ \t]*)(#.*)?$/;

interface Line {
  readonly from: number;
  readonly text: string;
}

/**
 * Cuts a sidecar without parsing it. In valid YAML whose root is a block map, a line that is not
 * indented begins a key of the root or an item of its value: so the cut is right, or the parts are no
 * valid YAML. Undefined where there is no line `annotations:` with a list of lines below it.
 * @param loose For damaged files: every line `- id:` begins an annotation, whatever stands around it.
 */
export function splitSidecar(text: string, loose = false): Split | undefined {
  const lines = linesOf(text);
  const item = loose ? lines.findIndex((line) => identifier.test(line.text)) : firstItem(lines);
  if (item < 0) return undefined;
  const column = dash.exec(lines[item]!.text)![1]!.length;
  const begins = (line: Line) => isItem(line, column) || (loose && identifier.test(line.text));
  const end = loose ? looseEnd(lines, begins) : strictEnd(lines, item, begins);
  const start = loose ? leadStart(lines, item, 0) : listLine(lines) + 1;
  return cut(text, lines, { start, item, end, column, begins });
}

function cut(
  text: string,
  lines: readonly Line[],
  list: {
    start: number;
    item: number;
    end: number;
    column: number;
    begins: (line: Line) => boolean;
  },
): Split {
  const offset = (index: number) => lines[index]?.from ?? text.length;
  const chunks: Chunk[] = [];
  let above = list.start;
  let from = list.item;
  for (let index = from + 1; index <= list.end; index++) {
    if (index < list.end && !list.begins(lines[index]!)) continue;
    const to = leadStart(lines, index, list.column);
    chunks.push({ above: offset(above), from: offset(from), to: offset(to) });
    above = to;
    from = index;
  }
  return { headEnd: offset(list.start), chunks, tailFrom: offset(above) };
}

function isItem(line: Line, column: number): boolean {
  return dash.exec(line.text)?.[1]?.length === column;
}

function listLine(lines: readonly Line[]): number {
  return lines.findIndex((line) => listKey.test(line.text));
}

function firstItem(lines: readonly Line[]): number {
  const list = listLine(lines);
  const index = lines.findIndex((line, at) => at > list && !commentOrBlank.test(line.text));
  return list >= 0 && index >= 0 && dash.test(lines[index]!.text) ? index : -1;
}

function strictEnd(lines: readonly Line[], item: number, begins: (line: Line) => boolean): number {
  const end = lines.findIndex(
    (line, at) => at > item && /^[^\s#]/.test(line.text) && !begins(line),
  );
  return end < 0 ? lines.length : end;
}

function looseEnd(lines: readonly Line[], begins: (line: Line) => boolean): number {
  const last = lines.findLastIndex(begins);
  const end = lines.findIndex((line, at) => at > last && /^(?:[\w"'].*:|\.\.\.)/.test(line.text));
  return end < 0 ? lines.length : end;
}

/**
 * The first line of what belongs to line `index`: the comments above it from the first one on that is
 * not indented more than the dash. Indented comments, and blank lines, belong to what stands above.
 */
function leadStart(lines: readonly Line[], index: number, column: number): number {
  let start = index;
  while (start > 0 && commentOrBlank.test(lines[start - 1]!.text)) start--;
  for (let at = index - 1; at >= start; at--) {
    const [, blanks, comment] = commentOrBlank.exec(lines[at]!.text)!;
    if (comment !== undefined && blanks!.length > column) return afterBlanks(lines, at + 1, index);
  }
  return afterBlanks(lines, start, index);
}

/** Blank lines stay with what stands above: at the end of a block scalar they may count. */
function afterBlanks(lines: readonly Line[], from: number, to: number): number {
  let start = from;
  while (start < to && lines[start]!.text.trim() === '') start++;
  return start;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    lines.push({ from, text: text.slice(from, to) });
    from = to + 1;
  }
  return lines;
}
