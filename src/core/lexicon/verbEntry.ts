import type { VerbKind, VerbStrength } from '../structure/structure';

export type LexiconLanguage = 'en' | 'fr';

/** One way in which a text does something, as data: the parser and the grammar are both made of these. */
export interface VerbEntry {
  readonly kind: VerbKind;
  /** What the same words do besides: “will host” commits and announces. */
  readonly also?: VerbKind;
  /** Of `kind`; absent for announcements, appeals and welcomes. */
  readonly strength?: VerbStrength;
  readonly language: LexiconLanguage;
  /** The words of the verb without its subject, in the notation of `compilePattern`. */
  readonly pattern: string;
}
