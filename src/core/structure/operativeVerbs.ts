import type { LexiconLanguage, VerbEntry } from '../lexicon/verbEntry';
import type { PlainText } from '../text/plainText';
import { sentences } from '../text/sentence';
import type { DocumentFacts } from './facts';
import { verbMatches, type VerbMatch } from './operativeVerbMatches';
import { namesBefore } from './operativeVerbNames';
import { wordAt, worded, type WordedSentence } from './operativeVerbSentence';
import { formOf, isSpoken, type Counted, type Lead, type Speakers } from './operativeVerbSubject';
import { listsOf } from './operativeVerbLists';
import { isAdverb, vocabularies } from './operativeVerbVocabulary';
import type { OperativeVerb, TextBlock } from './structure';

/** A sentence in which words of the lexicon stand. Offsets in UTF-16 of the text. */
interface Candidate {
  readonly start: number;
  /** Its words with soft hyphens taken out. */
  readonly text: string;
  /** Where each UTF-16 unit of those words is in the sentence; undefined where nothing was taken out. */
  readonly places: readonly number[] | undefined;
  readonly matches: readonly VerbMatch[];
  readonly sentence: WordedSentence;
  readonly block: number;
  /** Whether it begins or ends the block. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/**
 * The verbs by which a text commits, condemns, announces, appeals and welcomes, in reading order. Only
 * what those who speak do by saying it: no nouns, negations, acts of others, infinitives in a chain.
 * Linear in the length of the text.
 */
export function operativeVerbs(
  text: PlainText,
  blocks: readonly TextBlock[],
  facts: DocumentFacts,
): OperativeVerb[] {
  const language = facts.language ?? 'en';
  const candidates = candidatesOf(text, blocks, language);
  const speakers = speakersOf(candidates, facts, language);
  const lists = listsOf(text, blocks);
  return candidates.flatMap((candidate) => verbsOf(text, candidate, speakers, language, lists));
}

const spoken = new Set(['paragraph', 'item']);

function candidatesOf(
  text: PlainText,
  blocks: readonly TextBlock[],
  language: LexiconLanguage,
): Candidate[] {
  const found: Candidate[] = [];
  const spans = sentences(text);
  let next = 0;
  for (const [index, block] of blocks.entries()) {
    if (!spoken.has(block.role)) continue;
    while (next < spans.length && spans[next]!.start < block.start) next++;
    let isFirst = true;
    for (; next < spans.length && spans[next]!.start < block.end; next++) {
      const start = text.toUtf16(spans[next]!.start);
      const raw = text.text.slice(start, text.toUtf16(spans[next]!.end));
      const { clean, places } = withoutSoftHyphens(raw);
      const matches = verbMatches(lowerCase(clean), language);
      if (matches.length > 0) {
        const sentence = worded(clean, language);
        const isLast = next + 1 >= spans.length || spans[next + 1]!.start >= block.end;
        const around = { block: index, isFirst, isLast };
        found.push({ start, text: clean, places, matches, sentence, ...around });
      }
      isFirst = false;
    }
  }
  return found;
}

function withoutSoftHyphens(raw: string): { clean: string; places: number[] | undefined } {
  if (!raw.includes('\u00AD')) return { clean: raw, places: undefined };
  const places: number[] = [];
  let clean = '';
  for (let i = 0; i < raw.length; i++) {
    if (raw[i] === '\u00AD') continue;
    clean += raw[i]!;
    places.push(i);
  }
  places.push(raw.length);
  return { clean, places };
}

/** Small letters at the same places: the few letters that grow are left as they are. */
function lowerCase(words: string): string {
  const low = words.toLowerCase();
  if (low.length === words.length) return low;
  return Array.from(words, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  }).join('');
}

