import { namesOf, type KnownName } from '../lexicon/organisations';
import type { PlainText } from '../text/plainText';
import { touches, type Span } from '../text/span';

/** A short form that texts often leave unexplained, with what it usually stands for. */
export interface KnownNameUse extends Span {
  readonly short: string;
  /** In the language of the text; rarely more than one. */
  readonly long: readonly string[];
}

/** So far around a place, in UTF-16, a short form is looked for. */
const reach = 20;

/**
 * The short form at a place that the lexicon of organisations knows; undefined where there is none. An
 * abbreviation of the other language is taken only from three letters on: “AU” is a word of French headings.
 * @param language Of the text; without it, both are taken.
 */
export function knownNameAt(
  text: PlainText,
  offset: number,
  language: 'en' | 'fr' | undefined,
): KnownNameUse | undefined {
  const at = text.toUtf16(offset);
  const first = Math.max(0, at - reach);
  const around = text.text.slice(first, at + reach);
  for (const match of around.matchAll(
    /(?<![\p{L}\p{N}])(?:(?:\p{Lu}\.){2,8}|\p{Lu}[\p{L}\p{N}-]*)/gu,
  )) {
    const start = text.toCodePoint(first + match.index);
    const span = { start, end: start + match[0].length };
    if (!touches(span, offset)) continue;
    const long = longForms(match[0], language);
    return long.length === 0 ? undefined : { ...span, short: match[0], long };
  }
  return undefined;
}

/** What a short form usually stands for in texts of a language; empty for one that is not known. */
export function longForms(short: string, language: 'en' | 'fr' | undefined): string[] {
  const names = namesOf(short);
  const isOf = (one: 'en' | 'fr', name: KnownName): boolean =>
    short.replace(/[.-]|s$/g, '') === name[one].replace(/[.-]/g, '');
  const own = names.filter((name) => language === undefined || isOf(language, name));
  const meant = own.length > 0 || short.length < 3 ? own : names;
  return [...new Set(meant.map(({ english, french }) => (language === 'fr' ? french : english)))];
}
