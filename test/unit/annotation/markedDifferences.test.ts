import assert from 'node:assert/strict';
import { markedDifferences } from '../../../src/core/annotation/markedDifferences';

describe('markedDifferences', () => {
  const cases: readonly [string, string, string][] = [
    ['We will act.', 'We will act.', 'We will act\\.'],
    ['in 3 years', 'in 4 years', 'in ~~3~~**4** years'],
    ['We will act', 'We will not act', 'We will **not** act'],
    ['the *free* press', 'the press', 'the ~~\\*free\\*~~ press'],
    ['one\nline', 'one line', 'one line'],
  ];
  for (const [before, after, marked] of cases) {
    it(`“${before}” to “${after}”`, () => {
      assert.equal(markedDifferences(before, after), marked);
    });
  }
});
