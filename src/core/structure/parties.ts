import { partyPattern } from '../lexicon/parties';
import { lazy } from './lazy';

const party = lazy(() => new RegExp(partyPattern(), 'gu'));
/** Whose words a paragraph is, where it says so at its beginning. */
const speaking = /^(?:we|nous)(?:,| (?:the|les)\b| ?[–—-])/iu;
const collective =
  /^(?:the|les?|la|today,? the) .{0,80}?(?:leaders|ministers|governments?|presidents|heads|participants|representatives|states|council|assembly|union|dirigeants|ministres|gouvernements?|présidents|chefs|représentants|états|conseil|assemblée)(?![\p{L}])/iu;
/** Where the subject of a first sentence ends. */
const predicate =
  /(?<![\p{L}])(?:met|meet|conven|gather|assembl|have|has|had|are|is|were|was|will|held|hold|issu|announc|agree|recogni|stand|join|express|condemn|commend|discuss|adopt|declar|decid|commit|came|come|underscor|reaffirm|reiterat|welcom|today|on the occasion|nous|sommes|sont|avons|ont|réuni|se sont|s[’']est|réitér|réaffirm|rappel|condamn|salu|exprim|conven|déclar|conscient|déterminé)/iu;
/** In a title: what a text is about, and who speaks. */
const turns =
  /(?<![\p{L}])(?:(on|regarding|concerning|about|against|following|in|at|to|sur|relati(?:f|ve) (?:à|aux?)|concernant|contre|en|à|pour)|(by|between|from|with|par|entre|avec))(?=\s)/giu;
const pairing = /^ ?[-–—/] ?$/u;
const mostParties = 60;
/** “The Security Council,” on a line of its own, in UTF-16 units. */
const longestAlone = 120;

/**
 * Who speaks in a text: those whom its first paragraphs name as “we”, else those of its title that it is
 * by and not about, else the subject of its first sentence.
 * @param title The title, '' for none.
 * @param paragraphs The first paragraphs, on one line each.
 */
export function partiesOf(title: string, paragraphs: readonly string[]): string[] {
  const chapeau = paragraphs.find((each) => speaking.test(each));
  const spoken = chapeau === undefined ? [] : namesIn(subjectOf(chapeau));
  if (spoken.length > 0) return spoken;
  const titled = namesInTitle(title);
  if (titled.length > 1) return titled;
  const subject = paragraphs.find((each) => collective.test(each));
  const named = subject === undefined ? [] : namesIn(subjectOf(subject));
  return named.length > titled.length ? named : titled;
}

/** The words before the verb of a paragraph that begins with who speaks. */
function subjectOf(paragraph: string): string {
  const words = paragraph.replace(/^(?:we|nous)\W{1,3}/iu, '');
  const verb = predicate.exec(words);
  return verb ? words.slice(0, verb.index) : words.length <= longestAlone ? words : '';
}

function namesIn(words: string): string[] {
  return distinct(matches(words).map(({ name }) => name));
}

function namesInTitle(title: string): string[] {
  const words = plain(title);
  const found = matches(title);
  const topics = [...words.matchAll(turns)].map((turn) => ({
    at: turn.index,
    isTopic: turn[1] !== undefined,
  }));
  const named = found.filter(({ start, end }, i) => {
    const next = found[i + 1];
    const before = found[i - 1];
    const isPaired =
      (next && pairing.test(words.slice(end, next.start))) ??
      (before && pairing.test(words.slice(before.end, start)));
    return isPaired === true || topics.findLast(({ at }) => at < start)?.isTopic !== true;
  });
  return distinct(named.map(({ name }) => name));
}

interface Named {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

function matches(text: string): Named[] {
  const words = plain(text);
  return [...words.matchAll(party())]
    .slice(0, mostParties)
    .map(({ 0: name, index }) => ({ name, start: index, end: index + name.length }));
}

/** With one apostrophe, and what stands in brackets blanked out. */
function plain(words: string): string {
  return words
    .replace(/['‘]/g, '’')
    .replace(/\([^()]{0,200}\)/g, (inside) => ' '.repeat(inside.length));
}

function distinct(names: readonly string[]): string[] {
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}
