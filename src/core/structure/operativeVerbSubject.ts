import { namesBefore, type NameRun } from './operativeVerbNames';
import { endsSpeakerNoun, isSpeakerNoun } from './operativeVerbNouns';
import { endsInstitution } from './operativeVerbInstitution';
import { formOf, type Speakers, type VerbPlace } from './operativeVerbPlace';
import type { WordedSentence } from './operativeVerbSentence';
import { isAdverb, type Vocabulary } from './operativeVerbVocabulary';

const isWhich = /^(?:which|qui|lequel|laquelle)$/;

/** How far back a subject is looked for, in words. */
export const farthest = 90;

/** Whether the words that end at `last` are those who speak, as the subject of the verb. */
export function isSubject(place: VerbPlace, last: number, vocabulary: Vocabulary): boolean {
  const { sentence, entry, speakers } = place;
  const { low } = sentence;
  const word = low[last]!;
  if (vocabulary.we.has(word)) return isWe(place, last, vocabulary);
  if (entry.language === 'fr' && formOf(place) === 'we') {
    const isClitic = vocabulary.clitics.has(word) || vocabulary.objects.has(word);
    return isClitic && hasSubjectBefore(place, last, vocabulary);
  }
  if (vocabulary.they.has(word)) return !speakers.asWe || hasSubjectBefore(place, last, vocabulary);
  if (vocabulary.singular.has(word) && vocabulary.clauses.has(low[last - 1] ?? '')) {
    return hasSubjectBefore(place, last, vocabulary);
  }
  if (isWhich.test(word) && sentence.gaps[last]!.includes(',')) {
    return endsInstitution(place, last - 1, vocabulary, true);
  }
  if (vocabulary.never.has(word) || /'s?$/.test(word)) return false;
  const run = namesBefore(sentence, last, vocabulary);
  const isName = run !== undefined && !isComplement(sentence, run.start, vocabulary);
  if (isName ? isSpokenRun(run, speakers) : endsSpeakerNoun(sentence, last, vocabulary)) {
    return true;
  }
  return endsInstitution(place, last, vocabulary);
}

function isWe(place: VerbPlace, last: number, vocabulary: Vocabulary): boolean {
  const { sentence, entry } = place;
  const { low, gaps } = sentence;
  const before = low[last - 1] ?? '';
  if (vocabulary.conditions.has(before) && gaps[last] === '') return false;
  if (entry.language === 'fr') return formOf(place) === 'we';
  if (isAnnouncedNow(place, vocabulary)) return true;
  if (before === 'what' || !beginsClause(sentence, last, vocabulary)) return false;
  // “the goals that we committed to”, “as we agreed in Carbis Bay”: what was promised elsewhere.
  const mayBeRelative = last > 0 && gaps[last] === '' && !isAdverb(before, vocabulary);
  return formOf(place) !== 'past' || !mayBeRelative || vocabulary.conjunctions.has(before);
}

/** “the plan we announce today” */
function isAnnouncedNow(place: VerbPlace, { now }: Vocabulary): boolean {
  const { sentence, head, entry } = place;
  return (
    entry.kind === 'announcement' &&
    formOf(place) === 'base' &&
    sentence.low.slice(head + 1, head + 3).some((word) => now.has(word))
  );
}

/** Whether a clause begins with “we”, not a relative one without pronoun: “a moment we intend to meet”. */
function beginsClause(
  { low, gaps, capitals }: WordedSentence,
  we: number,
  vocabulary: Vocabulary,
): boolean {
  // “the Principles. 13 We will”: a sign of a note hides the beginning.
  if (we === 0 || gaps[we] !== '' || capitals[we]) return true;
  const before = low[we - 1]!;
  if (vocabulary.clauses.has(before) || isAdverb(before, vocabulary)) return true;
  let edge = we - 1;
  while (edge > 0 && gaps[edge] === '' && we - edge < 15) edge--;
  const first = low[edge]!;
  return vocabulary.prepositions.has(first) || isAdverb(first, vocabulary) || first.endsWith('ing');
}

/** Whether a clause begins at a word with those who speak as its subject. */
export function beginsSubject(place: VerbPlace, word: number, vocabulary: Vocabulary): boolean {
  const { sentence, speakers } = place;
  const { low, gaps, capitals } = sentence;
  const before = low[word - 1] ?? '';
  if (vocabulary.we.has(low[word]!)) return !vocabulary.conditions.has(before);
  const isEdge = word === 0 || gaps[word] !== '' || vocabulary.clauses.has(before);
  if (!isEdge || (vocabulary.prepositions.has(before) && gaps[word] === '')) return false;
  if (vocabulary.they.has(low[word]!)) return !speakers.asWe;
  for (let end = word; end < Math.min(word + 6, low.length); end++) {
    if (end > word && /[,;:—–(]/.test(gaps[end]!)) return false;
    if (vocabulary.prepositions.has(low[end]!)) return false;
    if (isSpeakerNoun(sentence, end, vocabulary)) return true;
    if (!capitals[end] && !capitals[end - 1]) continue;
    const run = namesBefore(sentence, end, vocabulary);
    if (run && run.start <= word + 1 && isSpokenRun(run, speakers)) return true;
  }
  return false;
}

export function hasSubjectBefore(place: VerbPlace, last: number, vocabulary: Vocabulary): boolean {
  for (let word = last - 1; word >= Math.max(0, last - farthest); word--) {
    if (beginsSubject(place, word, vocabulary)) return true;
  }
  return false;
}

/** Whether names belong to a noun before them: “cooperation between Japan and the United States”. */
export function isComplement(
  { low, gaps }: WordedSentence,
  start: number,
  { prepositions }: Vocabulary,
): boolean {
  return start > 0 && gaps[start] === '' && prepositions.has(low[start - 1]!);
}

function isSpokenRun({ isPerson, names }: NameRun, { isSpeaker }: Speakers): boolean {
  return isPerson || names.some(isSpeaker);
}
