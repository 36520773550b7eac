import { diffWordsWithSpace } from 'diff';
import { inlineMarkdown } from './markdown';

/**
 * What became of the words of a passage, as Markdown on one line: what went ~~struck through~~, what
 * came **bold**.
 */
export function markedDifferences(before: string, after: string): string {
  return diffWordsWithSpace(oneLine(before), oneLine(after))
    .map(({ value, added, removed }) => {
      const mark = added ? '**' : removed ? '~~' : '';
      // CommonMark knows no emphasis that begins or ends with a blank.
      const words = inlineMarkdown(value);
      if (words === '') return value;
      const [lead, trail] = [/^\s*/.exec(value)![0], /\s*$/.exec(value)![0]];
      return `${lead}${mark}${words}${mark}${trail}`;
    })
    .join('');
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