/** Who speaks: those of the title, and who does in the text what only those who speak do. */
function speakersOf(
  candidates: readonly Candidate[],
  { title = '', parties = [] }: DocumentFacts,
  language: LexiconLanguage,
): Speakers {
  const vocabulary = vocabularies[language];
  const names = new Set(parties.map((party) => party.toLowerCase()));
  const heading = ` ${plain(title.replace(/ (?:on|sur|regarding|concerning|à propos) .*$/i, ''))} `;
  let we = 0;
  let others = 0;
  for (const { matches, sentence } of candidates) {
    for (const { start, entry } of matches) {
      const head = wordAt(sentence, start);
      const at = verbStart(sentence, head, entry);
      const before = sentence.low[at - 1] ?? '';
      if (vocabulary.we.has(before)) we++;
      const form = formOf(sentence.low[head]!, entry);
      if (form === 'other' || form === 'past' || entry.ending || entry.kind === 'announcement') {
        continue;
      }
      const run =
        at > 0 && sentence.gaps[at] === '' ? namesBefore(sentence, at - 1, vocabulary) : undefined;
      if (!run || (run.start > 0 && vocabulary.prepositions.has(sentence.low[run.start - 1]!))) {
        continue;
      }
      others++;
      for (const name of run.names) names.add(name);
    }
  }
  return {
    asWe: we > 4 && we > others / 2,
    isSpeaker: (name) => names.has(name) || heading.includes(` ${plain(name)} `),
  };
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s\u00AD,–—-]+/g, ' ')
    .trim();
}

const clitics = /^(?:y|en|lui|leur|se|s')$/;
/** Articles as well, unless the word after them can only be a verb. */
const objects = /^(?:ne|n'|le|la|les|l')$/;
const noAdverbs = /^(?:both|all|each|thus|therefore|here|still|tous|toutes|donc|ici|enfin)$/;

/** The first word of a verb: the adverbs before it are its own, and French clitics. */
function verbStart(
  sentence: WordedSentence,
  head: number,
  { language, ending }: VerbEntry,
): number {
  let at = head;
  while (at > 0 && sentence.gaps[at] === '') {
    const before = sentence.low[at - 1]!;
    const isOwn = isAdverb(before, vocabularies[language]) && !noAdverbs.test(before);
    const isClitic =
      language === 'fr' && (clitics.test(before) || (ending !== undefined && objects.test(before)));
    if (!isOwn && !isClitic) break;
    at--;
  }
  return at;
}

function verbsOf(
  text: PlainText,
  candidate: Candidate,
  speakers: Speakers,
  language: LexiconLanguage,
  lists: ReadonlyMap<number, number>,
): OperativeVerb[] {
  const { sentence, matches } = candidate;
  const found: OperativeVerb[] = [];
  let previous: Counted | undefined;
  let others = -1;
  let end = 0;
  for (const match of matches) {
    if (match.start < end) continue;
    const head = wordAt(sentence, match.start);
    if (
      head < 0 ||
      sentence.starts[head]! > match.start ||
      match.start - sentence.starts[head]! > 30
    ) {
      continue;
    }
    const at = verbStart(sentence, head, match.entry);
    const lead: Lead = candidate.isFirst ? 'third' : 'none';
    const place = { sentence, at, head, entry: match.entry, speakers, lead, previous, others };
    if (!isSpoken(place)) {
      others = at;
      continue;
    }
    end = match.end;
    previous = { at, last: wordAt(sentence, match.end - 1), entry: match.entry };
    const verb = verbAt(text, candidate, sentence.starts[at]!, match);
    const list = candidate.isLast ? lists.get(candidate.block) : undefined;
    const whole = list === undefined ? verb : { ...verb, list: { start: verb.start, end: list } };
    found.push(whole);
    if (match.entry.also) found.push(alsoAnnounced(whole));
  }
  return found;
}

function verbAt(
  text: PlainText,
  { start, text: words, places }: Candidate,
  from: number,
  { end, entry }: VerbMatch,
): OperativeVerb {
  const until = from + words.slice(from, end).replace(/[\s:,*_>]+$/, '').length;
  const span = {
    start: text.toCodePoint(start + (places?.[from] ?? from)),
    end: text.toCodePoint(start + (places?.[until] ?? until)),
  };
  return {
    ...span,
    text: text.slice(span),
    kind: entry.kind,
    ...(entry.strength && { strength: entry.strength }),
  };
}

function alsoAnnounced({ strength: _, ...verb }: OperativeVerb): OperativeVerb {
  return { ...verb, kind: 'announcement' };
}
