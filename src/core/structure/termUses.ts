import type { PlainText } from '../text/plainText';
import type { Span } from '../text/span';
import type { DefinedTerm, TextStructure } from './structure';
import { skipsApparatus, wordsOf, type Word } from './words';

/** A name that the text defines, with every place that uses it. */
export interface TermUse {
  /** As its first definition writes it. */
  readonly short: string;
  /** More than one where the text defines it again, or differently. */
  readonly definitions: readonly DefinedTerm[];
  /** In reading order; those in the definitions are among them. */
  readonly uses: readonly Span[];
}

interface Pattern {
  readonly key: string;
  readonly words: readonly string[];
  /** What stands between the words; one less than they are. */
  readonly between: readonly string[];
  readonly isAbbreviation: boolean;
}

const articles = new Set(['le', 'la', 'les', 'l', 'the', 'un', 'une', 'a', 'an']);

const cache = new WeakMap<TextStructure, readonly TermUse[]>();

/**
 * The terms that a text defines, in the order of their first definitions. Abbreviations are found as they are
 * written or with an English plural s, other terms in any case and with any article; line breaks, no-break spaces
 * and either apostrophe do not matter. Where two terms begin at a place, the longer is meant.
 */
export function termUses(text: PlainText, structure: TextStructure): readonly TermUse[] {
  let found = cache.get(structure);
  if (!found) cache.set(structure, (found = findUses(text, structure)));
  return found;
}

function findUses(text: PlainText, structure: TextStructure): TermUse[] {
  const byKey = new Map<string, { short: string; definitions: DefinedTerm[]; uses: Span[] }>();
  const byFirstWord = new Map<string, Pattern[]>();
  for (const term of structure.terms) {
    const patterns = patternsOf(term);
    const [first] = patterns;
    if (!first) continue;
    const known = byKey.get(first.key);
    if (known) {
      known.definitions.push(term);
      continue;
    }
    byKey.set(first.key, { short: term.short, definitions: [term], uses: [] });
    for (const pattern of patterns) {
      const word = pattern.words[0]!.toLowerCase();
      byFirstWord.set(word, [...(byFirstWord.get(word) ?? []), pattern]);
    }
  }
  if (byKey.size === 0) return [];
  for (const patterns of byFirstWord.values()) {
    patterns.sort((a, b) => b.words.length - a.words.length);
  }
  const words = wordsOf(text.text, skipsApparatus(text, structure));
  for (let at = 0; at < words.length; at++) {
    const candidates = byFirstWord.get(bare(words[at]!.text));
    const pattern = candidates?.find((one) => matches(text.text, words, at, one));
    if (!pattern) continue;
    const last = words[at + pattern.words.length - 1]!;
    const span = { start: text.toCodePoint(words[at]!.start), end: text.toCodePoint(last.end) };
    byKey.get(pattern.key)!.uses.push(span);
    at += pattern.words.length - 1;
  }
  return [...byKey.values()];
}

/** One; of an abbreviation in two languages (PNUE/UNEP), one for each. */
function patternsOf({ short, isAbbreviation }: DefinedTerm): Pattern[] {
  const forms = isAbbreviation ? short.split('/') : [short];
  const key = `${isAbbreviation ? 'abbreviation' : 'term'} ${gap(isAbbreviation ? short : short.toLowerCase())}`;
  return forms.flatMap((form) => {
    const all = wordsOf(form);
    const hasArticle =
      !isAbbreviation && all.length > 1 && articles.has(all[0]!.text.toLowerCase());
    const words = hasArticle ? all.slice(1) : all;
    const between = words.slice(1).map(({ start }, i) => gap(form.slice(words[i]!.end, start)));
    const texts = words.map(({ text }) => (isAbbreviation ? text : text.toLowerCase()));
    return words.length > 0 ? [{ key, words: texts, between, isAbbreviation }] : [];
  });
}

/** Without the plural s of an abbreviation: only to look up what may begin here. */
function bare(word: string): string {
  return (/^\p{Lu}[\p{Lu}\p{N}]+s$/u.test(word) ? word.slice(0, -1) : word).toLowerCase();
}

function matches(
  text: string,
  words: readonly Word[],
  at: number,
  { words: pattern, between, isAbbreviation }: Pattern,
): boolean {
  return pattern.every((wanted, i) => {
    const word = words[at + i];
    if (!word) return false;
    const isLast = i === pattern.length - 1;
    const same = isAbbreviation
      ? word.text === wanted || (isLast && word.text === `${wanted}s`)
      : word.text.toLowerCase() === wanted;
    return same && (isLast || gap(text.slice(word.end, words[at + i + 1]?.start)) === between[i]);
  });
}

/** What separates two words, whatever blanks, apostrophes and hyphens it is written with. */
function gap(between: string): string {
  if (between.length > 40) return between;
  return between
    .replace(/[\s*_]+/g, ' ')
    .replaceAll('’', "'")
    .replace(/[\u2010\u2011]/g, '-');
}
