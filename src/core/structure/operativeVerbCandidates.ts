import type { LexiconLanguage, VerbEntry } from '../lexicon/verbEntry';
import type { PlainText } from '../text/plainText';
import { sentences } from '../text/sentence';
import { verbMatches, type VerbMatch } from './operativeVerbMatches';
import { wordAt, worded, type WordedSentence } from './operativeVerbSentence';
import { isAdverb, vocabularies } from './operativeVerbVocabulary';
import type { TextBlock } from './structure';

/** A sentence in which words of the lexicon stand. */
export interface VerbCandidate {
  readonly sentence: WordedSentence;
  readonly verbs: readonly PlacedMatch[];
  /** Its block, by index, and whether it begins or ends it. */
  readonly block: number;
  readonly isFirst: boolean;
  /** Whether its block is an item of a list. */
  readonly isItem: boolean;
  readonly isLast: boolean;
  /** The words from one index of the sentence up to another, in UTF-16 of the text, blanks at the end left out. */
  readonly spanOf: (from: number, to: number) => { readonly start: number; readonly end: number };
}

export interface PlacedMatch {
  readonly match: VerbMatch;
  /** Its first word, and the first of the adverbs and clitics that stand before it. */
  readonly head: number;
  readonly at: number;
}

/** What runs on for longer than this without a full stop, in UTF-16 units, is data: its rest is not read. */
const longest = 20_000;

/** The sentences of paragraphs and items that may hold an operative verb, in order. */
export function* verbCandidates(
  text: PlainText,
  blocks: readonly TextBlock[],
  language: LexiconLanguage,
): Generator<VerbCandidate, void, undefined> {
  const spans = sentences(text);
  let next = 0;
  for (const [block, { role, start, end }] of blocks.entries()) {
    while (next < spans.length && spans[next]!.start < start) next++;
    if (role !== 'paragraph' && role !== 'item') continue;
    const first = next;
    for (; next < spans.length && spans[next]!.start < end; next++) {
      const candidate = candidateOf(text, spans[next]!, language);
      if (!candidate) continue;
      const { sentence, verbs, spanOf } = candidate;
      const isFirst = next === first;
      const isLast = next + 1 >= spans.length || spans[next + 1]!.start >= end;
      yield { sentence, verbs, spanOf, block, isFirst, isLast, isItem: role === 'item' };
    }
  }
}

function candidateOf(
  text: PlainText,
  span: { start: number; end: number },
  language: LexiconLanguage,
): Pick<VerbCandidate, 'sentence' | 'verbs' | 'spanOf'> | undefined {
  const start = text.toUtf16(span.start);
  const end = Math.min(text.toUtf16(span.end), start + longest);
  const { words, places } = composed(text.text.slice(start, end));
  const low = lowerCase(words);
  const matches = verbMatches(low, language);
  if (matches.length === 0) return undefined;
  const sentence = worded(words, low, language);
  const verbs = matches.flatMap((match) => placed(sentence, match));
  const spanOf: VerbCandidate['spanOf'] = (from, to) => {
    const until = from + words.slice(from, to).replace(/[\s:,*_>]+$/, '').length;
    return { start: start + (places?.[from] ?? from), end: start + (places?.[until] ?? until) };
  };
  return { sentence, verbs, spanOf };
}

/** Nothing for a match in an aside in brackets. */
function placed(sentence: WordedSentence, match: VerbMatch): PlacedMatch[] {
  const head = wordAt(sentence, match.start);
  const word = sentence.low[head];
  if (word === undefined || sentence.starts[head]! + word.length <= match.start) return [];
  return [{ match, head, at: verbStart(sentence, head, match.entry) }];
}

function verbStart(
  sentence: WordedSentence,
  head: number,
  { language, ending }: VerbEntry,
): number {
  const vocabulary = vocabularies[language];
  const { ofSubject, clitics, objects } = vocabulary;
  let at = head;
  while (at > 0 && sentence.gaps[at] === '') {
    const before = sentence.low[at - 1]!;
    const isOwn = isAdverb(before, vocabulary) && !ofSubject.has(before);
    // « la demande » is no verb; « la renforcera » is one.
    const isClitic = clitics.has(before) || (ending !== undefined && objects.has(before));
    if (!isOwn && !isClitic) break;
    at--;
  }
  return at;
}

/** Without soft hyphens, and with “é” as one letter; and where each letter was, if that changed. */
function composed(raw: string): { words: string; places: number[] | undefined } {
  if (!/[\u00AD\u0300-\u036F]/.test(raw)) return { words: raw, places: undefined };
  let words = '';
  const places: number[] = [];
  for (const { 0: letter, index } of raw.matchAll(/[^\u00AD][\u0300-\u036F]{0,3}/g)) {
    const whole = letter.normalize('NFC');
    words += whole;
    for (let i = 0; i < whole.length; i++) places.push(index + i);
  }
  places.push(raw.length);
  return { words, places };
}

/** Small letters at the same places: the few letters that grow are left as they are. */
function lowerCase(words: string): string {
  const low = words.toLowerCase();
  if (low.length === words.length) return low;
  return words.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
}
