import type { WordedSentence } from './operativeVerbSentence';
import type { Vocabulary } from './operativeVerbVocabulary';

/** How many words may follow a noun that belong to it: “of the Republic of Korea and of Japan”. */
const longest = 25;
const modifiers = 5;

/** A common noun for those who speak, not part of a name as in “Southeast Asian Nations”. */
export function isSpeakerNoun(
  { low, capitals }: WordedSentence,
  word: number,
  { speakers, inNames }: Vocabulary,
): boolean {
  const isPartOfName = word > 0 && inNames.has(low[word]!) && capitals[word];
  return speakers.has(low[word]!) && !isPartOfName;
}

/**
 * Whether the words that end at `last` are a common noun for those who speak, with what belongs to it, and
 * belong to nothing themselves: “the two leaders”, “the leaders of Japan and Korea”, not “talks between the two
 * leaders”.
 */
export function endsSpeakerNoun(
  sentence: WordedSentence,
  last: number,
  vocabulary: Vocabulary,
): boolean {
  const { low, gaps } = sentence;
  for (let word = last; word >= Math.max(0, last - longest); word--) {
    if (word < last && /[;:—–.]/.test(gaps[word + 1]!)) return false;
    if (endsNounPhrase(low[word]!, vocabulary)) return false;
    if (!isSpeakerNoun(sentence, word, vocabulary)) continue;
    if (word < last && !hasComplement(sentence, word, vocabulary)) continue;
    const start = nounPhraseStart(sentence, word, vocabulary);
    if (start === undefined) continue;
    if (start === 0 || gaps[start] !== '' || !vocabulary.prepositions.has(low[start - 1]!)) {
      return true;
    }
  }
  return false;
}

function endsNounPhrase(word: string, { relatives, modals }: Vocabulary): boolean {
  return relatives.has(word) || modals.has(word) || word === 'to';
}

/** Whether what follows a noun may belong to it. */
function hasComplement(
  { low, capitals }: WordedSentence,
  noun: number,
  { prepositions, conjunctions }: Vocabulary,
): boolean {
  const next = low[noun + 1]!;
  return (
    prepositions.has(next) ||
    conjunctions.has(next) ||
    capitals[noun + 1] === true ||
    next.endsWith('s') ||
    next.endsWith('aux')
  );
}

/** Where “the two leaders” begins; undefined where the noun has neither article nor capital. */
export function nounPhraseStart(
  { low, gaps, capitals }: WordedSentence,
  noun: number,
  { determiners, prepositions, never, conjunctions }: Vocabulary,
): number | undefined {
  let start = noun;
  for (let steps = 0; steps < modifiers && start > 0 && gaps[start] === ''; steps++) {
    const before = low[start - 1]!;
    if (determiners.has(before)) {
      while (start > 0 && gaps[start] === '' && determiners.has(low[start - 1]!)) start--;
      return start;
    }
    if (prepositions.has(before) || never.has(before) || conjunctions.has(before)) break;
    start--;
  }
  const isBare = start === 0 || gaps[start] !== '' || capitals[noun]!;
  return isBare ? start : undefined;
}
