import { resolutionYear } from '../lexicon/resolutionYears';
import type { PlainText } from '../text/plainText';
import { lineBudget } from './lineBudget';
import { organAround, type Organ } from './resolutionOrgan';
import type { DocumentReference } from './structure';

/** A symbol as the documents have it: body, then series, session or year, then number. */
const symbol =
  /(?<![\p{L}\p{N}/.:_-])(?:[SAE]|ST|CCPR|CEDAW|CRC|CAT|CERD|CRPD|FCCC|CCW|NPT|TD|DP)(?:\/(?:[A-Z]{1,12}(?:[.-]\d{1,4})?|\d{1,4}|\d{1,4}-[A-Z]|ES-\d{1,2}|S-\d{1,2}|(?:Add|Rev|Corr|L)\.\d{1,4})){1,6}(?![\p{L}\p{N}/_-])(?:\s?\((?:\d{4}|[IVXL]{1,7}(?:-[A-Z])?)\))?/gu;
const keyword = /(?<![\p{L}\p{N}/_-])(?:r[ée]solutions?|UNSCRs?|RCSNU)(?![\p{L}\p{N}])/giu;
/** What may stand between the word and the first number. */
const between =
  /\s{0,9}(?:\((?:UNSCRs?|RCSNU|CSNU|UNSC)\)\s{0,9})?(?:(?:Nos?\.?|n[o°ºos]{1,2}\.?|numéros?|numbers?|including|notamment|such as|telles que)\s{0,9})?/uy;
const number =
  /(?:(ES-\d{1,2}|S-\d{1,2}|\d{1,4})\/(\d{1,4})(?![\d/])|(\d{1,4})(?![\d/]|[.,]\d))(?!\p{L}|\s?(?:%|percent\b|per\s))(?:\s{0,3}\(\s?(\d{4}|[IVXL]{1,7})\s?\))?/uy;
const separator = /\s{0,9}(?:,|;|&|and|et|or|ou)\s{1,9}(?:(?:and|et|or|ou)\s{1,9})?/uy;
const address = 'https://docs.un.org';

/** For those who read lines: a grammar. */
export const referencePatterns = { symbol, keyword, between, number, separator };

interface Item {
  readonly start: number;
  readonly end: number;
  /** `ES-11` or `70` of `70/1`; absent for a number alone. */
  readonly session: string | undefined;
  readonly number: string;
  /** What stands in brackets: a year or, of an old resolution of the General Assembly, its session. */
  readonly bracket: string | undefined;
}

/**
 * The documents of the United Nations that a text refers to: by symbol, or as numbered resolutions, of the
 * Security Council where nothing says otherwise. Each has an address of the official document system,
 * where its symbol needs the year; a number of which the year is neither said nor known is left out.
 * @param language Of the documents; by default that of the word « résolution » in the text.
 */
export function documentReferences(text: PlainText, language?: 'en' | 'fr'): DocumentReference[] {
  const source = text.text;
  const found: { start: number; end: number; symbol: string }[] = [];
  for (const match of matchesOf(source, symbol)) {
    const official = officialSymbol(match[0]);
    if (official) {
      found.push({ start: match.index, end: match.index + match[0].length, symbol: official });
    }
  }
  for (const match of matchesOf(source, keyword)) {
    const items = itemsAfter(source, match);
    if (items.length === 0) continue;
    const organ = organAround(source, match.index, items.at(-1)!.end, match[0]);
    for (const item of organ === 'other' ? [] : items) {
      const official = symbolOf(item, organ);
      if (official) found.push({ start: item.start, end: item.end, symbol: official });
    }
  }
  const inLanguage = language ?? (/résolution|Nations Unies/.test(source) ? 'fr' : 'en');
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, symbol: official }) => ({
      start: text.toCodePoint(start),
      end: text.toCodePoint(end),
      symbol: official,
      address: `${address}/${inLanguage}/${escaped(official)}`,
    }));
}

/** All matches, but of a line that is no text the first ones only. */
function* matchesOf(source: string, pattern: RegExp): Generator<RegExpExecArray> {
  const spent = lineBudget(source, 2000);
  pattern.lastIndex = 0;
  for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
    const next = spent(match.index);
    if (next === undefined) yield match;
    else pattern.lastIndex = next;
  }
}

/** Brackets are escaped, too: they end addresses in Markdown. */
function escaped(path: string): string {
  return encodeURI(path).replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));
}

/** A symbol as the document has it; undefined for letters that only look like one, as in “S/N”. */
function officialSymbol(written: string): string | undefined {
  const whole = written.replace(/\s/g, '');
  const resolution = /^S\/RES\/(\d+)(?:\((\d{4})\))?$/.exec(whole);
  if (resolution) {
    const year = resolution[2] ?? resolutionYear(Number(resolution[1]));
    return year === undefined ? undefined : `S/RES/${resolution[1]!}(${year})`;
  }
  const parts = whole.split('/');
  const isNumbered =
    /\d/.test(parts.at(-1)!) && (parts.length > 2 || /^[A-Z]\/\d{3,}$/.test(whole));
  const isAssembly = /^A\/RES\/\d+\([IVXL]+/.test(whole);
  return isNumbered ? (isAssembly ? whole : whole.split('(')[0]!) : undefined;
}

function itemsAfter(source: string, word: RegExpExecArray): Item[] {
  let at = word.index + word[0].length;
  between.lastIndex = at;
  at += between.exec(source)![0].length;
  const isPlural = /s$/i.test(word[0]);
  const items: Item[] = [];
  for (;;) {
    number.lastIndex = at;
    const match = number.exec(source);
    if (!match || at === word.index + word[0].length) break;
    const [whole, session, ofSession, alone, bracket] = match;
    if (items.length > 0 && !isPlural && bracket === undefined && session === undefined) break;
    const start = items.length === 0 && !isPlural ? word.index : at;
    items.push({ start, end: at + whole.length, session, number: alone ?? ofSession!, bracket });
    separator.lastIndex = at + whole.length;
    const gap = separator.exec(source);
    if (!gap) break;
    at += whole.length + gap[0].length;
  }
  return items;
}

function symbolOf(item: Item, organ: Organ | undefined): string | undefined {
  const { session, number: written, bracket } = item;
  if (session !== undefined) {
    if (organ === 'human-rights') return `A/HRC/RES/${session}/${written}`;
    if (organ === 'economic') return `E/RES/${session}/${written}`;
    if (organ === 'security') {
      return /^\d{4}$/.test(written) ? `S/RES/${session}(${written})` : undefined;
    }
    const isAssembly = /^E?S-/.test(session) || (Number(session) > 30 && Number(session) < 150);
    return isAssembly ? `A/RES/${session}/${written}` : undefined;
  }
  if (bracket !== undefined && !/^\d/.test(bracket)) return `A/RES/${written}(${bracket})`;
  if (organ !== undefined && organ !== 'security') return undefined;
  if (bracket !== undefined) return `S/RES/${written}(${bracket})`;
  const year = resolutionYear(Number(written));
  const mayBeAYear = Number(written) > 2014 && Number(written) < 2040;
  const isClear = organ === 'security' || (written.length > 2 && !mayBeAYear);
  return year !== undefined && isClear ? `S/RES/${written}(${year})` : undefined;
}
