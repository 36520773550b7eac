import { monthNumber, plain, plainMonths } from '../lexicon/dates';

const month = plainMonths.join('|');

/** `2024-11-01`, `1er novembre 2024`, `1 November 2024`, `November 1, 2024`, `May 19-21, 2023`. */
const forms = new RegExp(
  [
    String.raw`\b(?<isoYear>\d{4})-(?<isoMonth>\d\d)-(?<isoDay>\d\d)\b`,
    String.raw`\b(?<day>\d{1,2})(?:er|st|nd|rd|th)?(?:\s?(?:[-–]|et|and|to|au)\s?\d{1,2}(?:er|st|nd|rd|th)?)?\s{1,3}(?:of\s{1,3})?(?<month>${month})(?:\s?,)?\s{1,3}(?<year>\d{4})\b`,
    String.raw`\b(?<enMonth>${month})\s{1,3}(?<enDay>\d{1,2})(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{1,2})?(?:\s?,)?\s{1,3}(?<enYear>\d{4})\b`,
  ].join('|'),
  'g',
);

/** The first date that a French or English text names in full, as `YYYY-MM-DD`. */
export function firstDate(text: string): string | undefined {
  for (const { groups = {} } of plain(text).matchAll(forms)) {
    const year = groups['isoYear'] ?? groups['year'] ?? groups['enYear'];
    const name = groups['month'] ?? groups['enMonth'];
    const inYear = name ? monthNumber(name)! : Number(groups['isoMonth']);
    const day = Number(groups['isoDay'] ?? groups['day'] ?? groups['enDay']);
    const date = new Date(Date.UTC(Number(year), inYear - 1, day));
    if (date.getUTCMonth() === inYear - 1) return date.toISOString().slice(0, 10);
  }
  return undefined;
}
