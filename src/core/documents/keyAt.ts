import { keyLine, keysAbove, lineStart, type KeyLine } from './lineAbove';

/** A key of a YAML file. */
export interface KeyAt {
  readonly key: string;
  /** The keys below which it stands, outermost first. */
  readonly path: readonly string[];
  /** Where it stands, its quotes included; UTF-16. */
  readonly from: number;
  readonly to: number;
}

/** The key that stands at an offset at the beginning of its line; found by lines and indents. */
export function keyAt(text: string, offset: number): KeyAt | undefined {
  const start = lineStart(text, offset);
  const line = keyLine(text, start);
  const column = offset - start;
  if (!line || column < line.column || column > line.end) return undefined;
  const from = start + line.column;
  return { key: line.key, path: pathOf(text, line), from, to: start + line.end };
}

/** The keys below which a line stands, outermost first. */
export function pathOf(text: string, { from, column, dash }: KeyLine): string[] {
  const above = keysAbove(text, from, dash ?? column, dash !== undefined);
  return [...above].map(({ key }) => key).reverse();
}
