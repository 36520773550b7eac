import { isLoneMarker, listMarker, widestMarker, type ListMarker } from './listMarker';
import { textLines, type TextLine } from './lines';
import type { PlainText } from './plainText';

/** A run of a text in UTF-16 that no sentence leaves: a paragraph, a list item, a heading. */
export interface Block {
  readonly start: number;
  readonly end: number;
  /** Where its words begin: after its bullet or number. */
  readonly words: number;
  readonly marker?: ListMarker;
  /** Whether a blank line, or nothing, stands before it. */
  readonly afterBlank: boolean;
  /** How far it is indented, in UTF-16 units. */
  readonly indent: number;
  readonly isFrontMatter: boolean;
}

/** Longer lines than this are paragraphs of their own, not a paragraph wrapped at a width. */
const widestWrap = 120;
/** How much of the end of a line is looked at. */
const tailLength = 64;
/** Over how many lines a bold heading may go. */
const longestBold = 4;

/** What a line is by its own form. `open`: bold begins with it and has not ended. */
type Form = '' | 'mark' | 'bold' | 'open' | 'capitals';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The block that lines are being added to, and its last line. */
interface Current {
  readonly block: Writable<Block>;
  line: TextLine;
  form: Form;
  lines: number;
  /** Its last line begins with a bullet or dash. */
  bulleted: boolean;
  /** It is a number or bullet without words so far. */
  lone: boolean;
}

/**
 * The paragraphs, list items and headings of a text as files really hold them: one paragraph a
 * line or hard-wrapped, with or without Markdown marks. A paragraph broken by a blank line after a
 * comma, before a small letter, is one. Together they hold all that is not blank, in order. Found
 * once a text.
 */
export function blocks(text: PlainText): readonly Block[] {
  let found = cache.get(text);
  if (!found) {
    found = findBlocks(text.text);
    cache.set(text, found);
  }
  return found;
}

const cache = new WeakMap<PlainText, readonly Block[]>();

function findBlocks(text: string): Block[] {
  const lines = textLines(text);
  const matter = frontMatterLines(text, lines);
  const width = wrapWidth(text, lines.slice(matter));
  const found: Block[] = [];
  let current: Current | undefined;
  let blanks = 1;
  for (const [index, line] of lines.entries()) {
    if (line.from === line.to) {
      blanks++;
      continue;
    }
    const afterBlank = blanks > 0;
    const indent = line.from - line.start;
    const plain = { start: line.from, end: line.to, words: line.from, afterBlank, indent };
    if (index < matter) {
      found.push({ ...plain, isFrontMatter: true });
      blanks = 1;
      continue;
    }
    const words = text.slice(line.from, line.to);
    const form = formOf(words);
    const before =
      current && !afterBlank && mayWrap(current.line, width) ? tailOf(text, current.line) : '';
    const inList = !afterBlank && current?.bulleted === true;
    const marker = listMarker(words.slice(0, widestMarker), before, inList);
    const bulleted = marker !== undefined && /^(?:[^\p{L}\p{N}>]|o)$/u.test(marker.shape);
    if (current && joins(text, current, { words, form, marker, blanks, width })) {
      const { block } = current;
      if (current.lone) block.words = line.from;
      block.end = line.to;
      const bold = current.form === 'open' ? boldAfter(words, current.lines) : form;
      Object.assign(current, { line, form: bold, lines: current.lines + 1, bulleted, lone: false });
    } else {
      const lone = marker === undefined && isLoneMarker(words);
      const own = lone ? listMarker(`${words} A`, '', false) : marker;
      const block: Writable<Block> = { ...plain, isFrontMatter: false };
      if (own) block.marker = own;
      if (marker) block.words += marker.length;
      found.push(block);
      current = { block, line, form, lines: 1, bulleted, lone };
    }
    blanks = 0;
  }
  return found;
}

interface NextLine {
  readonly words: string;
  readonly form: Form;
  readonly marker: ListMarker | undefined;
  /** How many blank lines stand before it. */
  readonly blanks: number;
  readonly width: number;
}

