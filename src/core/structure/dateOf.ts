import { monthNumber } from '../lexicon/dates';

/**
 * The date that words name, or the first of a range: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as far as they
 * say; undefined where they name no year or no day that exists.
 */
export function dateOf(words: string): string | undefined {
  const bare = words.replace(/<\/?\w{1,8}>/g, '');
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(bare);
  if (iso) return existing(iso[1]!, Number(iso[2]), Number(iso[3]));
  const numeric = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(bare);
  if (numeric) return ambiguous(numeric[3]!, Number(numeric[1]), Number(numeric[2]));
  const year = /(?:1[5-9]|20)\d\d/.exec(bare)?.[0];
  if (year === undefined) return undefined;
  const month = (bare.match(/\p{L}+\.?/gu) ?? []).map(monthNumber).find((number) => number);
  if (month === undefined) return year;
  const day = /(?<!\d)\d{1,2}(?!\d)/.exec(bare)?.[0];
  return day === undefined ? `${year}-${two(month)}` : existing(year, month, Number(day));
}

/** Day and month, in the one order that is possible; the year alone where both are. */
function ambiguous(year: string, first: number, second: number): string | undefined {
  if (first > 12) return existing(year, second, first);
  return first === second ? existing(year, second, first) : year;
}

function existing(year: string, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(Number(year), month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? `${year}-${two(month)}-${two(day)}` : undefined;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
