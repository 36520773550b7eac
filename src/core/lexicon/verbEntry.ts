import type { VerbKind, VerbStrength } from '../structure/structure';

export type LexiconLanguage = 'en' | 'fr';

/** One way in which a text does something, as data: the parser and the grammar are both made of these. */
export interface VerbEntry {
  readonly kind: VerbKind;
  /** Absent for announcements, appeals and welcomes. */
  readonly strength?: VerbStrength;
  readonly language: LexiconLanguage;
  /** The words of the verb without its subject, in the notation of `compilePattern`. */
  readonly pattern: string;
  /** How the first word ends, for a pattern that does not say how it begins: else no place to look. */
  readonly ending?: readonly string[];
  /**
   * What must be so besides. `event`: what happens is the subject (“the summit will take place”), so nobody need
   * speak. `now`: the sentence says that it is done by being said (“today”), or the whole text tells in the
   * past what was said, for words that else tell of earlier acts. `direct`: only right after its subject, since
   * after “and” the same words mostly are something else. `joined`: only after a verb of joining (“join in
   * condemning”).
   */
  readonly when?: 'event' | 'now' | 'direct' | 'joined';
}
