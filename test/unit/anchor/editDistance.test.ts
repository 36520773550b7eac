import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editDistance } from '../../../src/core/anchor/editDistance';
import { runs } from '../../support/runs';

/** Wagner and Fischer's table, as every textbook has it. */
function plainDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(same, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

describe('editDistance', () => {
  it('equals the plain table, across the blocks of rows', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', 'c', 'é', '’'), { maxLength: 100 })
      .map((letters) => letters.join(''));
    fc.assert(
      fc.property(words, words, (a, b) => {
        assert.equal(editDistance(a, b), plainDistance(a, b));
      }),
      { numRuns: runs(300, 20_000) },
    );
  });
});