/** Whether a line belongs to the block before it. */
function joins(text: string, current: Current, next: NextLine): boolean {
  const { words, form, marker, blanks, width } = next;
  if (current.lone) return blanks < 2 && !marker && form === '';
  const quoted = marker?.shape === '>' && current.block.marker?.shape === '>';
  if (marker && !quoted) return false;
  if (current.form === 'open' && blanks === 0) return true;
  const wrapped = blanks === 0 && isWrapped(current.line, words, width);
  // A first sentence in bold, its paragraph after it.
  if (current.form === 'bold' && form === '' && wrapped) {
    return startsSmall(words) || /[.,]\*\*$/.test(tailOf(text, current.line));
  }
  if (form === 'capitals' && current.form === 'capitals') return wrapped;
  if (form !== '' || (current.form !== '' && current.form !== 'open')) return false;
  return blanks === 0 ? wrapped : brokenSentence(text, current.line, words);
}

/** How many lines YAML front matter takes, its two rules included. */
function frontMatterLines(text: string, lines: readonly TextLine[]): number {
  const is = (line: TextLine, rule: string) =>
    line.from === line.start &&
    line.to - line.from === rule.length &&
    text.startsWith(rule, line.from);
  if (!is(lines[0]!, '---')) return 0;
  const end = lines.findIndex((line, i) => i > 0 && (is(line, '---') || is(line, '...')));
  return end + 1;
}

/** The column at which a text was wrapped: what nearly all of its lines stay within, links aside. */
function wrapWidth(text: string, lines: readonly TextLine[]): number {
  const counts = new Uint32Array(widestWrap + 2);
  let all = 0;
  for (const { start, from, to } of lines) {
    if (from === to) continue;
    const isWide = to - start > widestWrap;
    if (isWide && text.slice(from, to).includes('://')) continue;
    counts[isWide ? widestWrap + 1 : to - start]!++;
    all++;
  }
  let width = widestWrap + 1;
  for (let longer = counts[width]!; longer < all * 0.05 && width > 0; longer += counts[width]!) {
    width--;
  }
  return width;
}

/** Whether a line is long enough for its end to be where a wrapped paragraph broke. */
function mayWrap({ start, to }: TextLine, width: number): boolean {
  return width <= widestWrap && to - start > width * 0.6;
}

/** Whether the line break before a line only wraps a paragraph. */
function isWrapped(previous: TextLine, words: string, width: number): boolean {
  if (startsSmall(words)) return true;
  if (width > widestWrap) return false;
  const firstWord = /^\S{0,200}/.exec(words)![0].length;
  return previous.to - previous.start + 1 + firstWord > width * 0.85;
}

/** Whether a sentence goes on after a blank line that does not belong there. */
function brokenSentence(text: string, previous: TextLine, words: string): boolean {
  return text[previous.to - 1] === ',' && startsSmall(words);
}

function startsSmall(words: string): boolean {
  return /^[\s>"“«‘'(*_]{0,20}[\p{Ll},;)]/u.test(words);
}

function tailOf(text: string, { from, to }: TextLine): string {
  return text.slice(Math.max(from, to - tailLength), to);
}

/** The form of a line that is a heading by itself: Markdown’s, wholly bold, or in capitals. */
function formOf(words: string): Form {
  if (/^\\?#{1,6}\s*\S/.test(words)) return 'mark';
  const mark = words.slice(0, 2);
  if ((mark === '**' || mark === '__') && words.length > 4 && !/\s/.test(words[2]!)) {
    if (words.endsWith(mark) || words.endsWith(`${mark}:`)) return 'bold';
    if (mark === '**' && !words.includes('**', 2)) return 'open';
  }
  const isCapitals =
    words.length <= 100 &&
    /^\P{Ll}{4,}$/u.test(words) &&
    /\p{Lu}{4}/u.test(words) &&
    !/[.;,]$/.test(words);
  return isCapitals ? 'capitals' : '';
}

/** The form of a block after a further line of a bold run that was open. */
function boldAfter(words: string, lines: number): Form {
  if (words.split('**', 3).length % 2 === 0) return /\*\*:?$/.test(words) ? 'bold' : '';
  return lines < longestBold ? 'open' : '';
}
