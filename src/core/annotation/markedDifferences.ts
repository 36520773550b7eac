import { diffWordsWithSpace } from 'diff';
import { inlineMarkdown } from './markdown';

/**
 * What became of the words of a passage, as Markdown on one line: what went ~~struck through~~, what
 * came **bold**.
 * @param around How much of what stayed is told beside a change, in units of UTF-16; all of it, where not given.
 */
export function markedDifferences(before: string, after: string, around = Infinity): string {
  return differences(before, after, around)
    .map(({ value, added, removed }, index, parts) => {
      const mark = added ? '**' : removed ? '~~' : '';
      // CommonMark knows no emphasis that begins or ends with a blank.
      const words = inlineMarkdown(value);
      if (words === '') return value;
      const [lead, trail] = [/^\s*/.exec(value)![0], /\s*$/.exec(value)![0]];
      // What came in place of other words stands beside them, not against them.
      const instead = added && lead === '' && /\S$/.test(removedBefore(parts, index));
      return `${instead ? ' ' : ''}${lead}${mark}${words}${mark}${trail}`;
    })
    .join('');
}

function removedBefore(parts: readonly Part[], index: number): string {
  const before = parts[index - 1];
  return before?.removed ? before.value : '';
}

/**
 * The words of a passage as they are now, on one line, where they changed; empty where they did not.
 * @param around As in {@link markedDifferences}.
 */
export function changedWords(before: string, after: string, around: number): string {
  const parts = differences(before, after, around);
  if (!parts.some(({ added, removed }) => added || removed)) return '';
  return parts.map(({ value, removed }) => (removed ? '' : value)).join('');
}

interface Part {
  readonly value: string;
  readonly added: boolean;
  readonly removed: boolean;
}

function differences(before: string, after: string, around: number): Part[] {
  const parts = diffWordsWithSpace(oneLine(before), oneLine(after));
  return parts.map(({ value, added, removed }, index) => {
    if (added || removed || parts.length === 1) return { value, added, removed };
    const [head, tail] = [index > 0, index < parts.length - 1];
    return { value: ends(value, head ? around : 0, tail ? around : 0), added, removed };
  });
}

/** Whole words of both ends of what stayed, at most so much of each, and a sign that others stood between. */
function ends(words: string, head: number, tail: number): string {
  if (words.length <= head + tail + 1) return words;
  const start = words.slice(0, head === 0 ? 0 : words.lastIndexOf(' ', head) + 1);
  const from = words.indexOf(' ', words.length - tail);
  return `${start}…${tail === 0 || from === -1 ? '' : words.slice(from)}`;
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
