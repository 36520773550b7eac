import type { VerbEntry } from '../lexicon/verbEntry';
import { namesBefore, type NameRun } from './operativeVerbNames';
import type { WordedSentence } from './operativeVerbSentence';
import { isAdverb, vocabularies, type Vocabulary } from './operativeVerbVocabulary';

/** Who speaks in a text. */
export interface Speakers {
  /** Whether a text speaks as “we”, so that “they” are others. */
  readonly asWe: boolean;
  readonly isSpeaker: (name: string) => boolean;
}

/** Where the subject of a verb may be left out: nowhere, before a third person (UN style), before any form. */
export type Lead = 'none' | 'third' | 'any';

/** A verb of the lexicon in its sentence. */
export interface VerbPlace {
  readonly sentence: WordedSentence;
  /** Its first word, adverbs and clitics before it included. */
  readonly at: number;
  /** Its first word of the lexicon. */
  readonly head: number;
  readonly entry: VerbEntry;
  readonly speakers: Speakers;
  readonly lead: Lead;
  /** The last verb of the sentence that counted. */
  readonly previous: Counted | undefined;
  /** The word of the last verb of the sentence that another did than those who speak; -1 where none is. */
  readonly others: number;
}

export interface Counted {
  readonly at: number;
  readonly last: number;
  readonly entry: VerbEntry;
}

/** How far back a subject is looked for, in words. */
const farthest = 90;

/** Whether those who speak do what the verb says, and do it by saying it. */
export function isSpoken(place: VerbPlace): boolean {
  const { sentence, at, entry } = place;
  const vocabulary = vocabularies[entry.language];
  if (entry.when === 'joined') return isJoined(place, vocabulary);
  if (entry.when === 'now' && !sentence.low.some((word) => vocabulary.now.has(word))) return false;
  const before = skipAside(sentence, at, vocabulary);
  if (entry.when === 'event') return before >= 0 && !isRelativeClause(sentence, before, vocabulary);
  if (before < 0) return canLead(place);
  const word = sentence.low[before]!;
  const gap = gapAfter(sentence, before, at);
  if (isJoint(gap, word, vocabulary)) {
    const isAside =
      !vocabulary.conjunctions.has(word) && formOf(sentence.low[place.head]!, entry) === 'other';
    return isAside
      ? isAfterAside(place, before, vocabulary)
      : isCoordinate(place, before, vocabulary);
  }
  return isSubject(place, before, vocabulary);
}

/** The word before a verb, without what stands in brackets or as an adverb between them; -1 where none is. */
function skipAside(sentence: WordedSentence, at: number, vocabulary: Vocabulary): number {
  const { gaps, low } = sentence;
  let word = at - 1;
  for (let steps = 0; word >= 0 && steps < 4; steps++) {
    if (gaps[word + 1]!.includes(')')) {
      let open = word;
      while (open > 0 && word - open < 15 && !gaps[open]!.includes('(')) open--;
      word = open - 1;
      continue;
    }
    if (!isAdverb(low[word]!, vocabulary)) break;
    word--;
  }
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

function gapAfter({ gaps }: WordedSentence, word: number, at: number): string {
  return gaps
    .slice(word + 1, at + 1)
    .join('')
    .replace(/\([^)]*\)|[()]/g, '');
}

function isJoint(gap: string, word: string, { conjunctions }: Vocabulary): boolean {
  return /[,;:—–-]/.test(gap) || conjunctions.has(word);
}

