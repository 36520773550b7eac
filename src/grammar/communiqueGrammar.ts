import { dateRules } from './dateRules';
import { furnitureRules } from './furnitureRules';
import { headingRules } from './headingRules';
import { listRules } from './listRules';
import { markRules } from './markRules';
import { nameRules } from './nameRules';
import { quotationRules } from './quotationRules';
import { referenceRules } from './referenceRules';
import { include, rules, type Grammar, type Rule } from './rule';
import { titleRules } from './titleRules';
import { verbRules } from './verbRules';

/** VS Code gives up on such lines by default; here they stay plain, whatever its settings say. */
const longestLine = 20_000;

const tooLong: Rule = { match: `^.{${longestLine + 1}}.*` };

/**
 * The grammar of French and English communiqués, one rule of the repository for each thing that it
 * colours. It reads line by line: what depends on more than the lines around is for the parser.
 */
export function communiqueGrammar(): Grammar {
  const repository: Readonly<Record<string, Rule>> = {
    ...titleRules,
    ...headingRules,
    ...furnitureRules,
    ...listRules,
    ...quotationRules,
    ...dateRules,
    ...referenceRules,
    ...nameRules,
    ...verbRules,
    ...markRules,
    ownLine: rules(...['separator', 'kindLine', 'dateline', 'furniture', 'heading'].map(include)),
    inline: rules(
      ...['mark', 'quotation', 'reference', 'dates', 'event', 'joinedVerb', 'subject'].map(include),
    ),
    /** Few, since Oniguruma prepares them once more for every rule that holds them. */
    inMarks: rules(...['subject', 'date'].map(include)),
    tooLong,
    body: {
      begin: '^',
      end: '(?!)',
      patterns: ['tooLong', 'afterBlank', 'ownLine', 'inline', 'list'].map(include),
    },
  };
  return {
    name: 'Communiqué',
    scopeName: 'text.communique',
    // What looks for the beginning of the text is prepared anew for each line, so it stands apart.
    patterns: ['tooLong', 'frontMatter', 'title', 'titleAfterBlank', 'body'].map(include),
    repository,
  };
}
