import type { WordedSentence } from './operativeVerbSentence';
import type { Vocabulary } from './operativeVerbVocabulary';

/** Names that end at a word: “Japan, the Republic of Korea, and the United States”. */
export interface NameRun {
  /** The first and last word. */
  readonly start: number;
  readonly end: number;
  /** Each name in small letters, without article. */
  readonly names: readonly string[];
  /** Whether a title of a person stands in or right before it. */
  readonly isPerson: boolean;
}

const within = new Set([
  'the',
  'of',
  'and',
  '&',
  'le',
  'la',
  'les',
  "l'",
  'de',
  'du',
  'des',
  "d'",
  'et',
]);
const joins = new Set(['and', '&', 'et']);
const articles = new Set(['the', 'le', 'la', 'les', "l'"]);
/** Words of names, and of a list of them, that are still looked at. */
const longest = 40;

/** The names whose last word is `end`; undefined where no name ends. */
export function namesBefore(
  sentence: WordedSentence,
  end: number,
  vocabulary: Vocabulary,
): NameRun | undefined {
  const { low, gaps } = sentence;
  let start = end + 1;
  while (start > 0 && end - start < longest) {
    const word = start - 1;
    const isEdge = start <= end && !/^,?$/.test(gaps[start]!);
    if (
      isEdge ||
      !(isName(sentence, word) || within.has(low[word]!) || isEpithet(sentence, word))
    ) {
      break;
    }
    start--;
  }
  start = lastList(sentence, start, end, vocabulary);
  while (start <= end && !isName(sentence, start) && !articles.has(low[start]!)) start++;
  while (start < end && isName(sentence, start) && isFunctionWord(low[start]!, vocabulary)) start++;
  if (start > end || !hasName(sentence, start, end)) return undefined;
  return {
    start,
    end,
    names: unitsOf(low.slice(start, end + 1), gaps.slice(start, end + 1)),
    isPerson: hasTitle(sentence, start, end, vocabulary),
  };
}

/**
 * Of a run with commas, all where the last name is joined by “, and”, else what follows the last comma: unless
 * “A, B and C” belongs to no preposition, it is a list, too.
 */
function lastList(
  { low, gaps }: WordedSentence,
  start: number,
  end: number,
  { prepositions }: Vocabulary,
): number {
  for (let word = end; word > start; word--) {
    if (gaps[word] !== ',') continue;
    // “…, and Japan will” begins a clause; a list has more commas than that one.
    if (joins.has(low[word]!)) return gaps.slice(start + 1, word).includes(',') ? start : word + 1;
    const isJoined = low.slice(word, end + 1).some((other) => joins.has(other));
    const belongs = prepositions.has(low[start]!) || prepositions.has(low[start - 1] ?? '');
    return isJoined && !belongs ? start : word;
  }
  return start;
}

function isName({ low, capitals }: WordedSentence, word: number): boolean {
  return capitals[word]! || /^\d/.test(low[word]!);
}

/** « la République argentine », “President elect”: a small word that still belongs to the name before it. */
function isEpithet(sentence: WordedSentence, word: number): boolean {
  return (
    word > 0 &&
    /(?:aine?|ien(?:ne)?|oise?|aise?|éens?|éennes?|ique|ine|éral|unie?s?|ains|iens)$/.test(
      sentence.low[word]!,
    ) &&
    isName(sentence, word - 1)
  );
}

function isFunctionWord(word: string, vocabulary: Vocabulary): boolean {
  return (
    !articles.has(word) &&
    (vocabulary.never.has(word) ||
      vocabulary.prepositions.has(word) ||
      vocabulary.adverbs.has(word))
  );
}

function hasName(sentence: WordedSentence, start: number, end: number): boolean {
  for (let word = start; word <= end; word++) {
    if (isName(sentence, word) && !articles.has(sentence.low[word]!)) return true;
  }
  return false;
}

function hasTitle(
  { low, gaps }: WordedSentence,
  start: number,
  end: number,
  { titles }: Vocabulary,
): boolean {
  for (let word = Math.max(0, start - 4); word <= end; word++) {
    if (
      titles.has(low[word]!) &&
      (word >= start || gaps.slice(word + 1, start + 1).every((gap) => gap === ''))
    ) {
      return true;
    }
  }
  return false;
}

/** What a name is known by: `united states` of “the United States”. */
function unitsOf(low: readonly string[], gaps: readonly string[]): string[] {
  const units: string[][] = [[]];
  for (const [i, word] of low.entries()) {
    if (joins.has(word) || (i > 0 && gaps[i] === ',')) units.push([]);
    if (!joins.has(word) && !articles.has(word)) units.at(-1)!.push(word.replace(/'s?$/, ''));
  }
  return units.map((unit) => unit.join(' ')).filter((unit) => unit !== '');
}
