import { compileInner } from '../core/lexicon/compilePattern';
import { dateForms, yearForms } from '../core/lexicon/dates';
import { deadlineLeads, openDeadlines } from '../core/lexicon/deadlines';
import { include, rules, type Rule } from './rule';
import { scope } from './scopes';

const noWordBefore = String.raw`(?<![\p{L}\p{M}\p{N}\-/.])`;
const noWordAfter = String.raw`(?![\p{L}\p{M}\p{N}])`;
export const date = oneOf(dateForms);
const deadline = oneOf([
  `(${capitalOrNot(deadlineLeads).join('|')}) (${[...dateForms, ...yearForms].join('|')})`,
  ...openDeadlines,
]);

function oneOf(patterns: readonly string[]): string {
  return `(?:${patterns.map((pattern) => compileInner(pattern, 'oniguruma')).join('|')})`;
}

/** A lead may begin a sentence. */
function capitalOrNot(patterns: readonly string[]): string[] {
  return patterns.map((pattern) =>
    pattern.replace(/^\(?[\p{L}|' ]*/u, (words) =>
      words.replace(/(?<![\p{L}' ])\p{L}/gu, (letter) => `[${letter.toUpperCase()}${letter}]`),
    ),
  );
}

/** What stands in a dateline besides dates: names, and the words between them. */
const namesAndMarks = String.raw`\p{Lu}[\p{L}\p{M}.’'-]{0,40}|\d{1,4}(?:er|st|nd|rd|th|h)?|(?:le|la|on|at|the|in|of|of the|à|au|en|de|du|des|this|day)(?!\p{L})|[,()–—:/|-]`;

/**
 * A line of its own with a place and a date, and nobody who says anything: either names and dates alone, or a
 * date with something after a dash.
 */
const dateline: Rule = {
  begin:
    String.raw`^\s{0,20}(?=.{6,140}$)(?=.{0,120}${noWordBefore}${date}${noWordAfter})(?:` +
    String.raw`(?=(?:(?:${date}|${namesAndMarks})[\s*_]{0,9}){1,40}$)` +
    String.raw`|(?=(?:(?:[Ll]e|[Oo]n)\s{1,9})?${date}\s{1,9}[–—|-]\s)(?!.*[.;:,]\s{0,9}$))`,
  end: '$',
  name: scope('meta.dateline'),
  patterns: [include('date')],
};

/** A year alone, where a word before it shows that it is one. */
const year: Rule = {
  match:
    String.raw`(?<![\p{L}\p{N}\-/.])${oneOf(yearForms)}${noWordAfter}` +
    String.raw`(?<=[\s(](?:[Ii]n|[Ee]n|[Bb]y|since|depuis|until|from|for|pour|to|à|of|de|après|after)\s[\d\s–—/-]{4,9})`,
  name: scope('constant.numeric.date'),
};

export const dateRules = {
  date: { match: noWordBefore + date + noWordAfter, name: scope('constant.numeric.date') },
  deadline: {
    match: noWordBefore + deadline + noWordAfter,
    name: scope('markup.bold.deadline', 'constant.numeric.deadline'),
  },
  dateline,
  year,
  dates: rules(include('deadline'), include('date'), include('year')),
} satisfies Record<string, Rule>;
