import assert from 'node:assert/strict';
import { firstChoices, withChoices } from '../../../src/core/statistics/choices';

describe('the choices of statistics', () => {
  it('are taken from what was remembered, but for what is no choice', () => {
    const remembered = { by: 'time', level: 0, order: 'size', most: 7, unit: 'year', other: 1 };
    assert.deepEqual(withChoices(firstChoices, remembered), {
      ...firstChoices,
      by: 'time',
      level: 0,
      unit: 'year',
    });
    for (const nothing of [undefined, null, 'theme', { level: -1 }, { level: 1.5 }]) {
      assert.deepEqual(withChoices(firstChoices, nothing), firstChoices);
    }
  });
});
