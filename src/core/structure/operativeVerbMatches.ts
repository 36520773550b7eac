import { compileInner, compilePattern } from '../lexicon/compilePattern';
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

interface Tried {
  readonly entry: VerbEntry;
  readonly pattern: RegExp;
}

/** Where verbs may begin, so that whole patterns are tried at few places. */
interface Matcher {
  readonly beginnings: RegExp;
  /** By their first letters, in the order of the lexicon. */
  readonly byKey: ReadonlyMap<string, readonly Tried[]>;
  readonly endings: RegExp | undefined;
  readonly byEnding: readonly Tried[];
}

const matchers = { en: lazy(() => matcher('en')), fr: lazy(() => matcher('fr')) };
const keyLength = 3;
const noLetterAfter = String.raw`(?!\p{L})`;

function matcher(language: LexiconLanguage): Matcher {
  const beginnings = new Set<string>();
  const byKey = new Map<string, Tried[]>();
  const byEnding: Tried[] = [];
  for (const entry of verbLexicon[language]) {
    const pattern = new RegExp(compilePattern(entry.pattern, 'javascript'), 'uy');
    const tried = { entry, pattern };
    if (entry.ending) {
      byEnding.push(tried);
      continue;
    }
    const found = openings(compileInner(entry.pattern, 'javascript'));
    for (const opening of found) beginnings.add(source(opening));
    for (const key of new Set(found.map(({ letters }) => letters.slice(0, keyLength)))) {
      byKey.set(key, [...(byKey.get(key) ?? []), tried]);
    }
  }
  const endings = byEnding.flatMap(({ entry }) => entry.ending ?? []).join('|');
  return {
    beginnings: new RegExp(
      String.raw`(?<![\p{L}\p{M}\p{N}\-])(?:${[...beginnings].sort().join('|')})`,
      'gu',
    ),
    byKey,
    endings: endings ? new RegExp(`(?:${endings})${noLetterAfter}`, 'gu') : undefined,
    byEnding,
  };
}

function source({ letters, whole }: Opening): string {
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
  for (const { index } of low.matchAll(beginnings)) {
    const key = firstLetters.exec(low.slice(index, index + keyLength))![0];
    push(found, low, index, byKey.get(key));
  }
  if (!endings) return found;
  for (const { index } of low.matchAll(endings)) {
    const start = index - lastLetters.exec(low.slice(Math.max(0, index - 30), index))![0].length;
    push(found, low, start, byEnding);
  }
  return found.sort((a, b) => a.start - b.start);
}

const firstLetters = /^\p{L}*/u;
const lastLetters = /\p{L}*$/u;

function push(
  found: VerbMatch[],
  low: string,
  start: number,
  tried: readonly Tried[] | undefined,
): void {
  for (const { entry, pattern } of tried ?? []) {
    pattern.lastIndex = start;
    if (!pattern.test(low)) continue;
    found.push({ start, end: pattern.lastIndex, entry });
    return;
  }
}
