import { nounPhraseStart } from './operativeVerbNouns';
import type { Speakers, VerbPlace } from './operativeVerbPlace';
import type { WordedSentence } from './operativeVerbSentence';
import { statesLike } from './operativeVerbStates';
import type { Vocabulary } from './operativeVerbVocabulary';

/** How many words a name of an institution may have after its noun: “Department of Health and Human Services”. */
const longest = 14;
/** Common words of names that begin like a state. */
const noStates = /^(?:indigenous|united|north|south|états?|états-unis)$/;
/** Who governs, said of one who was named. */
const possessed = /^(?:its|his|her|our|son|sa|notre) (?:administration|government|gouvernement)$/;

/**
 * Whether the words that end at `last` name an institution of those who speak, as the subject of the verb:
 * “the Department of State”, « le gouvernement ». What is said of another state or of the world (“the Russian
 * government”, “the International Energy Agency”) is none.
 * @param initiativesOnly Whether only what those who speak found together counts: “the Resilience Fund”.
 */
export function endsInstitution(
  place: VerbPlace,
  last: number,
  vocabulary: Vocabulary,
  initiativesOnly = false,
): boolean {
  const { sentence, entry, speakers } = place;
  const { low, gaps, capitals } = sentence;
  if (!initiativesOnly && possessed.test(`${low[last - 1] ?? ''} ${low[last]!}`)) return true;
  for (let word = last; word >= Math.max(0, last - longest); word--) {
    if (word < last && /[;:—–.]/.test(gaps[word + 1]!)) return false;
    if (endsName(low[word]!, vocabulary)) return false;
    const isInstitution = vocabulary.institutions.has(low[word]!);
    const isSayer = vocabulary.sayers.has(low[word]!) && entry.kind !== 'commitment';
    const isInitiative =
      vocabulary.initiatives.has(low[word]!) && capitals[word]! && provides(place);
    if (!isInitiative && (initiativesOnly || (!isInstitution && !isSayer))) continue;
    if (word < last && !isOfName(sentence, word, last, vocabulary)) continue;
    const start = nounPhraseStart(sentence, word, vocabulary);
    if (start === undefined || !isDefinite(sentence, start, word)) continue;
    const belongs = start > 0 && gaps[start] === '' && vocabulary.prepositions.has(low[start - 1]!);
    if (belongs && !initiativesOnly) continue;
    return !isOfOthers(low.slice(start, last + 1), speakers, vocabulary);
  }
  return false;
}

function endsName(word: string, { relatives, modals }: Vocabulary): boolean {
  return relatives.has(word) || modals.has(word) || word === 'to';
}

/** What follows the noun belongs to its name: “of Health and Human Services”, « d’État ». */
function isOfName(
  { low, capitals, gaps }: WordedSentence,
  noun: number,
  last: number,
  { prepositions, conjunctions }: Vocabulary,
): boolean {
  if (gaps[noun + 1] !== '') return false;
  if (!prepositions.has(low[noun + 1]!)) return last === noun + 1;
  return capitals[last]! || low.slice(noun + 1, last).every((word) => !conjunctions.has(word));
}

/** “an agency will” is any; so is “agency will” without a capital. */
function isDefinite({ low, capitals }: WordedSentence, start: number, noun: number): boolean {
  return /^(?:the|our|both|le|la|l'|les|notre|nos)$/.test(low[start]!) || capitals[noun]!;
}

function isOfOthers(
  words: readonly string[],
  { isSpeaker }: Speakers,
  { ofOthers }: Vocabulary,
): boolean {
  const all = words.join(' ');
  if (/\bsecurity council|conseil de sécurité(?! nationale)/.test(all)) {
    return !isSpeaker(/security council|conseil de sécurité/.exec(all)![0]);
  }
  return words.some((word) => {
    if (isSpeaker(word) || noStates.test(word)) return false;
    if (ofOthers.has(word)) return true;
    const alike = statesLike(word);
    return alike.length > 0 && !alike.some(isSpeaker);
  });
}

/** An initiative undertakes what it is for, and nothing else: “will provide”, « soutiendra ». */
function provides({ sentence: { low }, head, entry }: VerbPlace): boolean {
  if (entry.kind !== 'commitment' || entry.strength !== 'high') return false;
  return low.slice(head, head + 4).some((word) => provided.test(word));
}

const provided =
  /^(?:(?:provide|support|expand|fund|finance|invest|offer|award|mobili[sz]e|develop|coordinate)|(?:fourni|soutiend|finance|élargi|accorde|offri|mobilise|investi|appuie|élabore|coordonne)(?:ra|ront))$/;
