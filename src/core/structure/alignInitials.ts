import { keyOf, type TermWord } from './termWords';

/** Where the words that an abbreviation stands for begin, and how far its letters are from theirs. */
export interface Alignment {
  /** Index of the first word. */
  readonly first: number;
  /** 0 where each letter is the initial of a word and no other word is left. */
  readonly cost: number;
}

/** A letter inside a word: the C of “intercontinental” in ICBM. */
const inside = 1;
/** A small letter of the abbreviation that no word gives: RoK. */
const smallLetter = 0.3;
/** A small word as the first of all: FIND is not “for Innovative New Diagnostics”. */
const smallFirst = 1;
/** A word that gives no letter. */
const leftOut = { content: 1.1, small: 0.05, half: 0.3 };

const numerals = new Map(
  [
    'one two three four five six seven eight nine ten eleven twelve',
    'un deux trois quatre cinq six sept huit neuf dix onze douze',
    'first second third fourth fifth sixth seventh eighth ninth tenth',
    '_ _ _ for',
  ].flatMap((list) => list.split(' ').map((word, i) => [word, String(i + 1)])),
);

/** What the words must give: letters, and numbers as a whole. The s of a plural is none. */
export function unitsOf(short: string): string[] {
  const own = short.replace(/['’]s$/, '');
  const isPlural = /^[^\p{Ll}]{2,20}s$/u.test(own);
  const bare = (isPlural ? own.slice(0, -1) : own).normalize('NFD');
  return bare.match(/\p{N}+|\p{L}/gu) ?? [];
}

/**
 * Finds the words before the end of `words` from which an abbreviation takes its letters in order,
 * the first of them its first. Extends Schwartz & Hearst, “A simple algorithm for identifying
 * abbreviation definitions in biomedical text”, PSB 2003: their shortest match from the right is
 * replaced by the cheapest, in which initials come before inner letters, and a word left out costs.
 * @param units Of the abbreviation, as `unitsOf` gives them.
 * @returns The cheapest alignment, the nearest of equals; undefined where the letters do not occur.
 */
export function alignInitials(
  words: readonly TermWord[],
  units: readonly string[],
): Alignment | undefined {
  const wanted = units.map(keyOf);
  const skipped = skipCosts(words);
  const end = skipped[words.length]!;
  /** Of each unit: what it costs to begin it at a word or after; the last row is behind all units. */
  const cheapest: number[][] = [];
  let best: Alignment | undefined;
  for (let i = units.length - 1; i >= 0; i--) {
    const row = new Array<number>(words.length + 1).fill(Infinity);
    for (let j = words.length - 1; j >= 0; j--) {
      let least = Infinity;
      let price = begins(words[j]!, wanted[i]!) ? 0 : Infinity;
      for (let taken = 1; price < Infinity && i + taken <= units.length; taken++) {
        least = Math.min(least, price + rest(i + taken, j + 1));
        price = holds(words[j]!, wanted, i, taken + 1);
      }
      row[j] = Math.min(row[j + 1]!, least + skipped[j]!);
      if (i > 0) continue;
      if (words[j]!.isSmall) least += smallFirst;
      if (least < (best?.cost ?? Infinity)) best = { first: j, cost: least };
    }
    cheapest[i] = row;
  }
  return best;

  /** What the units from `i` on cost, given the words from `j` on. */
  function rest(i: number, j: number): number {
    let waived = 0;
    let least = Infinity;
    for (let next = i; next < units.length; next++) {
      least = Math.min(least, waived + cheapest[next]![j]! - skipped[j]!);
      if (!/\p{Ll}/u.test(units[next]!)) return least;
      waived += smallLetter;
    }
    return Math.min(least, waived + end - skipped[j]!);
  }
}

/** Of each word, what leaving out all before it costs. */
function skipCosts(words: readonly TermWord[]): number[] {
  const sums = [0];
  for (const { isSmall, gap } of words) {
    const kind = isSmall ? 'small' : gap === 'hyphen' || gap === 'none' ? 'half' : 'content';
    sums.push(sums.at(-1)! + leftOut[kind]);
  }
  return sums;
}

function begins({ key: word }: TermWord, unit: string): boolean {
  if (unit < '0' || unit >= ':') return word.startsWith(unit);
  return word === unit || numerals.get(word) === unit || /^\d{1,4}(?!\d)/.exec(word)?.[0] === unit;
}

/** What it costs that a word gives several units, its initial the first; Infinity where it does not. */
function holds(
  { text, key: word }: TermWord,
  units: readonly string[],
  first: number,
  count: number,
): number {
  let at = 0;
  for (let i = 1; i < count; i++) {
    if (first + i >= units.length) return Infinity;
    at = word.indexOf(units[first + i]!, at + 1);
    if (at < 0) return Infinity;
  }
  const isAcronym = text === text.toUpperCase() && at === count - 1;
  return isAcronym ? 0 : inside * (count - 1);
}
