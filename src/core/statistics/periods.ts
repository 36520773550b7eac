import { message, render, type Translate } from '../message';

export type PeriodUnit = 'month' | 'quarter' | 'year';

const perYear: Readonly<Record<PeriodUnit, number>> = { month: 12, quarter: 4, year: 1 };

/** A picture shows at most so many periods well; after it, the next coarser unit. */
const most = 30;

/** A line of time of more periods than this names only those with something in them. */
const longest = 400;

/**
 * The unit that `chosen` names, or, where that is left to the dates (`YYYY-MM-DD`), the finest by which they are
 * some thirty periods.
 */
export function unitFor(dates: readonly string[], chosen: PeriodUnit | 'auto'): PeriodUnit {
  if (chosen !== 'auto') return chosen;
  const units = ['month', 'quarter'] as const;
  return units.find((unit) => countOf(dates, unit) <= most) ?? 'year';
}

function countOf(dates: readonly string[], unit: PeriodUnit): number {
  const { first, last } = rangeOf(dates.map((date) => indexOf(date, unit)));
  return last - first + 1;
}

/** Periods are counted from the year 0. */
function indexOf(date: string, unit: PeriodUnit): number {
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
  return Math.floor((months * perYear[unit]) / 12);
}

function rangeOf(indexes: readonly number[]): { first: number; last: number } {
  let [first = 0, last = -1] = [indexes[0], indexes[0]];
  for (const index of indexes) {
    first = Math.min(first, index);
    last = Math.max(last, index);
  }
  return { first, last };
}

/** Months, quarters or years: `2024-03`, `2024-Q1`, `2024`. */
export class Calendar {
  readonly #long: Intl.DateTimeFormat;
  readonly #short: Intl.DateTimeFormat;

  constructor(
    private readonly unit: PeriodUnit,
    language: string,
    private readonly translate: Translate,
  ) {
    this.#long = new Intl.DateTimeFormat(language, {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    this.#short = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  }

  keyOf(date: string): string {
    return this.#keyAt(indexOf(date, this.unit));
  }

  /** The periods from the first of some dates to the last, also those between with none of them. */
  between(dates: readonly string[]): string[] {
    const indexes = [...new Set(dates.map((date) => indexOf(date, this.unit)))];
    const { first, last } = rangeOf(indexes);
    const all =
      last - first < longest
        ? Array.from({ length: last - first + 1 }, (_, i) => first + i)
        : indexes.sort((a, b) => a - b);
    return all.map((index) => this.#keyAt(index));
  }

  /** `short` says no year: `above` does, but for years themselves. */
  nameOf(key: string): { label: string; short: string; above: string } {
    const year = key.slice(0, 4);
    const part = Number(/\d+$/.exec(key.slice(4))?.[0] ?? 0);
    if (this.unit === 'year') return { label: year, short: year, above: '' };
    if (this.unit === 'quarter') {
      const quarter = render(message('Q{quarter}', { quarter: part }), this.translate);
      return { label: `${quarter} ${year}`, short: quarter, above: year };
    }
    const date = new Date(`${key}-01T00:00:00Z`);
    return { label: this.#long.format(date), short: this.#short.format(date), above: year };
  }

  #keyAt(index: number): string {
    const count = perYear[this.unit];
    const year = String(Math.floor(index / count)).padStart(4, '0');
    const part = (index % count) + 1;
    if (this.unit === 'year') return year;
    return this.unit === 'quarter'
      ? `${year}-Q${part}`
      : `${year}-${String(part).padStart(2, '0')}`;
  }
}
