import type { Codebook, Theme } from './codebook';
import { inLanguage, labelOf } from './labels';
import { searchKey } from './searchKey';
import { pathSeparator, themePath } from './themePath';

/** A theme as a picker shows it. */
export interface ThemeHit {
  readonly theme: Theme;
  /** In the language of the search. */
  readonly label: string;
  /** The labels of the themes above it, broadest first, joined; empty at the top. */
  readonly above: string;
}

export interface ThemeSearch {
  /** All themes, in the order of the codebook. */
  readonly all: readonly ThemeHit[];
  /** The theme of a code; undefined where the codebook does not have it. */
  hit(code: string): ThemeHit | undefined;
  /**
   * The themes in which every word of `query` is found, the best first, at most `limit`. Accents and
   * case do not count. Codes and labels of all languages are searched, then the labels above. What is
   * deprecated comes last. An empty query finds all.
   */
  find(query: string, limit?: number): readonly ThemeHit[];
}

interface Entry {
  readonly hit: ThemeHit;
  readonly code: string;
  /** The label in the language of the search, then all labels; each begins with a blank. */
  readonly label: string;
  readonly labels: string;
  readonly above: string;
}

/** Prepares the search in a codebook, for a reader of `language`; do it once a codebook. */
export function themeSearch(codebook: Codebook, language: string): ThemeSearch {
  // What stands above many themes is prepared once.
  const ways = new Map<string, Way>();
  const entries = [...codebook.themes.values()].map((theme): Entry => {
    const { parent } = theme;
    const key = parent ?? '';
    const way = ways.get(key) ?? wayTo(parent, codebook, language);
    ways.set(key, way);
    return entryOf(theme, way, language);
  });
  const all = entries.map(({ hit }) => hit);
  const byCode = new Map(all.map((hit) => [hit.theme.code, hit]));
  return {
    all,
    hit: (code) => byCode.get(code),
    find(query, limit = Infinity) {
      const typed = searchKey(query);
      if (typed === '') return all.slice(0, limit);
      const words = wordsOf(query).map((word) => ({ word, start: ` ${word}` }));
      const whole = words.map(({ start }) => start).join('');
      // A list a rank, each in the order of the codebook: nothing has to be sorted.
      const found: ThemeHit[][] = [];
      for (const entry of entries) {
        const rank = codeRank(entry, typed) ?? labelRank(entry, whole, words);
        if (rank === undefined) continue;
        const behind = entry.hit.theme.deprecated === true ? 10 : 0;
        (found[rank + behind] ??= []).push(entry.hit);
      }
      return found.flat().slice(0, limit);
    },
  };
}

/** The themes above one. */
interface Way {
  /** Their labels, joined. */
  readonly shown: string;
  /** Their codes and labels of all languages, each beginning with a blank. */
  readonly found: string;
}

function wayTo(parent: string | undefined, codebook: Codebook, language: string): Way {
  const steps = parent === undefined ? [] : themePath(codebook, parent);
  return {
    shown: steps.map((step) => labelOf(step, language)).join(pathSeparator),
    found: spaced(steps.flatMap(({ code, labels }) => [code, ...Object.values(labels)])),
  };
}

function entryOf(theme: Theme, { shown, found }: Way, language: string): Entry {
  return {
    hit: { theme, label: labelOf(theme, language), above: shown },
    code: searchKey(theme.code),
    label: spaced([inLanguage(theme.labels, language) ?? '']),
    labels: spaced(Object.values(theme.labels)),
    above: found,
  };
}

function wordsOf(text: string): string[] {
  return searchKey(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** So that ` word` is found exactly where a word begins. */
function spaced(labels: readonly string[]): string {
  return labels.map((label) => ` ${wordsOf(label).join(' ')}`).join('\n');
}

/** Lower is better; undefined where it is not found. */
function codeRank({ code }: Entry, typed: string): number | undefined {
  if (code === typed) return 0;
  return code.startsWith(typed) ? 1 : undefined;
}

/** A word that was typed, and as it stands where one begins. */
interface TypedWord {
  readonly word: string;
  readonly start: string;
}

/** The same; each word has to be found, and the one found worst counts. */
function labelRank(entry: Entry, whole: string, words: readonly TypedWord[]): number | undefined {
  if (words.length === 0) return undefined;
  if (entry.label.startsWith(whole)) return entry.label.length === whole.length ? 2 : 3;
  let worst = 0;
  for (const word of words) {
    const rank = wordRank(entry, word);
    if (rank === undefined) return undefined;
    worst = Math.max(worst, rank);
  }
  return worst;
}

function wordRank(
  { code, label, labels, above }: Entry,
  { word, start }: TypedWord,
): number | undefined {
  if (label.includes(start)) return 4;
  if (code.startsWith(word)) return 5;
  if (labels.includes(start)) return 6;
  if (label.includes(word) || labels.includes(word) || code.includes(word)) return 7;
  return above.includes(start) ? 8 : undefined;
}
