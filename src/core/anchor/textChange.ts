import type { SourceRange } from '../problem';

/** A run of a text replaced by other words: UTF-16 offsets into the old text, its lines ended by LF. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What an editor says of a change; `vscode.TextDocumentContentChangeEvent` is one. */
export interface EditorChange {
  readonly range: SourceRange;
  /** UTF-16 offset in the old text with its own line endings. */
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/**
 * The changes of one event, all of them in offsets of the text before it, in ascending order.
 * @param crlf Whether the document's lines end with CRLF.
 */
export function textChanges(changes: readonly EditorChange[], crlf: boolean): TextChange[] {
  return changes
    .map(({ range, rangeOffset, rangeLength, text }) => {
      const start = rangeOffset - (crlf ? range.start.line : 0);
      const lines = range.end.line - range.start.line;
      const end = start + rangeLength - (crlf ? lines : 0);
      return { start, end, text: text.replace(/\r\n?/g, '\n') };
    })
    .reverse()
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Shorter replacements are taken as they are, so that a letter typed over a word is a new one. */
const leastTrimmed = 8;

/** A change without what it leaves as it was at its two ends. */
export function trimChange(change: TextChange, removed: string): TextChange {
  const { start, end, text } = change;
  const most = Math.min(removed.length, text.length);
  if (most < leastTrimmed) return change;
  let head = 0;
  while (head < most && removed.charCodeAt(head) === text.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < most - head &&
    removed.charCodeAt(removed.length - 1 - tail) === text.charCodeAt(text.length - 1 - tail)
  ) {
    tail++;
  }
  if (head > 0 && isHighSurrogate(text, head - 1)) head--;
  if (tail > 0 && isHighSurrogate(text, text.length - tail - 1)) tail--;
  return { start: start + head, end: end - tail, text: text.slice(head, text.length - tail) };
}

function isHighSurrogate(text: string, index: number): boolean {
  return (text.charCodeAt(index) & 0xfc00) === 0xd800;
}
