import type { PlainText } from '../text/plainText';
import { alignInitials, unitsOf } from './alignInitials';
import { expansionOf, isGood } from './expansionOf';
import { lineBudget } from './lineBudget';
import { isAbbreviation, shortForm, type ShortForm } from './shortForm';
import type { DefinedTerm, TextBlock } from './structure';
import { termWords, type TermWord } from './termWords';

/** In UTF-16: longer parentheses define nothing. */
const longestParenthesis = 160;
/** In UTF-16: no expansion begins farther before its parenthesis. */
const longestReach = 400;

interface Definition extends ShortForm {
  readonly expansion: { readonly start: number; readonly end: number };
}

/**
 * The abbreviations and other short names that a text defines, each place where it does: in parentheses
 * after the expansion, or before an expansion in parentheses. Linear; in reading order; of a line that is no
 * text, the first ones only.
 * @param blocks Of the text; an expansion never leaves its block. With none, a blank line ends a block.
 */
export function definedTerms(text: PlainText, blocks: readonly TextBlock[]): DefinedTerm[] {
  const source = text.text;
  const bounds = blockBounds(text, blocks);
  const found: DefinedTerm[] = [];
  const spent = lineBudget(source, 2000);
  let ends = [0, 0];
  for (let open = source.indexOf('('); open >= 0; open = source.indexOf('(', open + 1)) {
    const next = spent(open);
    if (next !== undefined) {
      open = next - 1;
      continue;
    }
    const close = closeOf(source, open);
    if (close === undefined) continue;
    const block = bounds(open);
    if (block) {
      const start = Math.max(block.start, ends[0]!);
      const definition = definitionAt(source, start, open, close);
      if (definition) found.push(toTerm(text, definition));
    }
    ends = [ends[1]!, close + 1];
  }
  return found;
}

/** The bracket that closes the one at `open`, none being inside. */
function closeOf(source: string, open: number): number | undefined {
  for (let i = open + 1; i <= open + longestParenthesis && i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (code === 0x29) return i;
    if (code === 0x28) return undefined;
  }
  return undefined;
}

function definitionAt(
  source: string,
  blockStart: number,
  open: number,
  close: number,
): Definition | undefined {
  const end = endOfWords(source, blockStart, open);
  if (end <= blockStart) return undefined;
  const inside = source.slice(open + 1, close);
  const form = shortForm(inside, open + 1);
  if (!form?.isAbbreviation) {
    const turned = reversed(source, blockStart, end, open, close);
    if (turned ?? !form) return turned;
  }
  const reach = form.isAbbreviation ? Math.min(48 + 15 * form.text.length, longestReach) : 240;
  const start = Math.max(blockStart, end - reach);
  const words = clause(termWords(source, wordStart(source, start, blockStart), end));
  const first = expansionOf(words, form);
  if (first === undefined) return undefined;
  return { ...form, expansion: { start: words[first]!.start, end } };
}

/** Where the words before a bracket end; `from` where it does not follow a word. */
function endOfWords(source: string, from: number, open: number): number {
  let end = open;
  while (end > from && /[\s*_"“”«»]/.test(source[end - 1]!)) end--;
  if (
    source[end - 1] === '>' &&
    /<\/?\w{1,8}>$/.test(source.slice(Math.max(from, end - 12), end))
  ) {
    return end;
  }
  return /[\p{L}\p{M}\p{N}.’'\u00AD%+]/u.test(source[end - 1] ?? '') ? end : from;
}

/** Not inside a word. */
function wordStart(source: string, start: number, blockStart: number): number {
  if (start === blockStart) return start;
  const space = source.slice(start, start + 40).search(/\s/);
  return space < 0 ? start : start + space;
}

/** The words after the last end of a clause. */
function clause(words: TermWord[]): TermWord[] {
  for (let i = words.length - 1; i > 0; i--) {
    if (words[i]!.gap === 'stop') return words.slice(i);
  }
  return words;
}

/** « CSNU (Conseil de sécurité des Nations Unies) ». */
function reversed(
  source: string,
  blockStart: number,
  end: number,
  open: number,
  close: number,
): Definition | undefined {
  const before = source.slice(Math.max(blockStart, end - 24), end);
  const short = before.split(/[^\p{L}\p{N}&.+-]/u).at(-1)!;
  if (!isAbbreviation(short)) return undefined;
  const words = termWords(source, open + 1, close);
  const alignment = alignInitials(words, unitsOf(short));
  const isWhole = alignment && words.slice(0, alignment.first).every(({ isSmall }) => isSmall);
  if (!isWhole || !isGood(alignment) || words.length < 2) return undefined;
  const start = words[alignment.first]!.start;
  return {
    start: end - short.length,
    end,
    text: short,
    isAbbreviation: true,
    isAnnounced: false,
    isDoubtful: false,
    expansion: { start, end: words.at(-1)!.end },
  };
}

function toTerm(text: PlainText, definition: Definition): DefinedTerm {
  const { start, end, expansion } = definition;
  const at = (index: number) => text.toCodePoint(index);
  return {
    short: definition.text,
    long: bare(text.text.slice(expansion.start, expansion.end)).replace(/(?:['’]s|['’])$/, ''),
    start: at(start),
    end: at(end),
    expansion: { start: at(expansion.start), end: at(expansion.end) },
    isAbbreviation: definition.isAbbreviation,
  };
}

function bare(words: string): string {
  return words
    .replace(/<\/?\w{1,8}>|\u00AD|\*\*|__/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Finds the block of growing indices, in UTF-16; undefined in front matter and furniture. */
function blockBounds(
  text: PlainText,
  blocks: readonly TextBlock[],
): (index: number) => { start: number } | undefined {
  if (blocks.length === 0) {
    return (index) => {
      const start = Math.max(0, index - longestReach);
      return { start: start + text.text.slice(start, index).lastIndexOf('\n\n') + 1 };
    };
  }
  let at = 0;
  let end = -1;
  let start = 0;
  return (index) => {
    while (at < blocks.length && end <= index) {
      const block = blocks[at]!;
      start = text.toUtf16(block.start);
      end = text.toUtf16(block.end);
      if (end <= index) at++;
    }
    const role = blocks[at]?.role;
    const isText = role !== undefined && role !== 'front-matter' && role !== 'furniture';
    return isText && start <= index ? { start } : undefined;
  };
}
