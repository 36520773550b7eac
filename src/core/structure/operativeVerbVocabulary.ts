import { subjectWords, type SubjectWords } from '../lexicon/subjects';
import type { LexiconLanguage } from '../lexicon/verbEntry';

export type Vocabulary = { readonly [K in keyof SubjectWords]: ReadonlySet<string> };

/** The subject words of a language, quickly asked for. */
export const vocabularies: Readonly<Record<LexiconLanguage, Vocabulary>> = {
  en: asSets(subjectWords.en),
  fr: asSets(subjectWords.fr),
};

function asSets(words: SubjectWords): Vocabulary {
  const entries = Object.entries(words).map(([key, list]) => [key, new Set(list)]);
  return Object.fromEntries(entries) as Vocabulary;
}

/** Nouns that end as adverbs do. */
const nouns =
  /^(?:reply|supply|family|ally|rely|apply|assembly|anomaly|monopoly|italy|july|\p{L}*(?:ne|le|ga|lo|pa|nce|te|nfor)ment|document|moment|argument|instrument|parlement|armement|règlement|changement|traitement|fondement|mouvement|élément)$/u;

export function isAdverb(word: string, { adverbs }: Vocabulary): boolean {
  return adverbs.has(word) || (/^\p{Ll}{2,}(?:ly|ment)$/u.test(word) && !nouns.test(word));
}
