import { message, render, type Message, type Translate } from '../core/message';
import type { TextStructure, VerbKind, VerbStrength } from '../core/structure/structure';
import type { PlainText } from '../core/text/plainText';
import { printable } from './problemLine';

const kinds: Readonly<Record<VerbKind, Message>> = {
  commitment: message('commitment'),
  condemnation: message('condemnation'),
  announcement: message('announcement'),
  appeal: message('appeal'),
  welcome: message('welcome'),
};
const strengths: Readonly<Record<VerbStrength, Message>> = {
  high: message('high'),
  mid: message('medium'),
  low: message('low'),
};
const languages = { en: message('English'), fr: message('French') };

/**
 * What a text is made of, for people: its facts; then sections, abbreviations and operative verbs, each
 * with its line, counted from 1. Empty parts are left out.
 */
export function outlinePage(
  file: string,
  text: PlainText,
  structure: TextStructure,
  translate: Translate,
): string {
  const say = (sentence: Message) => render(sentence, translate);
  const { title, date, language, parties = [] } = structure.facts;
  const facts = table([
    ...(title === undefined ? [] : [[say(message('Title')), title]]),
    ...(date === undefined ? [] : [[say(message('Date')), date]]),
    ...(language === undefined ? [] : [[say(message('Language')), say(languages[language])]]),
    ...(parties.length === 0 ? [] : [[say(message('Parties')), parties.join(', ')]]),
  ]);
  const widest = String(text.lineCount).length;
  const line = (start: number) => String(text.positionAt(start).line + 1).padStart(widest);
  const sections = structure.sections.map(
    ({ title: heading, level, start }) => `${line(start)}  ${'  '.repeat(level - 1)}${heading}`,
  );
  const abbreviations = table(
    structure.terms
      .filter(({ isAbbreviation }) => isAbbreviation)
      .map(({ short, long, start }) => [line(start), short, long]),
  );
  const verbs = table(
    structure.verbs.map(({ text: words, kind, strength, start }) => [
      line(start),
      say(kinds[kind]),
      strength === undefined ? '' : say(strengths[strength]),
      words.replace(/\s+/g, ' '),
    ]),
  );
  return [
    `${printable(file)}\n`,
    ...facts.map(indented),
    ...part(say(message('Sections')), sections),
    ...part(say(message('Abbreviations')), abbreviations),
    ...part(say(message('Operative verbs')), verbs, countsOf(structure, say)),
  ].join('');
}

function part(heading: string, lines: readonly string[], more = ''): string[] {
  return lines.length === 0 ? [] : ['\n', indented(heading + more), ...lines.map(indented)];
}

function indented(line: string): string {
  return `  ${printable(line).trimEnd()}\n`;
}

/** `: commitment 36, appeal 3`, in the order in which kinds are always named. */
function countsOf({ verbs }: TextStructure, say: (sentence: Message) => string): string {
  const counts = (Object.keys(kinds) as VerbKind[])
    .map((kind) => [kind, verbs.filter((verb) => verb.kind === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${say(kinds[kind])} ${count}`);
  return ` (${counts.join(', ')})`;
}

/** Rows as lines, their cells aligned; the last is not filled up. */
function table(rows: readonly (readonly string[])[]): string[] {
  const width = (cell: string) => Array.from(cell).length;
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((widest, row) => Math.max(widest, width(row[column]!)), 0),
  );
  return rows.map((row) =>
    row.map((cell, i) => cell + ' '.repeat(widths[i]! - width(cell))).join('  '),
  );
}
