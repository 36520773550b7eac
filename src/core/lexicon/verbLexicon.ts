import { englishVerbs } from './englishVerbs';
import { frenchVerbs } from './frenchVerbs';
import type { LexiconLanguage, VerbEntry } from './verbEntry';

/** Every operative verb that Communiqué knows, by language; earlier entries win over later ones. */
export const verbLexicon: Readonly<Record<LexiconLanguage, readonly VerbEntry[]>> = {
  en: englishVerbs,
  fr: frenchVerbs,
};
