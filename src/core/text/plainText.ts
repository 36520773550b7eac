import type { SourcePosition } from '../problem';
import type { Span } from './span';

/** A place in a text: 0-based line, 0-based column in code points. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/**
 * A text as anchors see it: no byte order mark, every line ending an LF, counted in code points.
 * Immutable. Offsets and positions outside the text are clamped to it; a lone surrogate counts as
 * one code point. Every query is O(log n).
 */
export class PlainText {
  /** The text in UTF-16, lines ended by LF. */
  readonly text: string;
  /** In code points. */
  readonly length: number;
  /** Where each surrogate pair begins, in UTF-16; empty for most texts. */
  readonly #pairs: Uint32Array;
  #lines: Uint32Array | undefined;

  /** @param decoded Any decoded text; one leading byte order mark is taken off. */
  constructor(decoded: string) {
    const bare = decoded.startsWith('\uFEFF') ? decoded.slice(1) : decoded;
    this.text = bare.includes('\r') ? bare.replace(/\r\n?/g, '\n') : bare;
    this.#pairs = findPairs(this.text);
    this.length = this.text.length - this.#pairs.length;
  }

  /** The words of a span. */
  slice({ start, end }: Span): string {
    return this.text.slice(this.toUtf16(start), this.toUtf16(end));
  }

  /** The UTF-16 index of an offset in code points. */
  toUtf16(offset: number): number {
    const at = clamp(offset, this.length);
    const pairs = this.#pairs;
    return at + lowerBound(pairs.length, (i) => pairs[i]! - i >= at);
  }

  /** The offset in code points of a UTF-16 index; inside a surrogate pair, that of the pair. */
  toCodePoint(index: number): number {
    const at = clamp(index, this.text.length);
    const pairs = this.#pairs;
    return at - lowerBound(pairs.length, (i) => pairs[i]! >= at);
  }

  get lineCount(): number {
    return this.#lineStarts().length;
  }

  /** Line and column, both 0-based, of an offset; the column in code points. */
  positionAt(offset: number): TextPosition {
    const line = this.#lineOf(this.toUtf16(offset));
    const column = clamp(offset, this.length) - this.toCodePoint(this.#lineStarts()[line]!);
    return { line, column };
  }

  /** Where an editor sees an offset: 0-based line and UTF-16 character. */
  editorPositionAt(offset: number): SourcePosition {
    const index = this.toUtf16(offset);
    const line = this.#lineOf(index);
    return { line, character: index - this.#lineStarts()[line]! };
  }

  /** The offset of an editor's position; one past the end of its line means that end. */
  offsetAt({ line, character }: SourcePosition): number {
    const starts = this.#lineStarts();
    if (line < 0) return 0;
    if (line >= starts.length) return this.length;
    const start = starts[line]!;
    const end = (starts[line + 1] ?? this.text.length + 1) - 1;
    return this.toCodePoint(start + clamp(character, end - start));
  }

  #lineOf(index: number): number {
    const starts = this.#lineStarts();
    return lowerBound(starts.length, (i) => starts[i]! > index) - 1;
  }

  /** Where each line begins, in UTF-16; found at the first question about lines. */
  #lineStarts(): Uint32Array {
    this.#lines ??= findLineStarts(this.text);
    return this.#lines;
  }
}

function clamp(value: number, max: number): number {
  return value < 0 ? 0 : value > max ? max : value;
}

/** The first index from 0 to `count` for which `holds`, which must stay true once it is. */
function lowerBound(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function findPairs(text: string): Uint32Array {
  if (!/[\uD800-\uDBFF]/.test(text)) return new Uint32Array(0);
  const pairs: number[] = [];
  for (let i = 0; i < text.length - 1; i++) {
    if ((text.charCodeAt(i) & 0xfc00) !== 0xd800) continue;
    if ((text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) pairs.push(i++);
  }
  return Uint32Array.from(pairs);
}

function findLineStarts(text: string): Uint32Array {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return Uint32Array.from(starts);
}
