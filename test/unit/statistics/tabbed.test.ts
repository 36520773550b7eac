import assert from 'node:assert/strict';
import { firstChoices } from '../../../src/core/statistics/choices';
import type { Statistics, StatisticsRow } from '../../../src/core/statistics/statistics';
import { tabbed } from '../../../src/core/statistics/tabbed';

const row = (label: string, ...counts: number[]): StatisticsRow => {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return {
    role: 'one',
    key: label,
    label,
    above: '',
    short: label,
    counts,
    total,
    asks: undefined,
  };
};

describe('the table of statistics for spreadsheets', () => {
  it('has a line a row, and no cell that would run', () => {
    const statistics: Statistics = {
      choices: firstChoices,
      kinds: ['commitment', 'condemnation'].map((code) => {
        return { code, label: code, color: undefined };
      }),
      rows: [row('defence\tand\nsecurity', 2, 1), row('=1+1', 0, 1)],
      totals: [2, 2],
      annotations: 4,
      texts: 1,
      others: 0,
      overlaps: false,
      levels: 1,
      unit: undefined,
    };
    const words = { heading: 'Theme', total: 'Total', all: 'All annotations' };
    assert.equal(
      tabbed(statistics, words),
      [
        'Theme\tcommitment\tcondemnation\tTotal',
        'defence and security\t2\t1\t3',
        "'=1+1\t0\t1\t1",
        'All annotations\t2\t2\t4',
        '',
      ].join('\n'),
    );
  });
});
