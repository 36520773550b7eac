import type { Message } from '../message';

/** Words of a file to be replaced; UTF-16 offsets in its text with LF line ends. */
export interface FileEdit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** A way to settle problems of a file. */
export interface Fix {
  readonly title: Message;
  readonly edits: readonly FileEdit[];
  /** The codes of the problems that it settles. */
  readonly settles: readonly string[];
  /** Whether it is what is most likely meant. */
  readonly preferred: boolean;
}

/** What turns `before` into `after`: one edit of the lines that differ, none where they are equal. */
export function editTo(before: string, after: string): FileEdit[] {
  if (before === after) return [];
  let from = 0;
  while (from < before.length && before[from] === after[from]) from++;
  from = before.lastIndexOf('\n', from - 1) + 1;
  let [to, end] = [before.length, after.length];
  while (to > from && end > from && before[to - 1] === after[end - 1]) {
    [to, end] = [to - 1, end - 1];
  }
  return [{ from, to, insert: after.slice(from, end) }];
}
