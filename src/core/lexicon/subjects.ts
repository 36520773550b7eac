import type { LexiconLanguage } from './verbEntry';

/**
 * Who speaks in a communiqué, in the notation of `compilePattern`: what stands right before a verb that
 * counts. Names of states and people are no words of a lexicon: the parser finds them in the text.
 */
export const subjects: Readonly<Record<LexiconLanguage, readonly string[]>> = {
  en: [
    'we',
    '(the|both|our|these|all)( two| three| four| five| six| seven)?( \\p{L}{3,15})? (leaders|presidents|ministers|governments|countries|nations|sides|parties|participants|principals|states|members|heads of state|heads of government|partners|secretaries|delegations|signatories)',
    'they',
  ],
  fr: [
    'nous',
    "(les|nos|ces)( deux| trois| quatre| 2| 3)? (dirigeants|présidents|ministres|gouvernements|pays|nations|parties|participants|états|membres|chefs d'état et de gouvernement|partenaires|chefs de délégation|signataires|délégations)",
    '(ils|elles)',
  ],
};
