import { shownSpan } from '../anchor/anchor';
import { primaryTag } from '../codebook/labels';
import { plainLine } from '../structure/marks';
import { parseStructure } from '../structure/parseStructure';
import type { TextStructure } from '../structure/structure';
import { dayInWords } from '../text/dayInWords';
import type { Span } from '../text/span';
import type { ExportedAnnotation, ExportedText } from './rows';

/** Where a passage stands in its text, as a reference names it. */
interface Paragraph {
  /** As the text numbers it, or counted by us from 1. */
  readonly number: string;
  readonly isCounted: boolean;
  /** The heading above it, where the text has that number several times. */
  readonly section: string | undefined;
}

const noBreak = '\u00A0';

/**
 * A passage as a memo quotes it, on one line: its words in the quotation marks of the language of the text, then in
 * brackets its title, date and paragraph as far as they are known: `“We condemn …” (Joint Statement, 16 May 2024,
 * para. 12)`, `« Nous condamnons … » (Déclaration conjointe, 16 mai 2024, § 12)`. A paragraph without a number
 * is counted from the first one.
 * @param language Of the reader, for a text that does not tell its own.
 */
export function quotation(
  { annotation, placement }: ExportedAnnotation,
  { text, document, ...about }: ExportedText,
  language: string,
): string {
  const isFrench = primaryTag(about.language ?? language) === 'fr';
  const words = plainLine(annotation.anchor.quote.replace(/\n\s*[-*•–]\s+/g, '\n'));
  const span = text && shownSpan(placement);
  const paragraph = span && paragraphAt(parseStructure(text), span);
  const reference = [
    about.title ?? document,
    about.date === undefined ? '' : dayInWords(about.date, isFrench),
    ...(paragraph ? namesOf(paragraph, isFrench) : []),
  ].filter((part) => part !== '');
  return `${quoted(words, isFrench)} (${reference.join(', ')})`;
}

/** In quotation marks, those inside turned into those of the second degree. */
export function quoted(words: string, isFrench: boolean): string {
  if (isFrench) {
    const inner = words
      .replace(/«\s*/g, '“')
      .replace(/\s*»/g, '”')
      .replace(/"([^"]*)"/g, '“$1”');
    return `«${noBreak}${inner}${noBreak}»`;
  }
  const inner = words
    .replace(/[“„]|«\s*/g, '‘')
    .replace(/”|\s*»/g, '’')
    .replace(/"([^"]*)"/g, '‘$1’');
  return `“${inner}”`;
}

function paragraphAt({ blocks, sections }: TextStructure, { start }: Span): Paragraph | undefined {
  const index = blocks.findLastIndex((block) => block.start <= start);
  let number: { readonly at: number; readonly marker: string } | undefined;
  let count = 0;
  const times = new Map<string, number>();
  const headings = new Set(sections.map(({ heading }) => heading.start));
  for (const [at, { role, marker, start: from }] of blocks.entries()) {
    const isProse = role === 'paragraph';
    if (isProse && marker !== undefined) times.set(marker, (times.get(marker) ?? 0) + 1);
    if (at > index) continue;
    // What is said under a number goes on to the next number, or heading.
    if (headings.has(from) || (!isProse && role !== 'item')) number = undefined;
    if (!isProse) continue;
    count++;
    if (marker !== undefined) number = { at, marker };
  }
  if (number) {
    const isOnce = times.get(number.marker) === 1;
    const section = sections.findLast((one) => one.start <= start && start < one.end);
    return {
      number: number.marker,
      isCounted: false,
      section: isOnce ? undefined : section?.title,
    };
  }
  const role = blocks[index]?.role;
  return count > 0 && (role === 'paragraph' || role === 'item')
    ? { number: String(count), isCounted: true, section: undefined }
    : undefined;
}

function namesOf({ number, isCounted, section }: Paragraph, isFrench: boolean): string[] {
  const above = section === undefined ? [] : [quoted(section, isFrench)];
  if (!isCounted) return [...above, isFrench ? `§${noBreak}${number}` : `para.${noBreak}${number}`];
  return isFrench
    ? [`${ordinal(number, 'er', 'e')}${noBreak}paragraphe`]
    : [`${englishOrdinal(number)}${noBreak}paragraph`];
}

function ordinal(number: string, first: string, other: string): string {
  return `${number}${number === '1' ? first : other}`;
}

function englishOrdinal(number: string): string {
  const isTeen = /1\d$/.test(number);
  const endings: Readonly<Record<string, string>> = { '1': 'st', '2': 'nd', '3': 'rd' };
  return `${number}${(isTeen ? undefined : endings[number.at(-1)!]) ?? 'th'}`;
}
