import type { VerbEntry } from '../lexicon/verbEntry';
import type { WordedSentence } from './operativeVerbSentence';

/** Who speaks in a text. */
export interface Speakers {
  /** Whether the text speaks as “we”, so that “they” are others. */
  readonly asWe: boolean;
  /** Whether it tells in the past what they said: “the leaders agreed”. */
  readonly inPast: boolean;
  /** @param name In small letters, without article. */
  readonly isSpeaker: (name: string) => boolean;
}

/** Before which forms of a verb its subject may be left out: none, a third person (UN style), any. */
export type Lead = 'none' | 'third' | 'any';

/** A verb that counted; its first and last word. */
export interface Counted {
  readonly at: number;
  readonly last: number;
  readonly entry: VerbEntry;
}

/** Words of the lexicon in their sentence. */
export interface VerbPlace {
  readonly sentence: WordedSentence;
  /** The first word of the verb, adverbs and clitics before it included. */
  readonly at: number;
  /** The first word that the lexicon has. */
  readonly head: number;
  readonly entry: VerbEntry;
  readonly speakers: Speakers;
  readonly lead: Lead;
  /** The last verb of the sentence that counted. */
  readonly previous: Counted | undefined;
  /** The word of the last verb of the sentence that did not count; -1 where none is. */
  readonly others: number;
}

/** What the first word of a verb tells of its subject. */
export type VerbForm = 'we' | 'third' | 'base' | 'past' | 'other';

export function formOf({
  sentence,
  head,
  entry,
}: Pick<VerbPlace, 'sentence' | 'head' | 'entry'>): VerbForm {
  const word = sentence.low[head]!;
  if (entry.language === 'fr') return /ons$|^(?:sommes|nous)$/.test(word) ? 'we' : 'third';
  if (/^(?:will|shall|are|were|have|had|was|am|do|did|cannot|can)$/.test(word)) return 'other';
  if (/(?:ed|ought|took|stood)$/.test(word)) return 'past';
  return /[^s]s$/.test(word) ? 'third' : 'base';
}
