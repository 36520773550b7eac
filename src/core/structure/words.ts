import type { PlainText } from '../text/plainText';
import type { Span } from '../text/span';
import type { TextStructure } from './structure';

/** A run of letters and digits, in UTF-16; its text is without soft hyphens. */
export interface Word extends Span {
  readonly text: string;
}

/** The words of a text, in reading order, but those that begin in one of `skipped`, which is so, too; in UTF-16. */
export function wordsOf(text: string, skipped: readonly Span[] = []): Word[] {
  const words: Word[] = [];
  let next = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD]*/gu)) {
    const start = match.index;
    while (next < skipped.length && skipped[next]!.end <= start) next++;
    if (next < skipped.length && skipped[next]!.start <= start) continue;
    words.push({ text: match[0].replaceAll('\u00AD', ''), start, end: start + match[0].length });
  }
  return words;
}

/** Where a text does not speak itself: its front matter and page furniture, in UTF-16. */
export function skipsApparatus(text: PlainText, { blocks }: TextStructure): Span[] {
  return blocks
    .filter(({ role }) => role === 'front-matter' || role === 'furniture')
    .map(({ start, end }) => ({ start: text.toUtf16(start), end: text.toUtf16(end) }));
}
