import assert from 'node:assert/strict';
import { dayInWords } from '../../../src/core/text/dayInWords';

describe('a day in words', () => {
  it('is written as each language has it, its number kept with its month', () => {
    assert.equal(dayInWords('2024-05-01', false), '1\u00A0May 2024');
    assert.equal(dayInWords('2024-05-01', true), '1er\u00A0mai 2024');
    assert.equal(dayInWords('2024-05-11', true), '11\u00A0mai 2024');
  });

  it('stays as it stands where it is no whole date', () => {
    assert.equal(dayInWords('2024-05', true), '2024-05');
  });
});
