import { isBlank } from '../text/lines';

/** The marks of Markdown and HTML that stand around all of some words. */
export interface Style {
  /** The level of a Markdown heading, 0 for none. */
  readonly hash: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underlined: boolean;
}

export interface Unmarked {
  /** Where the words begin and end without those marks, in UTF-16. */
  readonly start: number;
  readonly end: number;
  readonly style: Style;
}

/** How many marks may stand inside one another. */
const deepest = 6;

/** Takes off the marks that hold all the words of `text` from `start` to `end`, a few hundred at most. */
export function unmarked(text: string, start: number, end: number): Unmarked {
  const style = { hash: 0, bold: false, italic: false, underlined: false };
  for (let depth = 0; depth < deepest; depth++) {
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    const words = text.slice(start, end);
    const hash = depth === 0 ? /^\\?(#{1,6})\s*(?=[^\s#])/.exec(words) : null;
    if (hash) {
      style.hash = hash[1]!.length;
      start += hash[0].length;
      while (end > start && text[end - 1] === '#') end--;
      continue;
    }
    const tag = enclosingTag(words);
    if (tag) {
      style.italic ||= /^(?:i|em)$/.test(tag.name) || tag.whole.includes('italic');
      style.underlined ||= /^(?:u|ins)$/.test(tag.name) || tag.whole.includes('underline');
      style.bold ||= /^(?:b|strong|h\d)$/.test(tag.name);
      start += tag.whole.length;
      end -= tag.name.length + 3;
      continue;
    }
    const lone = loneBold(words);
    if (lone !== 0) {
      style.bold = true;
      if (lone < 0) start += 2;
      else end -= 2;
    } else if (isAllBold(words)) {
      style.bold = true;
      start += 2;
      end -= 2;
    } else if (/^([*_])(?![\s*]).*\1$/s.test(words) && words.length > 2) {
      style.italic = true;
      start++;
      end--;
    } else break;
  }
  return { start, end: Math.max(start, end), style };
}

/** Words on one line, without the marks in and around them. */
export function plainLine(words: string): string {
  return words
    .replace(/<!--|-->|<\/?[a-z][^<>]{0,200}>|\*\*|__|\\(?=[\\#*_.[\]()<>-])|\u00AD/giu, '')
    .replace(/^([*_])([^*_]*)\1$/, '$2')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Bold from end to end, as converters write it: in one piece, or `**Support** **our values**`. */
function isAllBold(words: string): boolean {
  const mark = words.slice(0, 2);
  if ((mark !== '**' && mark !== '__') || !words.endsWith(mark) || words.length < 5) return false;
  const between = words.split(mark).filter((_, i) => i % 2 === 0);
  return between.length > 1 && !/[\p{L}\p{N}]/u.test(between.join(''));
}

/** Bold that begins (-1) or ends (1) with the words and whose other half is not there; else 0. */
function loneBold(words: string): -1 | 0 | 1 {
  if (words.length < 5 || words.split('**').length !== 2) return 0;
  return words.startsWith('**') ? -1 : words.endsWith('**') ? 1 : 0;
}

function enclosingTag(words: string): { name: string; whole: string } | undefined {
  const found = /^<([a-z][a-z0-9]{0,10})(?:\s[^<>]{0,200})?>/i.exec(words);
  if (!found || !words.endsWith(`</${found[1]!}>`)) return undefined;
  return { name: found[1]!.toLowerCase(), whole: found[0] };
}
