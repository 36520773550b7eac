import { compileInner } from '../lexicon/compilePattern';
import { beginnings, dateForms, monthForm, yearForms } from '../lexicon/dates';
import { deadlineBeginnings, deadlineLeads, openDeadlines } from '../lexicon/deadlines';
import type { PlainText } from '../text/plainText';
import { isMonthAlone, isYear } from './dateContext';
import { dateOf } from './dateOf';
import { lazy } from './lazy';
import { lineBudget } from './lineBudget';
import type { DateMention } from './structure';

const patterns = lazy(() => {
  const anyOf = (forms: readonly string[]) =>
    forms.map((form) => compileInner(form, 'javascript')).join('|');
  const groups = [
    `(?<open>${anyOf(openDeadlines)})`,
    anyOf(dateForms),
    `(?<years>${anyOf(yearForms)})`,
    `(?<month>${anyOf([monthForm])})`,
  ];
  return {
    /** Where a mention may begin: quickly found, and often wrong. */
    candidate: new RegExp(String.raw`\d|${beginnings.join('|')}|${deadlineBeginnings}`, 'g'),
    mention: new RegExp(String.raw`(?:${groups.join('|')})(?![\p{L}\p{N}_@])`, 'uy'),
    lead: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${anyOf(deadlineLeads)})[\s*_>]{0,12}$`, 'iu'),
  };
});
/** No date begins behind one of these: in a word, a number, an address, an amount of money. */
const inside = /[\p{L}\p{N}/_.:#@$€£&=%-]/u;
const partOfYear = /(?<!\p{L})(?:mid|end|early|late|mi|fin)-$/u;
/** In UTF-16: no words that make a deadline are longer. */
const longestLead = 64;

/**
 * The dates that a French or English text names, front matter left out: days, months, years and ranges
 * of them, and deadlines with the words that make them ones. A year or a month alone counts where what
 * stands around it makes it a date. Linear; in
 * reading order; of a line that is no text, the first ones only.
 */
export function dateMentions(text: PlainText): DateMention[] {
  const source = text.text;
  const { candidate, mention } = patterns();
  const found: DateMention[] = [];
  let last = frontMatterEnd(source);
  candidate.lastIndex = last;
  const spent = lineBudget(source, 10_000);
  for (let start = candidate.exec(source); start; start = candidate.exec(source)) {
    const next = spent(start.index);
    if (next !== undefined) {
      candidate.lastIndex = next;
      continue;
    }
    const from = beginningAt(source, start.index);
    if (from === undefined) continue;
    mention.lastIndex = start.index;
    const match = mention.exec(source);
    if (!match) continue;
    const end = start.index + match[0].length;
    const { open, years, month } = match.groups!;
    if (years !== undefined && !isYear(source, from, end)) continue;
    if (month !== undefined && !isMonthAlone(source, from, end)) continue;
    const lead = open === undefined ? leadBefore(source, last, from) : from;
    const date = open === undefined ? dateOf(match[0]) : undefined;
    found.push({
      start: text.toCodePoint(lead ?? from),
      end: text.toCodePoint(end),
      ...(date !== undefined && { date }),
      isDeadline: lead !== undefined || isLatest(source, end),
    });
    last = end;
    candidate.lastIndex = end;
  }
  return found;
}

/** Where a mention begins of which `index` is the first digit or letter; undefined inside a word. */
function beginningAt(source: string, index: number): number | undefined {
  if (index === 0 || !inside.test(source[index - 1]!)) return index;
  const part = partOfYear.exec(source.slice(Math.max(0, index - 7), index));
  return part ? index - part[0].length : undefined;
}

/** Where the words begin that make what begins at `index` a deadline. */
function leadBefore(source: string, last: number, index: number): number | undefined {
  const from = Math.max(last, index - longestLead);
  const before = source.slice(from, index);
  if (!/by|before|prior|later|ici|tard|avant|horizon/i.test(before)) return undefined;
  const lead = patterns().lead.exec(before);
  return lead ? from + lead.index : undefined;
}

/** “2050 at the latest”, « 2050 au plus tard ». */
function isLatest(source: string, end: number): boolean {
  return /^\s(?:at the latest|au plus tard|or sooner|or earlier|ou plus tôt)/.test(
    source.slice(end, end + 16),
  );
}

function frontMatterEnd(source: string): number {
  if (!source.startsWith('---\n')) return 0;
  const end = /\n(?:---|\.\.\.)[^\S\n]*(?:\n|$)/.exec(source.slice(0, 20_000));
  return end ? end.index + end[0].length : 0;
}
