import { isCoordinate } from './operativeVerbCoordinate';
import { formOf, type VerbPlace } from './operativeVerbPlace';
import type { WordedSentence } from './operativeVerbSentence';
import { farthest, isSubject } from './operativeVerbSubject';
import { isAdverb, vocabularies, type Vocabulary } from './operativeVerbVocabulary';

/** Whether those who speak do what the verb says, and do it by saying it. */
export function isSpoken(place: VerbPlace): boolean {
  const { sentence, at, entry } = place;
  const vocabulary = vocabularies[entry.language];
  if (entry.when === 'joined') return isJoined(place, vocabulary);
  if (entry.when === 'now' && !isSaidNow(place, vocabulary)) return false;
  if (entry.kind === 'announcement' && isNews(place, vocabulary)) return false;
  const before = skipAdverbs(sentence, at, vocabulary);
  if (entry.when === 'event') {
    return entry.kind === 'condemnation'
      ? !vocabulary.relatives.has(sentence.low[before] ?? '')
      : !isRelativeClause(sentence, before, vocabulary);
  }
  if (before < 0) return canLead(place);
  const isJoint = vocabulary.conjunctions.has(sentence.low[before]!);
  if (!isJoint && !/[,;:—–-]/.test(sentence.gaps.slice(before + 1, at + 1).join(''))) {
    return isSubject(place, before, vocabulary);
  }
  // “**Japan:** Will provide”
  const isNamed = before < 8 && sentence.gaps[before + 1]!.includes(':');
  if (isNamed && isSubject(place, before, vocabulary)) return true;
  return !isJoint && formOf(place) === 'other'
    ? isAfterAside(place, before, vocabulary)
    : isCoordinate(place, before, vocabulary);
}

function isSaidNow(
  { sentence: { low }, head, speakers }: VerbPlace,
  { now, earlier }: Vocabulary,
): boolean {
  if (low.some((word) => now.has(word))) return true;
  // “are expanding” tells of what goes on.
  if (/^(?:are|is|am)$/.test(low[head]!)) return false;
  return speakers.inPast && !low.some((word) => earlier.has(word) || /^(?:19|20)\d\d$/.test(word));
}

const spans = /^(?:year|since|past|depuis|passée?)$/;

/** “Last month, the two sides announced”, “announced in September 2021”: what was announced before this text. */
function isNews({ sentence: { low, gaps }, head }: VerbPlace, { earlier }: Vocabulary): boolean {
  if (!/(?:ed|^have|^has|^had|^avons|^ont|^a|^avai(?:en)?t)$/.test(low[head]!)) return false;
  let first = head;
  while (first > 0 && head - first < 14 && !/[;:—]/.test(gaps[first]!)) first--;
  const around = [...low.slice(first, head), ...low.slice(head + 1, head + 6)];
  // “announced plans to meet this year”, “that since January”
  if (around.some((word) => earlier.has(word) && !spans.test(word))) return true;
  const after = low.slice(head + 1, head + 6);
  const preposition = after.findIndex((word) => /^(?:in|on|at|en|le|lors)$/.test(word));
  return preposition >= 0 && after.slice(preposition).some((word) => /^(?:19|20)\d\d$/.test(word));
}

/** The word before a verb and the adverbs before it; -1 where none is. */
function skipAdverbs({ low }: WordedSentence, at: number, vocabulary: Vocabulary): number {
  let word = at - 1;
  while (word >= Math.max(0, at - 4) && isAdverb(low[word]!, vocabulary)) word--;
  return word;
}

/** Whether a relative pronoun stands before, in the same clause. */
function isRelativeClause(
  { low, gaps }: WordedSentence,
  last: number,
  { relatives }: Vocabulary,
): boolean {
  for (let word = last; word >= Math.max(0, last - 12); word--) {
    if (relatives.has(low[word]!)) return true;
    if (gaps[word] !== '') return false;
  }
  return false;
}

/** At the beginning of a paragraph: “Condemns”, « Décide de », under a line that names who speaks. */
function canLead(place: VerbPlace): boolean {
  if (place.lead === 'none') return false;
  const form = formOf(place);
  // “Will provide”, under the name of who will.
  if (place.sentence.low[place.head] === 'will') return true;
  return form === 'third' || form === 'we' || (place.lead === 'any' && form !== 'other');
}

/** “stand together with others in condemning” */
function isJoined({ sentence, at }: VerbPlace, vocabulary: Vocabulary): boolean {
  const before = sentence.low.slice(Math.max(0, at - 16), at);
  return before.at(-1) === 'in' && before.some((word) => vocabulary.joining.has(word));
}

/** “The two sides, in line with their procedures, will…”: whether a subject stands before the commas. */
function isAfterAside(place: VerbPlace, before: number, vocabulary: Vocabulary): boolean {
  const { gaps } = place.sentence;
  let commas = 0;
  for (let word = before; word > Math.max(0, before - farthest) && commas < 4; word--) {
    if (gaps[word] === '') continue;
    commas++;
    if (isSubject(place, word - 1, vocabulary)) return true;
  }
  return place.previous !== undefined && isCoordinate(place, before, vocabulary);
}
