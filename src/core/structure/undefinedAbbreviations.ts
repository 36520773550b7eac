import type { PlainText } from '../text/plainText';
import type { Span } from '../text/span';
import type { TextStructure } from './structure';
import { skipsApparatus, wordsOf, type Word } from './words';

/** An abbreviation that a text uses and never defines. */
export interface UndefinedAbbreviation {
  readonly short: string;
  /** In reading order. */
  readonly uses: readonly Span[];
}

/** At least two capitals, and no more letters than a name of an organisation is shortened to. */
const abbreviation = /^(?=\P{Lu}*\p{Lu}\P{Lu}*\p{Lu})[\p{Lu}\p{N}]{2,10}s?$/u;
const romanNumber = /^[IVXLCM]+(?:s)?$/;

const cache = new WeakMap<TextStructure, readonly UndefinedAbbreviation[]>();

/**
 * The abbreviations that a text never defines, in the order of their first uses. Words among others in
 * capitals, Roman numbers and symbols of documents are none.
 */
export function undefinedAbbreviations(
  text: PlainText,
  structure: TextStructure,
): readonly UndefinedAbbreviation[] {
  let found = cache.get(structure);
  if (!found) cache.set(structure, (found = findUndefined(text, structure)));
  return found;
}

function findUndefined(text: PlainText, structure: TextStructure): UndefinedAbbreviation[] {
  const defined = new Set(structure.terms.flatMap(({ short }) => wordsOf(short).map(bare)));
  const found = new Map<string, Span[]>();
  const skipped = [...skipsApparatus(text, structure), ...referencesOf(text, structure)];
  const words = wordsOf(
    text.text,
    skipped.sort((a, b) => a.start - b.start),
  );
  words.forEach((word, i) => {
    const short = bare(word);
    if (!abbreviation.test(word.text) || romanNumber.test(word.text) || defined.has(short)) return;
    if (isShouted(text.text, words[i - 1], word) || isShouted(text.text, word, words[i + 1])) {
      return;
    }
    if (isPartOfMore(text.text, word)) return;
    const span = { start: text.toCodePoint(word.start), end: text.toCodePoint(word.end) };
    const known = found.get(short);
    if (known) known.push(span);
    else found.set(short, [span]);
  });
  return [...found].map(([short, uses]) => ({ short, uses }));
}

function referencesOf(text: PlainText, { references }: TextStructure): Span[] {
  return references.map(({ start, end }) => ({
    start: text.toUtf16(start),
    end: text.toUtf16(end),
  }));
}

function bare({ text }: Word): string {
  return /^[\p{Lu}\p{N}]+s$/u.test(text) ? text.slice(0, -1) : text;
}

/** Whether two neighbours are both in capitals, as in a heading. */
function isShouted(text: string, one: Word | undefined, other: Word | undefined): boolean {
  if (!one || !other || other.start - one.end > 3) return false;
  const apart = text.slice(one.end, other.start);
  return (
    [one, other].every(({ text: word }) => /^\p{Lu}{2,}$/u.test(word)) && /^[\s’'-]+$/.test(apart)
  );
}

/** “COVID-19”, “A/RES/77/1”, addresses: the capitals are no word by themselves. */
function isPartOfMore(text: string, { start, end }: Word): boolean {
  return (
    /[/@._]$/.test(text[start - 1] ?? '') ||
    /^(?:[/@_]|[-\u2010\u2011]\d|\.\p{L})/u.test(text.slice(end, end + 2))
  );
}
