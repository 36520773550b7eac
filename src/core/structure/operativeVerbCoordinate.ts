import { formOf, type VerbPlace } from './operativeVerbPlace';
import type { WordedSentence } from './operativeVerbSentence';
import { beginsSubject, farthest } from './operativeVerbSubject';
import type { Vocabulary } from './operativeVerbVocabulary';

const infinitives = new Set(['should', 'must', 'can', 'could', 'would', 'may', 'might', 'cannot']);

/** Whether a verb after “and” or a comma is a second one of those who speak: “We welcome A, and commit to B”. */
export function isCoordinate(place: VerbPlace, before: number, vocabulary: Vocabulary): boolean {
  const { sentence, at, lead, previous, others } = place;
  const form = formOf(place);
  const subject = subjectBefore(place, before, vocabulary);
  if (place.entry.when === 'direct') return false;
  if (subject < 0) return lead !== 'none' && previous !== undefined && form === 'third';
  if (others > subject) return false;
  const hasAnd = vocabulary.conjunctions.has(sentence.low[before]!);
  const hasPause = /[,;:—–]/.test(sentence.gaps.slice(before, at + 1).join(''));
  if (!hasPause && hasRelative(sentence, subject, before, vocabulary)) return false;
  if (form !== 'base') return true;
  // “States should aim at A and commit to B”
  if (sentence.low.slice(subject + 1, before).some((word) => infinitives.has(word))) return false;
  return isFiniteBase(place, hasPause, hasAnd, vocabulary);
}

/**
 * The nearest word at which those who speak begin a clause, or did something; -1 where none is. A chapeau
 * (“We, the leaders of…, meeting in…, reaffirm”) begins with them, however long it is.
 */
function subjectBefore(place: VerbPlace, before: number, vocabulary: Vocabulary): number {
  for (let word = before; word >= Math.max(0, before - farthest); word--) {
    if (word === place.previous?.at || beginsSubject(place, word, vocabulary)) return word;
  }
  return vocabulary.we.has(place.sentence.low[0]!) ? 0 : -1;
}

/**
 * Whether “and oppose” is said by the subject, not a second infinitive: after “we will protect…” it is one,
 * after “we call on Russia to withdraw…” it is what Russia is called on for, unless a comma parts them.
 */
function isFiniteBase(
  { sentence: { low }, entry, previous }: VerbPlace,
  hasPause: boolean,
  hasAnd: boolean,
  { modals }: Vocabulary,
): boolean {
  if (!previous) return true;
  if (previous.entry.kind === 'appeal') return hasPause && hasAnd;
  if (low.slice(previous.at, previous.last).some((word) => modals.has(word))) return false;
  if (low[previous.last] !== 'to' || low[previous.last + 1]?.endsWith('ing')) return true;
  return hasAnd && (hasPause || entry.kind === 'commitment');
}

/** Whether a relative pronoun stands between two words, so that the second may be of its clause. */
function hasRelative(
  { low, capitals }: WordedSentence,
  from: number,
  to: number,
  { relatives, compounds, determiners, we, they, never, modals }: Vocabulary,
): boolean {
  for (let word = to; word > from; word--) {
    const relative = low[word]!;
    if (!relatives.has(relative) || compounds.has(low[word - 1] ?? '')) continue;
    const next = low[word + 1] ?? '';
    // “that the”, « que nous »: a statement follows, not a relative clause.
    const states =
      /^(?:that|qu)/.test(relative) &&
      !/^(?:are|is|was|were|has|have)$/.test(next) &&
      !modals.has(next) &&
      (determiners.has(next) ||
        we.has(next) ||
        they.has(next) ||
        never.has(next) ||
        capitals[word + 1] === true);
    if (!states) return true;
  }
  return false;
}
