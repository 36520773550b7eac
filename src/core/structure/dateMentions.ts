import { compileInner } from '../lexicon/compilePattern';
import { beginnings, dateForms, monthForm, yearForms } from '../lexicon/dates';
import { deadlineBeginnings, deadlineLeads, openDeadlines } from '../lexicon/deadlines';
import type { PlainText } from '../text/plainText';
import { isMonthAlone, isYear } from './dateContext';
import { dateOf } from './dateOf';
import { frontMatterEnd } from './frontMatter';
import { lazy } from './lazy';
import { lineBudget } from './lineBudget';
import type { Span } from '../text/span';
import type { DateMention, TextBlock } from './structure';

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
 * The dates that a French or English text names: days, months, years and ranges of them, and deadlines
 * with the words that make them ones. A year or a month alone counts where what stands around it makes
 * it a date. Linear; in reading order; of a line that is no text, the first ones only.
 * @param blocks Of the text: page furniture is left out, as front matter always is.
 */
export function dateMentions(text: PlainText, blocks: readonly TextBlock[] = []): DateMention[] {
  const source = text.text;
  const { candidate } = patterns();
  const found: DateMention[] = [];
  let last = frontMatterEnd(source);
  candidate.lastIndex = last;
  const spent = lineBudget(source, 10_000);
  for (let match = candidate.exec(source); match; match = candidate.exec(source)) {
    const next = spent(match.index);
    const mention = next === undefined && mentionAt(source, last, match.index);
    if (mention) {
      const { start, end, ...rest } = mention;
      found.push({ start: text.toCodePoint(start), end: text.toCodePoint(end), ...rest });
      last = candidate.lastIndex = end;
    } else if (next !== undefined) candidate.lastIndex = next;
  }
  const furniture = blocks.filter(({ role }) => role === 'furniture');
  return furniture.length === 0 ? found : found.filter(outside(furniture));
}

/** The mention of which `index` is the first digit or letter, in UTF-16, not beginning before `last`. */
function mentionAt(source: string, last: number, index: number): DateMention | undefined {
  const from = beginningAt(source, index);
  if (from === undefined) return undefined;
  const { mention } = patterns();
  mention.lastIndex = index;
  const match = mention.exec(source);
  if (!match) return undefined;
  const end = index + match[0].length;
  const { open, years, month } = match.groups!;
  if (open !== undefined) return { start: from, end, isDeadline: true };
  if (years !== undefined && !isYear(source, from, end)) return undefined;
  if (month !== undefined && !isMonthAlone(source, from, end)) return undefined;
  const lead = leadBefore(source, last, from);
  const date = dateOf(match[0]);
  return {
    start: lead ?? from,
    end,
    ...(date !== undefined && { date }),
    isDeadline: lead !== undefined || isLatest(source, end),
  };
}

/** A filter of spans in reading order: those in none of `blocks`, which are too. */
function outside(blocks: readonly Span[]): (span: Span) => boolean {
  let at = 0;
  return (span) => {
    while (at < blocks.length && blocks[at]!.end <= span.start) at++;
    return at === blocks.length || span.start < blocks[at]!.start;
  };
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
