import { compileInner, compilePattern } from '../core/lexicon/compilePattern';
import { openings } from '../core/lexicon/openings';
import { subjectWords } from '../core/lexicon/subjects';
import type { LexiconLanguage, VerbEntry } from '../core/lexicon/verbEntry';
import { verbLexicon } from '../core/lexicon/verbLexicon';
import { abbreviation, longName } from './nameRules';
import { eitherCase } from './eitherCase';
import type { Rule, Rules } from './rule';
import { listScope, nameScope, verbScope } from './scopes';

const languages = ['en', 'fr'] as const;
const noWordBefore = String.raw`(?<![\p{L}\p{M}\p{N}\-])`;
const noWordAfter = String.raw`(?![\p{L}\p{M}\p{N}])`;
/** How adverbs end that no list holds. */
const adverbEnding = { en: 'ly', fr: 'ment' };
/** Blanks, and a line break: the verb of a wrapped line stands on the next one. */
const gap = String.raw`\s{1,12}`;

/** Entries one after the other that mark alike: they make one pattern, and earlier ones still win. */
function groups(language: LexiconLanguage, when?: VerbEntry['when']): VerbEntry[][] {
  const found: VerbEntry[][] = [];
  for (const entry of verbLexicon[language]) {
    if (entry.when !== when) continue;
    const last = found.at(-1)?.[0];
    const isAlike = last?.kind === entry.kind && last.strength === entry.strength;
    if (isAlike) found.at(-1)!.push(entry);
    else found.push([entry]);
  }
  return found;
}

function oneOf(entries: readonly VerbEntry[]): string {
  return compilePattern(entries.map(tried).join('|'), 'oniguruma');
}

/**
 * What the grammar tries of an entry: its first letter before anything else, since most words begin with
 * another; and a word with the ending of a verb only where it is no short word of the other language (“era”).
 */
function tried({ pattern, ending }: VerbEntry): string {
  if (ending) return String.raw`(?=\p{L}{4})` + pattern;
  const letters = openings(compileInner(pattern, 'javascript')).map(
    (opening) => opening.letters[0],
  );
  if (letters.includes(undefined)) return pattern;
  const first = [...new Set(letters)].sort().join('');
  return `(?=[${first.toUpperCase()}${first}])(${pattern})`;
}

const scopeOf = ([first]: readonly VerbEntry[]) => verbScope(first!.kind, first!.strength);

/**
 * Verbs right after their subject, or after a number that begins a paragraph: one pattern for all, so that the
 * adverbs before them are read once.
 */
function afterSubject(language: LexiconLanguage): Rule {
  const adverbs = [
    String.raw`\p{Ll}{2,20}${adverbEnding[language]}`,
    ...subjectWords[language].adverbs,
  ].join('|');
  const before = compileInner(`((?=\\p{Ll})(${adverbs}),? ){0,3}`, 'oniguruma');
  const now = subjectWords[language].now.join('|').replace(/'/g, "['’]");
  const saysNow = String.raw`(?=[^.;]{1,120}${noWordBefore}(?:${now})${noWordAfter})`;
  const verbs = [
    ...groups(language).map((group) => ({ group, source: `(${eitherCase(oneOf(group))})` })),
    // What else tells the past is done by being said.
    ...groups(language, 'now').map((group) => ({
      group,
      source: `(${eitherCase(oneOf(group))})${saysNow}`,
    })),
  ];
  return {
    match: String.raw`\G${before}(?:${verbs.map(({ source }) => source).join('|')})`,
    captures: Object.fromEntries(
      verbs.map(({ group }, index) => [index + 1, { name: scopeOf(group) }]),
    ),
  };
}

/** Words that stand for those who speak. */
function speakers(language: LexiconLanguage): string[] {
  const { we, they, speakers: nouns } = subjectWords[language];
  return [...[...we, ...they].map(eitherCase), ...nouns];
}

/** A name with its capital; of states and people, no lexicon tells which of them speak. */
const name = String.raw`\p{Lu}[\p{L}\p{M}’'-]{1,30}(?=\s{1,9}(?:\p{Ll}|$))`;
/** A second verb of the same subject; in French its ending shows it. */
const joined = String.raw`et(?=\s{1,9}\p{Ll}{3,20}ons(?!\p{L}))|and`;
/** A paragraph of a resolution begins with its verb in the third person: “1. Condemns”, « 2. Décide de ». */
const numbered = String.raw`^\s{0,20}(\d{1,3}\\?\.|\(?\p{Ll}\)|[•-])(?=\s{1,12}\p{Lu}\p{Ll}{2,20}[se](?!\p{L}))`;

/**
 * A subject and what it does. Verbs without one of those who speak are often nouns or done by others, so
 * that only these count.
 */
const subject: Rule = {
  begin:
    `${noWordBefore}(?:(?:${[...speakers('en'), ...speakers('fr'), joined].join('|')})${gap}` +
    `|(?:(${longName})|(${abbreviation}))${noWordAfter}(?:${gap})?|${name}${gap})|${numbered}${gap}`,
  beginCaptures: {
    1: { name: nameScope('organisation') },
    2: { name: nameScope('abbreviation') },
    3: { name: listScope('numbered') },
  },
  end: String.raw`(?=[\s\S])`,
  applyEndPatternLast: 1,
  patterns: [afterSubject('en'), afterSubject('fr')],
};

function notAfterRelative(language: LexiconLanguage): string {
  return `(?<!${subjectWords[language].relatives.map((word) => String.raw`${word}\s`).join('|')})`;
}

/** What happens is the subject: “the summit will take place”. */
function events(language: LexiconLanguage): Rules {
  return groups(language, 'event').map((group) => ({
    match: notAfterRelative(language) + oneOf(group),
    name: scopeOf(group),
  }));
}

/** “stand together in condemning” */
function joinedVerbs(language: LexiconLanguage): Rules {
  return groups(language, 'joined').map((group) => ({
    match: String.raw`(?<=[\s*_]in\s)` + oneOf(group),
    name: scopeOf(group),
  }));
}

const byLanguage = (rulesOf: (language: LexiconLanguage) => Rules) => languages.flatMap(rulesOf);

export const verbRules = {
  subject,
  event: { patterns: byLanguage(events) },
  joinedVerb: { patterns: byLanguage(joinedVerbs) },
} satisfies Record<string, Rule>;
