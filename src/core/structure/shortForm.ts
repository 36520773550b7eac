import type { Span } from '../text/span';

/** What a parenthesis offers as a short form, in UTF-16 offsets of the whole text. */
export interface ShortForm extends Span {
  /** On one line. */
  readonly text: string;
  readonly isAbbreviation: boolean;
  /** Whether quotes or words such as “hereinafter” say that it is one. */
  readonly isAnnounced: boolean;
  /** Whether it looks like something else than a short form, and only its letters can tell. */
  readonly isDoubtful: boolean;
}

/** One word mostly of capitals and digits, with another of capitals or with one capital: IDB Invest. */
const shape =
  /^([\p{L}\p{N}][\p{L}\p{N}&/.‑+-]{1,15})(?: (?:[\p{Lu}\p{N}]{1,6}\+?|\p{Lu}\p{Ll}{2,10}))?$/u;
/** Roman numbers, American party and state, money, hours, years: what parentheses hold besides short forms. */
const doubtful =
  /^(?:[IVXLC]{1,8}\.?$|[A-Z]-[A-Z]{2}$|[A-Z]{2}-\p{N}{2}$|\p{N}|N[o°]|(?:USD|EUR|CAD|GBP|JPY|KRW|AUD|CHF|EST|EDT|CET|CEST|GMT|UTC|PST|PDT|KST|JST|PDF|HTML|TBC|TBD|CO2)(?!\p{L}))/u;
const announcing = new Set(
  (
    'ci-après ci-dessous hereinafter hereafter herein henceforth collectively together with dénommé dénommée ' +
    'dénommés dénommées désigné désignée désignés désignées appelé appelée appelés appelées referred to as known ' +
    'called abbreviated or ou soit aussi also dit dite dits dites sous nom de par comme en abrégé abrégée anglais ' +
    'français in english french its sigle acronym acronyme each chacun chacune an a un une individually le la les the l'
  ).split(' '),
);
/** Those that do, alone. */
const announcement =
  /\b(?:ci-après|hereinafter|hereafter|henceforth|collectively|dénommée?s?|désignée?s?|appelée?s?|referred|known|called|abbreviated|abrégée?|dite?s?|sigle|acronyme?)(?!\p{L})/iu;
const opening = /[«“”"„‘]/;
const closing = /[»”“"’']/g;

/**
 * The short form in a parenthesis: an abbreviation (`ROK`, `the “ROK”`, `PNUE/UNEP`), or a name that
 * is quoted, announced or has an article (`ci-après « l’Accord »`, `the Compact`). Undefined for anything else.
 * @param inside What stands between the two brackets, `start` where it begins.
 */
export function shortForm(inside: string, start: number): ShortForm | undefined {
  const lead = leadOf(inside);
  const rest = inside.slice(lead.length);
  const quote = opening.exec(rest.slice(0, 3)) ?? /^['’]/.exec(rest);
  if (quote) {
    const from = quote.index + 1;
    closing.lastIndex = from + 1;
    const close = closing.exec(rest.replace(/\p{L}['’](?=\p{L})/gu, 'xx'))?.index ?? rest.length;
    return made(rest.slice(from, close), start + lead.length + from, true);
  }
  const leading = lead.match(/[\p{L}-]+/gu) ?? [];
  const isAnnounced = announcement.test(lead);
  const first = /^[^,;:\n]*\n?[^,;:\n]*/.exec(rest)![0].split(/\s(?:or|ou|and|et|in|en)\s/)[0]!;
  const form = made(first, start + lead.length, isAnnounced);
  if (
    form ||
    !/^(?:the|le|la|les|l)$/i.test(leading.at(-1) ?? '') ||
    !/^[\s*_]*\p{Lu}/u.test(first)
  ) {
    return form;
  }
  return made(first, start + lead.length, true);
}

/** The words that announce a short form, at the beginning of a parenthesis. */
function leadOf(inside: string): string {
  let at = 0;
  for (;;) {
    const word = /^\s*([\p{L}-]+)(?:['’]|[\s,:]+|(?=[«“”"„‘]))/u.exec(inside.slice(at, at + 40));
    if (!word || !announcing.has(word[1]!.toLowerCase()) || isCapitals(word[1]!)) break;
    at += word[0].length;
  }
  return inside.slice(0, at);
}

function isCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}

function made(written: string, start: number, isAnnounced: boolean): ShortForm | undefined {
  const before = /^[\s*_]*(?:<\w{1,8}>[\s*_]*)?/.exec(written)![0].length;
  let last = written.length;
  while (last > before && /[\s*_.,]/.test(written[last - 1]!)) last--;
  const trimmed = written.slice(before, last);
  const at = start + before;
  const article = /^(?:the\s|les?\s|la\s|l['’])\s*/iu.exec(trimmed)?.[0] ?? '';
  const own = trimmed.slice(article.length).replace(/['’]s$/, '');
  const withStop = /^(?:\p{Lu}\.)+\p{Lu}$/u.test(own) ? `${own}.` : own;
  if (isAbbreviation(withStop)) {
    const text = oneLine(withStop);
    const from = at + article.length;
    const end = from + withStop.length;
    const isDoubtful = doubtful.test(own);
    return { start: from, end, text, isAbbreviation: true, isAnnounced, isDoubtful };
  }
  const text = oneLine(trimmed);
  if (!isAnnounced || !/\p{L}{2}|\p{N}/u.test(text) || text.length > 80) return undefined;
  const end = at + trimmed.length;
  return { start: at, end, text, isAbbreviation: false, isAnnounced, isDoubtful: false };
}

/** Whether a word has the shape of an abbreviation: mostly capitals and digits, at least two. */
export function isAbbreviation(words: string): boolean {
  const word = shape.exec(words.replace(/\s+/g, ' '))?.[1];
  if (word === undefined) return false;
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  const strong = capitals + (word.match(/\p{N}/gu)?.length ?? 0);
  const small = word.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals > 0 && strong >= 2 && strong >= small;
}

function oneLine(words: string): string {
  return words
    .replace(/\u00AD|\*\*|__/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
