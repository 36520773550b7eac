import { actors, acts, matters, resolving, software } from '../lexicon/diplomatic';
import { documentKind } from '../lexicon/documentKinds';
import type { PlainText } from '../text/plainText';
import { documentFacts } from './facts';
import { frontMatterEnd } from './frontMatter';
import { lazy } from './lazy';

/** How much of a text is looked at, in UTF-16 units. */
const sampleLength = 65_536;
/** Of 8,500 texts of packages and systems none reaches 3; of joint statements, nearly all 6. */
const enough = 5.5;
/** What more of a kind does not make more certain. */
const most = { matters: 12, acts: 6, resolving: 6 };

const each = (patterns: readonly string[]) =>
  patterns.map((pattern) => new RegExp(`(?<![\\p{L}])(?:${pattern})`, 'iu'));
const matter = lazy(() => each(matters));
const machine = lazy(() => each(software));
const kind = lazy(() => new RegExp(`(?<![\\p{L}-])${documentKind}(?![\\p{L}])`, 'iu'));
/** A kind of document that only several who speak together can issue. */
const together =
  /(?<!\p{L})(?:joint|leaders|ministerial|summit|conjointe?|communiqu[eé]|commune?)(?!\p{L})/iu;
const act = lazy(() => {
  const who = `(?<![\\p{L}])(?:${actors.join('|')})`;
  return new RegExp(`${who},?\\s{1,3}(?:\\p{Ll}{1,20}\\s{1,3}){0,2}(?:${acts.join('|')})`, 'giu');
});
const resolution = lazy(() => {
  const before = '[ \\t\\d.()*_\\\\]{0,12}(?:(?:further|also|deeply|strongly|gravely) )?';
  return new RegExp(`^${before}(?:${resolving.join('|')})(?![\\p{L}])`, 'gimu');
});

/**
 * Whether a text is a diplomatic one, by what its first 64 kB say: who acts in it and how, what it
 * speaks of, its title, parties and date; against that, what speaks of software.
 */
export function isDiplomaticText(text: PlainText): boolean {
  return diplomaticScore(text) >= enough;
}

/** How much speaks for a diplomatic text; below 3 for texts of another world, above 10 for most of this one. */
export function diplomaticScore(text: PlainText): number {
  const start = frontMatterEnd(text.text);
  const sample = text.text.slice(start, start + sampleLength);
  const subjects = countOf(matter(), sample);
  const deeds = sample.match(act())?.length ?? 0;
  const clauses = subjects > 1 ? (sample.match(resolution())?.length ?? 0) : 0;
  const spoken =
    Math.min(subjects, most.matters) +
    1.5 * Math.min(deeds, most.acts) +
    Math.min(clauses, most.resolving);
  const against = 1.5 * countOf(machine(), sample);
  // Title, parties and date add 8 at most.
  if (spoken - against + 8 < enough) return spoken - against;
  const { title = '', parties = [], date, language } = documentFacts(text);
  if (language === undefined) return 0;
  let said = date === undefined ? 0 : 1;
  if (kind().test(title)) said += together.test(title) ? 4 : subjects + deeds > 0 ? 2 : 0;
  said += parties.length > 1 ? 3 : parties.length > 0 ? 2 : 0;
  return spoken - against + said;
}

function countOf(patterns: readonly RegExp[], sample: string): number {
  return patterns.filter((pattern) => pattern.test(sample)).length;
}
