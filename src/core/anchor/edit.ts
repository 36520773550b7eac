import { trimChange, type TextChange } from './textChange';
import type { Cover, Return } from './tombstone';

/** Shorter words that come and go in one event are not the same ones. */
const leastMoved = 2;

/** A change with where it lands and what it takes away. */
export interface Edit extends TextChange {
  readonly removed: string;
  readonly covers: Cover[];
  /** Where it begins in the new text. */
  readonly now: number;
  /** By how much it and all before it move what follows. */
  readonly shift: number;
}

/** The changes of one event, ascending, with what they take away. */
export function makeEdits(
  changes: readonly TextChange[],
  words: (start: number, end: number) => string,
): Edit[] {
  let shift = 0;
  return changes.map((change) => {
    const { start, end, text } = trimChange(change, words(change.start, change.end));
    const now = start + shift;
    shift += text.length - (end - start);
    return { start, end, text, removed: words(start, end), covers: [], now, shift };
  });
}

/** Notes in every edit what it takes from a passage. */
export function coverPassage(edits: readonly Edit[], { slot, start, end }: Cover): void {
  for (let i = firstEndingAfter(edits, start); i < edits.length; i++) {
    const edit = edits[i]!;
    if (edit.start >= end) break;
    const from = Math.max(start, edit.start) - edit.start;
    const to = Math.min(end, edit.end) - edit.start;
    if (from < to) edit.covers.push({ slot, start: from, end: to });
  }
}

/** Where the start of a passage comes to stand: after what is put right before it. */
export function shiftStart(edits: readonly Edit[], start: number): number {
  const edit = edits[firstStartingAt(edits, start + 1) - 1];
  if (!edit) return start;
  return start < edit.end ? edit.now + edit.text.length : start + edit.shift;
}

/** Where the end of a passage comes to stand: before what is put right after it. */
export function shiftEnd(edits: readonly Edit[], end: number): number {
  const edit = edits[firstStartingAt(edits, end) - 1];
  if (!edit) return end;
  return end <= edit.end ? edit.now : end + edit.shift;
}

/** Lines that one event deletes here and inserts there, as "Move Line Up" does. */
export function movedWithin(edits: readonly Edit[]): Return[] {
  const moved = edits.filter(({ covers }) => covers.length > 0);
  if (edits.length < 2 || moved.length === 0) return [];
  const inserted = new Map(edits.map((edit) => [edit.text.trim(), edit]));
  return moved.flatMap((from) => {
    const words = from.removed.trim();
    const to = inserted.get(words);
    if (!to || to === from || words.length < leastMoved) return [];
    const offset = to.now + to.text.indexOf(words) - from.removed.indexOf(words);
    return [{ remains: { text: from.removed, time: 0, covers: from.covers }, offset }];
  });
}

/** The first edit that starts at `offset` or after it. */
function firstStartingAt(edits: readonly Edit[], offset: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (edits[middle]!.start >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The first edit that ends after `offset`. */
function firstEndingAfter(edits: readonly Edit[], offset: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (edits[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
