import type { LexiconLanguage } from '../lexicon/verbEntry';
import type { DocumentFacts } from './facts';
import type { VerbCandidate } from './operativeVerbCandidates';
import { namesBefore } from './operativeVerbNames';
import { formOf, type Speakers, type VerbForm } from './operativeVerbPlace';
import { isState } from './operativeVerbStates';
import { isComplement } from './operativeVerbSubject';
import type { WordedSentence } from './operativeVerbSentence';
import { vocabularies, type Vocabulary } from './operativeVerbVocabulary';

/**
 * Who speaks in a text: its parties, those whom its title names, and who does in it what only those do who
 * speak (welcome, commit themselves in the present tense).
 */
export function speakersOf(
  candidates: readonly VerbCandidate[],
  { title = '', parties = [] }: DocumentFacts,
  language: LexiconLanguage,
): Speakers {
  const vocabulary = vocabularies[language];
  const names = new Set(parties.map(plain));
  // A declaration “on Ukraine” is not one of Ukraine.
  const heading = ` ${plain(title.replace(/\s(?:on|sur|regarding|concerning|about|à propos)\s.*$/i, ''))} `;
  let asWe = 0;
  let asOthers = 0;
  let past = 0;
  let present = 0;
  for (const { sentence, verbs } of candidates) {
    for (const { at, head, match } of verbs) {
      if (at === 0 || sentence.gaps[at] !== '') continue;
      if (vocabulary.we.has(sentence.low[at - 1]!)) asWe++;
      const { entry } = match;
      const form = formOf({ sentence, head, entry });
      if (isPast(sentence.low[head]!, form)) past++;
      else if (form === 'base' || form === 'third' || form === 'we') present++;
      const isPresent =
        form === 'third' || form === 'base' || /^(?:are|have)$/.test(sentence.low[head]!);
      if (!isPresent || entry.ending || entry.kind === 'announcement') continue;
      if (vocabulary.never.has(sentence.low[at - 1]!)) continue;
      const run = namesBefore(sentence, at - 1, vocabulary);
      if (!run || isComplement(sentence, run.start, vocabulary)) continue;
      asOthers++;
      if (!isTelling(sentence, run.start, vocabulary)) continue;
      for (const name of run.names) names.add(name);
    }
  }
  for (const name of listedStates(candidates, vocabulary)) names.add(name);
  return {
    inPast: past > present,
    asWe: asWe > 4 && asWe > asOthers / 2,
    isSpeaker: (name) =>
      names.has(name) || vocabulary.initials.has(name) || heading.includes(` ${plain(name)} `),
  };
}

/** The states whose measures a text lists, two or more: “- **Canada** will”, “- **Japan:** Will”. */
function listedStates(candidates: readonly VerbCandidate[], vocabulary: Vocabulary): Set<string> {
  const found = new Set<string>();
  for (const { sentence, verbs, isFirst, isItem } of candidates) {
    const at = verbs[0]?.at ?? 0;
    if (!isItem || !isFirst || at === 0 || !/^:?$/.test(sentence.gaps[at]!)) continue;
    const run = namesBefore(sentence, at - 1, vocabulary);
    if (run?.start === 0) run.names.filter(isState).forEach((name) => found.add(name));
  }
  return found.size > 1 ? found : new Set();
}

/**
 * Whether one who does so speaks: not in a clause that belongs to another (“evidence that Russia is committed”).
 */
function isTelling(
  { low, gaps }: WordedSentence,
  start: number,
  { conjunctions }: Vocabulary,
): boolean {
  return start === 0 || gaps[start] !== '' || conjunctions.has(low[start - 1]!);
}

function isPast(word: string, form: VerbForm): boolean {
  return form === 'past' || /^(?:ont|avons|a)$/.test(word);
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s\u00AD,–—-]+/g, ' ')
    .trim();
}