/** At the beginning of a paragraph or item: “Condemns”, « Décide de », under a line that names who speaks. */
function canLead({ sentence, head, entry, lead }: VerbPlace): boolean {
  if (lead === 'none') return false;
  const form = formOf(sentence.low[head]!, entry);
  return form === 'third' || (lead === 'any' && form !== 'other') || form === 'we';
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

/** A verb after “and” or a comma: whether those who speak did something before it. */
function isCoordinate(place: VerbPlace, before: number, vocabulary: Vocabulary): boolean {
  const { sentence, at, head, entry, previous } = place;
  const form = formOf(sentence.low[head]!, entry);
  const first = Math.max(0, before - farthest);
  let anchor = -1;
  for (let word = before; word >= first && anchor < 0; word--) {
    if (word === previous?.at || beginsSubject(place, word, vocabulary)) anchor = word;
  }
  if (anchor < 0) return canLeadAfterComma(place, form);
  if (place.others > anchor) return false;
  const between = sentence.gaps.slice(anchor + 1, at + 1).join('');
  const hasPause = /[,;:—–]/.test(gapAfter(sentence, before - 1, at));
  if (!hasPause && hasRelative(sentence, anchor, before, vocabulary)) return false;
  if (form !== 'base') return form !== 'we' || entry.language === 'fr' || between !== undefined;
  return isFiniteBase(place, hasPause, vocabulary.conjunctions.has(sentence.low[before]!));
}

/** In a numbered paragraph without subject, a second verb after the first: “Condemns…, and demands…”. */
function canLeadAfterComma({ lead, previous }: VerbPlace, form: Form): boolean {
  return lead !== 'none' && previous !== undefined && form === 'third';
}

/** Whether “and oppose” is said by the subject, not a second infinitive of the verb before. */
function isFiniteBase(
  { sentence, entry, previous }: VerbPlace,
  hasPause: boolean,
  hasAnd: boolean,
): boolean {
  if (entry.kind === 'announcement' && previous?.entry.kind !== 'announcement') return false;
  if (!previous) return true;
  const { low } = sentence;
  const last = low[previous.last]!;
  const leads =
    last === 'to' ||
    /^(?:will|shall)$/.test(low[previous.at]!) ||
    /^(?:will|shall)$/.test(low[previous.at + 1] ?? '');
  if (previous.entry.kind === 'appeal') return hasPause && hasAnd;
  if (!leads) return true;
  if (last === 'to') {
    if (low[previous.last + 1]?.endsWith('ing')) return true;
    return hasAnd && (hasPause || entry.kind === 'commitment');
  }
  return false;
}

function hasRelative(
  { low, words }: WordedSentence,
  from: number,
  to: number,
  { relatives, determiners, we, they, never }: Vocabulary,
): boolean {
  for (let word = to; word > from; word--) {
    if (
      !relatives.has(low[word]!) ||
      /^(?:tant|ainsi|alors|tandis|parce|dès|bien|afin|pour|so)$/.test(low[word - 1] ?? '')
    ) {
      continue;
    }
    const next = low[word + 1] ?? '';
    const isClause =
      (low[word] === 'that' || low[word]!.startsWith('qu')) &&
      (determiners.has(next) ||
        we.has(next) ||
        they.has(next) ||
        never.has(next) ||
        /^\p{Lu}/u.test(words[word + 1] ?? ''));
    if (!isClause || /^(?:are|is|was|were|has|have|will|can)$/.test(next)) return true;
  }
  return false;
}

/** Whether a clause begins at a word with those who speak as its subject. */
function beginsSubject(place: VerbPlace, word: number, vocabulary: Vocabulary): boolean {
  const { sentence, speakers } = place;
  const { low, gaps } = sentence;
  const here = low[word]!;
  if (vocabulary.we.has(here)) return !vocabulary.conditions.has(low[word - 1] ?? '');
  const before = low[word - 1] ?? '';
  const isEdge =
    word === 0 ||
    gaps[word] !== '' ||
    vocabulary.conjunctions.has(before) ||
    before === 'that' ||
    before === 'que';
  if (!isEdge || (vocabulary.prepositions.has(before) && gaps[word] === '')) return false;
  if (vocabulary.they.has(here)) return !speakers.asWe;
  for (let end = word; end < Math.min(word + 6, low.length); end++) {
    if (end > word && /[,;:—–(]/.test(gaps[end]!)) return false;
    if (vocabulary.prepositions.has(low[end]!)) return false;
    if (isSpeakerNoun(sentence, end, vocabulary)) return true;
    const run = /^\p{Lu}/u.test(sentence.words[end]! + (sentence.words[end - 1] ?? ''))
      ? namesBefore(sentence, end, vocabulary)
      : undefined;
    if (run && run.start <= word + 1 && isSpokenRun(run, speakers)) return true;
  }
  return false;
}

/** Whether the words that end at `last` are those who speak, as a subject. */
function isSubject(place: VerbPlace, last: number, vocabulary: Vocabulary): boolean {
  const { sentence, entry, head, speakers } = place;
  const { low } = sentence;
  const word = low[last]!;
  const form = formOf(low[head]!, entry);
  if (vocabulary.we.has(word)) return isWe(place, last, form, vocabulary);
  if (form === 'we') return isClitic(word, entry) && follows(place, last, vocabulary);
  if (vocabulary.they.has(word)) return !speakers.asWe || hasSubjectBefore(place, last, vocabulary);
  if (isSingularPronoun(low, last)) return hasSubjectBefore(place, last, vocabulary);
  if (vocabulary.never.has(word)) return false;
  if (/'s?$/.test(word)) return false;
  const run = namesBefore(sentence, last, vocabulary);
  if (run && !isComplement(sentence, run.start, vocabulary)) return isSpokenRun(run, speakers);
  return hasSpeakerNoun(sentence, last, vocabulary);
}

function isWe(place: VerbPlace, last: number, form: Form, vocabulary: Vocabulary): boolean {
  const { sentence, entry, at } = place;
  const { low, gaps } = sentence;
  const before = low[last - 1] ?? '';
  if (vocabulary.conditions.has(before) && gaps[last] === '') return false;
  if (entry.language === 'fr') return form === 'we' || at < 0;
  if (!isClauseStart(place.sentence, last, vocabulary)) return false;
  // “the goals we committed to”, “as we agreed in Carbis Bay”: what was promised elsewhere.
  const isPast = form === 'past';
  return (
    !isPast ||
    last === 0 ||
    gaps[last] !== '' ||
    vocabulary.conjunctions.has(before) ||
    isAdverb(before, vocabulary)
  );
}

const beforeClause = new Set(
  'that as while because when where since although though so which whereby how once after before until what whom but and or'.split(
    ' ',
  ),
);

/** Whether a clause begins with “we”, not a relative one without pronoun: “a moment we intend to meet”. */
function isClauseStart({ low, gaps }: WordedSentence, we: number, vocabulary: Vocabulary): boolean {
  if (we === 0 || gaps[we] !== '') return true;
  const before = low[we - 1]!;
  if (beforeClause.has(before) || isAdverb(before, vocabulary)) return true;
  let edge = we - 1;
  while (edge > 0 && gaps[edge] === '' && we - edge < 15) edge--;
  const first = low[edge]!;
  return vocabulary.prepositions.has(first) || isAdverb(first, vocabulary) || first.endsWith('ing');
}

/** “confirms that it will”, « et elle cherchera »: who was just named. */
function isSingularPronoun(low: readonly string[], word: number): boolean {
  return (
    /^(?:it|elle|il)$/.test(low[word]!) &&
    /^(?:that|and|et|mais|que|qu')$/.test(low[word - 1] ?? '')
  );
}

function isClitic(word: string, { language }: VerbEntry): boolean {
  return language === 'fr' && /^(?:ne|n'|y|en|le|la|les|l'|lui|leur|se|s'|nous)$/.test(word);
}

function follows(place: VerbPlace, last: number, vocabulary: Vocabulary): boolean {
  return hasSubjectBefore(place, last, vocabulary);
}

function hasSubjectBefore(place: VerbPlace, last: number, vocabulary: Vocabulary): boolean {
  for (let word = last - 1; word >= Math.max(0, last - farthest); word--) {
    if (beginsSubject(place, word, vocabulary)) return true;
  }
  return false;
}

/** Whether the names belong to a noun before them: “cooperation between Japan and the United States”. */
function isComplement(
  { low, gaps }: WordedSentence,
  start: number,
  { prepositions }: Vocabulary,
): boolean {
  return start > 0 && gaps[start] === '' && prepositions.has(low[start - 1]!);
}

function isSpokenRun(run: NameRun, { isSpeaker }: Speakers): boolean {
  return run.isPerson || run.names.some(isSpeaker);
}

/** A common noun for those who speak, not a part of a name: “Southeast Asian Nations”. */
function isSpeakerNoun(
  { low, words }: WordedSentence,
  word: number,
  { speakers }: Vocabulary,
): boolean {
  return (
    speakers.has(low[word]!) &&
    !(
      /^(?:nations|states|members|peoples|états|pays)$/.test(low[word]!) &&
      /^\p{Lu}/u.test(words[word]!) &&
      word > 0
    )
  );
}

/** “the two leaders”, “the leaders of Japan and Korea”, “our respective teams”. */
function hasSpeakerNoun(sentence: WordedSentence, last: number, vocabulary: Vocabulary): boolean {
  const { low, gaps } = sentence;
  for (let word = last; word >= Math.max(0, last - 25); word--) {
    if (word < last && /[;:—–.]/.test(gaps[word + 1]!)) return false;
    if (vocabulary.relatives.has(low[word]!) || low[word] === 'to' || low[word] === 'will') {
      return false;
    }
    if (!isSpeakerNoun(sentence, word, vocabulary)) continue;
    if (
      word < last &&
      !vocabulary.prepositions.has(low[word + 1]!) &&
      !vocabulary.conjunctions.has(low[word + 1]!)
    ) {
      if (!/^\p{Lu}/u.test(sentence.words[word + 1]!) && !isEpithetLike(low[word + 1]!)) continue;
    }
    const start = nounPhraseStart(sentence, word, vocabulary);
    if (start === undefined) continue;
    if (start === 0 || gaps[start] !== '' || !vocabulary.prepositions.has(low[start - 1]!)) {
      return true;
    }
  }
  return false;
}

function isEpithetLike(word: string): boolean {
  return /(?:aux|ales|ifs|ives|s)$/.test(word);
}

/** Where “the two leaders” begins, from its noun. */
function nounPhraseStart(
  { low, gaps, words }: WordedSentence,
  noun: number,
  { determiners, prepositions, never, conjunctions }: Vocabulary,
): number | undefined {
  let start = noun;
  for (let steps = 0; steps < 5 && start > 0 && gaps[start] === ''; steps++) {
    const before = low[start - 1]!;
    if (determiners.has(before)) {
      start--;
      while (start > 0 && gaps[start] === '' && determiners.has(low[start - 1]!)) start--;
      return start;
    }
    if (prepositions.has(before) || never.has(before) || conjunctions.has(before)) break;
    start--;
  }
  const bare = start === 0 || gaps[start] !== '' || /^\p{Lu}/u.test(words[noun]!);
  return bare ? start : undefined;
}

type Form = 'we' | 'third' | 'base' | 'past' | 'other';

/** What the first word of a verb tells of its subject. */
export function formOf(word: string, { language }: VerbEntry): Form {
  if (language === 'fr') {
    if ((word.endsWith('ons') && word !== 'ont') || word === 'sommes' || word === 'nous') {
      return 'we';
    }
    return 'third';
  }
  if (/^(?:will|shall|are|were|have|had|was|am|do|did|cannot|can)$/.test(word)) return 'other';
  if (/(?:ed|ought|took|stood)$/.test(word)) return 'past';
  if (/(?:[^s]s)$/.test(word)) return 'third';
  return 'base';
}
