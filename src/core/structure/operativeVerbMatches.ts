import { compileChoice, compileInner } from '../lexicon/compilePattern';
import { openings, type Opening } from '../lexicon/openings';
import type { LexiconLanguage, VerbEntry } from '../lexicon/verbEntry';
import { verbLexicon } from '../lexicon/verbLexicon';
import { lazy } from './lazy';

/** Words of the lexicon, whoever says them; UTF-16 indices of what was searched. */
export interface VerbMatch {
  readonly start: number;
  readonly end: number;
  readonly entry: VerbEntry;
}

/** Entries that may match at a place, in the order of their groups in one expression. */
interface Tried {
  readonly entries: readonly VerbEntry[];
  readonly pattern: RegExp;
}

/** Where verbs may begin, so that whole patterns are tried at few places. */
interface Matcher {
  readonly beginnings: RegExp;
  /** By their first letters. */
  readonly byKey: ReadonlyMap<string, Tried>;
  readonly endings: RegExp | undefined;
  readonly byEnding: Tried;
}

const matchers = { en: lazy(() => matcher('en')), fr: lazy(() => matcher('fr')) };
const keyLength = 3;
const noLetterAfter = '(?![a-zà-öø-ÿœ])';

function matcher(language: LexiconLanguage): Matcher {
  const beginnings = new Set<string>();
  const keys = new Map<string, VerbEntry[]>();
  for (const entry of verbLexicon[language]) {
    if (entry.ending) continue;
    const found = openings(compileInner(entry.pattern, 'javascript'));
    for (const opening of found) beginnings.add(letterSource(opening));
    for (const key of new Set(found.map(({ letters }) => letters.slice(0, keyLength)))) {
      keys.set(key, [...(keys.get(key) ?? []), entry]);
    }
  }
  const ended = verbLexicon[language].filter(({ ending }) => ending);
  const endings = ended.flatMap(({ ending }) => ending ?? []).join('|');
  const letters = [...beginnings].sort().join('|');
  return {
    // Quicker without Unicode classes; the patterns look at the edges again.
    beginnings: new RegExp(`(?<![a-zà-öø-ÿœ0-9-])(?:${letters})`, 'g'),
    byKey: new Map(Array.from(keys, ([key, entries]) => [key, triedOf(entries)])),
    endings: endings ? new RegExp(`(?:${endings})${noLetterAfter}`, 'g') : undefined,
    byEnding: triedOf(ended),
  };
}

function triedOf(entries: readonly VerbEntry[]): Tried {
  const { source, order } = compileChoice(
    entries.map(({ pattern }) => pattern),
    'javascript',
  );
  return { entries: order.map((index) => entries[index]!), pattern: new RegExp(source, 'uy') };
}

function letterSource({ letters, whole }: Opening): string {
  if (letters === '' || (letters.length < keyLength && !whole)) {
    throw new RangeError(
      'A pattern has to begin with three letters, a whole word, or have an ending',
    );
  }
  return letters + (whole ? noLetterAfter : '');
}

/**
 * Every place of `low`, in small letters, at which words of the lexicon stand, in order; of entries that
 * match at the same place, the first of the lexicon. Matches may overlap. Linear.
 */
export function verbMatches(low: string, language: LexiconLanguage): VerbMatch[] {
  const { beginnings, byKey, endings, byEnding } = matchers[language]();
  const found: VerbMatch[] = [];
  beginnings.lastIndex = 0;
  for (let place = beginnings.exec(low); place; place = beginnings.exec(low)) {
    const key = firstLetters.exec(low.slice(place.index, place.index + keyLength))![0];
    push(found, low, place.index, byKey.get(key));
  }
  if (!endings) return found;
  for (const { index } of low.matchAll(endings)) {
    const start = index - lastLetters.exec(low.slice(Math.max(0, index - 30), index))![0].length;
    push(found, low, start, byEnding);
  }
  return found.sort((a, b) => a.start - b.start);
}

const firstLetters = /^[a-zà-öø-ÿœ]*/;
const lastLetters = /[a-zà-öø-ÿœ]*$/;

function push(found: VerbMatch[], low: string, start: number, tried: Tried | undefined): void {
  if (!tried) return;
  tried.pattern.lastIndex = start;
  const match = tried.pattern.exec(low);
  if (!match) return;
  const entry = tried.entries[match.findIndex((group, i) => i > 0 && group !== undefined) - 1]!;
  found.push({ start, end: start + match[0].length, entry });
}
