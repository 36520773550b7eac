import assert from 'node:assert/strict';
import fc from 'fast-check';
import { english } from '../../../src/core/message';
import { Calendar, unitFor, type PeriodUnit } from '../../../src/core/statistics/periods';
import { runs } from '../../support/runs';

describe('periods', () => {
  it('are as fine as leaves some thirty of them', () => {
    const unit = (...dates: string[]) => unitFor(dates, 'auto');
    assert.equal(unit(), 'month');
    assert.equal(unit('2024-05-01'), 'month');
    assert.equal(unit('2022-01-31', '2024-06-01'), 'month');
    assert.equal(unit('2022-01-31', '2024-07-01'), 'quarter');
    assert.equal(unit('2017-01-01', '2024-06-30'), 'quarter');
    assert.equal(unit('2017-01-01', '2024-07-01'), 'year');
    assert.equal(unitFor(['1945-06-26', '2024-07-01'], 'month'), 'month');
  });

  it('are named in the language of the reader', () => {
    const french = new Calendar('month', 'fr', english);
    assert.deepEqual(french.nameOf('2024-03'), {
      label: 'mars 2024',
      short: 'mars',
      above: '2024',
    });
    const quarters = new Calendar('quarter', 'en', english);
    assert.deepEqual(quarters.nameOf('2024-Q3'), { label: 'Q3 2024', short: 'Q3', above: '2024' });
    const years = new Calendar('year', 'en', english);
    assert.deepEqual(years.nameOf('2024'), { label: '2024', short: '2024', above: '' });
  });

  it('are without gaps, in order, and hold every date', () => {
    const anyDate = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2012-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const anyUnit = fc.constantFrom<PeriodUnit>('month', 'quarter', 'year');
    fc.assert(
      fc.property(fc.array(anyDate), anyUnit, (dates, unit) => {
        const calendar = new Calendar(unit, 'en', english);
        const periods = calendar.between(dates);
        const keys = dates.map((date) => calendar.keyOf(date)).sort();
        assert.deepEqual(periods, [...new Set(periods)].sort());
        assert.deepEqual([periods[0], periods.at(-1)], [keys[0], keys.at(-1)]);
        assert.ok(keys.every((key) => periods.includes(key)));
        const years = new Set(periods.map((key) => key.slice(0, 4)));
        const inYear = { month: 12, quarter: 4, year: 1 }[unit];
        for (const year of [...years].slice(1, -1)) {
          assert.equal(periods.filter((key) => key.startsWith(year)).length, inYear);
        }
      }),
      { numRuns: runs(100, 2000) },
    );
  });

  it('name only those with something in them where there would be far too many', () => {
    const calendar = new Calendar('month', 'en', english);
    const dates = ['2024-02-01', '1648-10-24', '1815-06-09'];
    assert.deepEqual(calendar.between(dates), ['1648-10', '1815-06', '2024-02']);
  });
});
