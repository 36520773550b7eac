import { compileInner } from '../lexicon/compilePattern';
import { dateForms, monthForm, yearForms } from '../lexicon/dates';
import { deadlineLeads, openDeadlines } from '../lexicon/deadlines';
import type { PlainText } from '../text/plainText';
import { dateOf } from './dateOf';
import { isMonthAlone, isYear } from './dateContext';
import { lazy } from './lazy';
import type { DateMention } from './structure';

const patterns = lazy(() => {
  const source = (name: string, forms: readonly string[]) =>
    `(?<${name}>${forms.map((form) => compileInner(form, 'javascript')).join('|')})`;
  const edge = String.raw`(?<![\p{L}\p{N}/_.:#@$€£&=%-])`;
  const after = String.raw`(?![\p{L}\p{N}_@])`;
  const all = [
    source('open', openDeadlines),
    source('date', dateForms),
    source('years', yearForms),
    source('month', [monthForm]),
  ];
  return {
    mentions: new RegExp(`${edge}(?:${all.join('|')})${after}`, 'gu'),
    leads: new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:${deadlineLeads.map((lead) => compileInner(lead, 'javascript')).join('|')})[\s*_>]{0,12}$`,
      'iu',
    ),
  };
});
/** In UTF-16: no words that make a deadline are longer. */
const longestLead = 64;

/**
 * The dates that a French or English text names, front matter left out: days, months, years and ranges
 * of them, and deadlines with the words that make them ones. A year or a month alone counts where what
 * stands around it makes it a date. Linear; in reading order.
 */
export function dateMentions(text: PlainText): DateMention[] {
  const source = text.text;
  const { mentions, leads } = patterns();
  const found: DateMention[] = [];
  let last = frontMatterEnd(source);
  mentions.lastIndex = last;
  for (let match = mentions.exec(source); match; match = mentions.exec(source)) {
    const [words] = match;
    const { open, years, month } = match.groups!;
    const end = match.index + words.length;
    if (years !== undefined && !isYear(source, match.index, end)) continue;
    if (month !== undefined && !isMonthAlone(source, match.index, end)) continue;
    const from = Math.max(last, match.index - longestLead);
    const lead = open === undefined ? leads.exec(source.slice(from, match.index)) : null;
    const start = lead ? from + lead.index : match.index;
    const date = open === undefined ? dateOf(words) : undefined;
    found.push({
      start: text.toCodePoint(start),
      end: text.toCodePoint(end),
      ...(date !== undefined && { date }),
      isDeadline: open !== undefined || lead !== null || isLatest(source, end),
    });
    last = end;
  }
  return found;
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
