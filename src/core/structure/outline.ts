import type { PlainText } from '../text/plainText';
import type { Span } from '../text/span';
import type { Section, TextBlock, TextStructure } from './structure';

export type OutlineKind = 'title' | 'section' | 'annex' | 'paragraph';

/** A part of a text that a reader looks for by name, with the parts it holds. */
export interface OutlinePart extends Span {
  readonly kind: OutlineKind;
  /** On one line: a heading, or the number of a paragraph and its first words. */
  readonly name: string;
  /** What the name stands for: the heading, or the words of the paragraph. */
  readonly selection: Span;
  readonly parts: readonly OutlinePart[];
}

interface Growing extends OutlinePart {
  readonly parts: Growing[];
}

/** So many characters of a numbered paragraph make its name. */
const longestName = 60;

/**
 * Title, sections and numbered paragraphs of a text, in reading order; sections hold the sections
 * and paragraphs below them, and a numbered paragraph all that follows up to the next.
 */
export function outline(text: PlainText, structure: TextStructure): readonly OutlinePart[] {
  const root: Growing[] = [];
  const open: Growing[] = [];
  for (const part of [
    ...titles(text, structure),
    ...sections(structure),
    ...paragraphs(text, structure),
  ].sort((a, b) => a.start - b.start || b.end - a.end)) {
    while (open.length > 0 && open.at(-1)!.end <= part.start) open.pop();
    (open.at(-1)?.parts ?? root).push(part);
    open.push(part);
  }
  return root;
}

/** The title where it stands, else the front matter that gives it. */
function titles(text: PlainText, { facts, blocks, sections }: TextStructure): Growing[] {
  const standing = blocks.find(({ role }) => role === 'title');
  const block = standing ?? blocks.find(({ role }) => role === 'front-matter');
  const name = standing ? oneLine(text.slice(standing.words)) : facts.title;
  // A title that is a section heading as well would be there twice.
  const isHeading = sections.some(({ heading }) => heading.start === block?.start);
  if (!block || name === undefined || isHeading) return [];
  const { start, end, words } = block;
  return [{ kind: 'title', name, start, end, selection: words, parts: [] }];
}

function sections({ sections: all }: TextStructure): Growing[] {
  return all.map(({ start, end, title, heading, annex }: Section) => ({
    kind: annex ? 'annex' : 'section',
    name: title,
    start,
    end,
    selection: heading,
    parts: [],
  }));
}

/** What is said under a number goes on to the next number, heading, or what is no text of the document. */
function paragraphs(text: PlainText, { blocks, sections: all }: TextStructure): Growing[] {
  const headings = new Set(all.map(({ heading }) => heading.start));
  const found: Growing[] = [];
  let last: { -readonly [Key in keyof Growing]: Growing[Key] } | undefined;
  for (const block of blocks) {
    const ends = headings.has(block.start) || (block.role !== 'paragraph' && block.role !== 'item');
    if (ends) {
      last = undefined;
    } else if (block.role === 'paragraph' && block.marker !== undefined) {
      last = {
        kind: 'paragraph',
        name: nameOf(text, block),
        start: block.start,
        end: block.end,
        selection: block.words,
        parts: [],
      };
      found.push(last);
    } else if (last) {
      last.end = block.end;
    }
  }
  return found;
}

function nameOf(text: PlainText, { marker, words }: TextBlock): string {
  const end = Math.min(words.end, words.start + 2 * longestName);
  const whole = oneLine(text.slice({ start: words.start, end }));
  if (end === words.end && whole.length <= longestName) return `${marker}. ${whole}`;
  const cut = whole.slice(0, longestName).replace(/[\uD800-\uDBFF]$/, '');
  const blank = cut.lastIndexOf(' ');
  return `${marker}. ${(blank > longestName / 2 ? cut.slice(0, blank) : cut).replace(/[\s,;:(«“]+$/, '')}…`;
}

function oneLine(words: string): string {
  return words
    .replace(/\*\*|__/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
