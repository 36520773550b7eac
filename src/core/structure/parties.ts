import {
  afterState,
  beforeRepublic,
  beforeState,
  bodyNames,
  republics,
  stateNames,
} from '../lexicon/parties';
import { lazy } from './lazy';

const edge = String.raw`[\p{L}\p{N}]`;
const party = lazy(() => {
  const state = `(?<state>${stateNames()})(?:${afterState})?`;
  const names = `(?<republic>${republics})|${state}|${bodyNames()}`;
  return new RegExp(`(?<!${edge})(?=\\p{Lu})(?:${names})(?!${edge})`, 'gu');
});
const stateTitle = lazy(() => new RegExp(`(?<!${edge})(?:${beforeState})$`, 'u'));
const republicTitle = lazy(() => new RegExp(`(?<!${edge})${beforeRepublic}$`, 'u'));
/** How far the title of a state reaches back, in UTF-16 units. */
const longestTitle = 80;
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
  const found: Named[] = [];
  let end = 0;
  for (const match of words.matchAll(party())) {
    if (found.length === mostParties) break;
    const start = match.index;
    const before = words.slice(Math.max(end, start - longestTitle), start);
    const isRepublic = match.groups?.['republic'] !== undefined;
    const title =
      match.groups?.['state'] !== undefined
        ? stateTitle().exec(before)
        : isRepublic
          ? republicTitle().exec(before)
          : null;
    // “the Republic” is none, without what it is called by.
    if (isRepublic && !title && !match[0].includes(' ')) continue;
    const from = start - (title?.[0].length ?? 0);
    end = start + match[0].length;
    found.push({ name: words.slice(from, end), start: from, end });
  }
  return found;
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
