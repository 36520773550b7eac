import assert from 'node:assert/strict';
import { changedWords, markedDifferences } from '../../../src/core/annotation/markedDifferences';

describe('markedDifferences', () => {
  const cases: readonly [string, string, string][] = [
    ['We will act.', 'We will act.', 'We will act\\.'],
    ['in 3 years', 'in 4 years', 'in ~~3~~ **4** years'],
    ['We will act', 'We will not act', 'We will **not** act'],
    ['the *free* press', 'the press', 'the ~~\\*free\\*~~ press'],
    ['one\nline', 'one line', 'one line'],
  ];
  for (const [before, after, marked] of cases) {
    it(`“${before}” to “${after}”`, () => {
      assert.equal(markedDifferences(before, after), marked);
    });
  }

  it('leaves out of what stayed all but a little beside a change, by whole words', () => {
    const before =
      'We, the ministers of both countries, will meet in 3 years, at the latest in Sarn.';
    const after = before.replace('3', '4');
    assert.equal(markedDifferences(before, after, 12), '… meet in ~~3~~ **4** years\\, at …');
    assert.equal(changedWords(before, after, 12), '… meet in 4 years, at …');
    assert.equal(changedWords(before, after, 100), after);
    assert.equal(changedWords(before, before, 12), '', 'nothing changed');
  });
});
