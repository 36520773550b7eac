import { subjectWords, type SubjectWords } from '../lexicon/subjects';
import type { LexiconLanguage } from '../lexicon/verbEntry';

export type Vocabulary = { readonly [K in keyof SubjectWords]: ReadonlySet<string> };

/** The subject words of a language, quickly asked for. */
export const vocabularies: Readonly<Record<LexiconLanguage, Vocabulary>> = {
  en: asSets(subjectWords.en),
  fr: asSets(subjectWords.fr),
};

function asSets(words: SubjectWords): Vocabulary {
  const sets = Object.entries<readonly string[]>({ ...words }).map(
    ([key, list]) => [key, new Set(list)] as const,
  );
  return Object.fromEntries(sets) as unknown as Vocabulary;
}

/** English words in -ly, but nouns and verbs; French ones whose ending no noun has. */
const english =
  /^(?!(?:reply|supply|family|ally|rely|apply|assembly|anomaly|monopoly|italy|july|only)$)\p{Ll}{2,}ly$/u;
const french =
  /(?:iv|eus|ell|al|iqu|èr|abl|ibl|ol|oint|roit|rm|rt|oir|air|ain|ein|av|id|gn|imp|êm|ond|ut|is|igour)(?:e|é|u)ment$|[aeé]mment$|(?:[^rl]é|[ou]lu)ment$/u;
const frenchNouns =
  /^(?:appartement|complément|élément|rétablissement|armement|document|département|compartiment|instrument)$/u;

export function isAdverb(word: string, { adverbs }: Vocabulary): boolean {
  return adverbs.has(word) || english.test(word) || (french.test(word) && !frenchNouns.test(word));
}
