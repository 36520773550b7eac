import { compileInner, compileTogether, sharedBeginning } from '../lexicon/compilePattern';
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

/** Entries with one beginning, in one expression: a group each. */
interface Tried {
  readonly entries: readonly VerbEntry[];
  readonly pattern: RegExp;
}

/** Where verbs may begin, so that whole patterns are tried at few places. */
interface Matcher {
  readonly beginnings: RegExp;
  /** What may begin with these letters, in the order of the lexicon. */
  readonly byKey: ReadonlyMap<string, readonly Tried[]>;
  readonly endings: RegExp | undefined;
  readonly byEnding: readonly Tried[];
}

const matchers = { en: lazy(() => matcher('en')), fr: lazy(() => matcher('fr')) };
const keyLength = 3;
const noLetterAfter = '(?![a-zà-öø-ÿœ])';

function matcher(language: LexiconLanguage): Matcher {
  const beginnings = new Set<string>();
  const byKey = new Map<string, Set<Tried>>();
  const byEnding: Tried[] = [];
  for (const [beginning, entries] of byBeginning(verbLexicon[language])) {
    const tried = triedOf(beginning, entries);
    for (const { pattern, ending } of entries) {
      if (ending) byEnding.push(tried);
      for (const opening of ending ? [] : openings(compileInner(pattern, 'javascript'))) {
        beginnings.add(letterSource(opening));
        const key = opening.letters.slice(0, keyLength);
        byKey.set(key, (byKey.get(key) ?? new Set()).add(tried));
      }
    }
  }
  const endings = verbLexicon[language].flatMap(({ ending }) => ending ?? []).join('|');
  const letters = [...beginnings].sort().join('|');
  return {
    // Quicker without Unicode classes; the patterns look at the edges again.
    beginnings: new RegExp(`(?<![a-zà-öø-ÿœ0-9-])(?:${letters})`, 'g'),
    byKey: new Map(Array.from(byKey, ([key, tried]) => [key, [...tried]])),
    endings: endings ? new RegExp(`(?:${endings})${noLetterAfter}`, 'g') : undefined,
    byEnding,
  };
}

/** Entries that begin alike together, where the first of them stands; those that begin in a way of their own alone. */
function byBeginning(entries: readonly VerbEntry[]): [string, VerbEntry[]][] {
  const groups = new Map<string, [string, VerbEntry[]]>();
  for (const [index, entry] of entries.entries()) {
    const beginning = entry.ending ? '' : sharedBeginning(entry.pattern);
    const name = beginning === '' ? String(index) : beginning;
    const group = groups.get(name) ?? [beginning, []];
    groups.set(name, [beginning, [...group[1], entry]]);
  }
  return [...groups.values()];
}

function triedOf(beginning: string, entries: readonly VerbEntry[]): Tried {
  const patterns = entries.map(({ pattern }) => pattern);
  return { entries, pattern: new RegExp(compileTogether(beginning, patterns, 'javascript'), 'uy') };
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

function push(
  found: VerbMatch[],
  low: string,
  start: number,
  candidates: readonly Tried[] = [],
): void {
  for (const { entries, pattern } of candidates) {
    pattern.lastIndex = start;
    const match = pattern.exec(low);
    if (!match) continue;
    const entry = entries[match.findIndex((group, i) => i > 0 && group !== undefined) - 1]!;
    found.push({ start, end: start + match[0].length, entry });
    return;
  }
}
