import { guarded } from '../export/csv';
import type { Statistics, StatisticsRow } from './statistics';

/** What the columns and the last row are called. */
export interface TableWords {
  readonly heading: string;
  readonly total: string;
  readonly all: string;
}

/** What the table holds, in the words in which it is shown. */
export interface TableContent extends Pick<Statistics, 'totals' | 'annotations'> {
  readonly kinds: readonly { readonly label: string }[];
  readonly rows: readonly Pick<StatisticsRow, 'label' | 'counts' | 'total'>[];
}

/** The table as spreadsheets take it from the clipboard: cells separated by tabs, rows by line feeds. */
export function tabbed(
  { kinds, rows, totals, annotations }: TableContent,
  { heading, total, all }: TableWords,
): string {
  const lines: (string | number)[][] = [
    [heading, ...kinds.map(({ label }) => label), total],
    ...rows.map((row) => [row.label, ...row.counts, row.total]),
    [all, ...totals, annotations],
  ];
  return lines.map((line) => line.map(cell).join('\t') + '\n').join('');
}

function cell(value: string | number): string {
  return typeof value === 'number' ? String(value) : guarded(value.replace(/\s+/g, ' '));
}
