import assert from 'node:assert/strict';
import search from 'approx-string-match';
import fc from 'fast-check';
import { closestRuns } from '../../../src/core/anchor/closestRuns';
import { editDistance } from '../../../src/core/anchor/editDistance';
import { runs } from '../../support/runs';

const letters = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', 'é'), maxLength });

/** A text with some words in it, more or less. */
const planted = fc
  .record({
    before: letters(40),
    words: letters(90),
    after: letters(40),
    edits: fc.array(fc.nat()),
  })
  .map(({ before, words, after, edits }) => {
    let copy = words;
    for (const edit of edits.slice(0, 12)) {
      const at = edit % (copy.length + 1);
      copy = copy.slice(0, at) + (edit % 3 === 0 ? 'x' : '') + copy.slice(at + (edit % 2));
    }
    return { words, text: before + copy + after };
  });

describe('closestRuns', () => {
  it('end where an established library finds them', () => {
    fc.assert(
      fc.property(planted, fc.double({ min: 0, max: 1, noNaN: true }), ({ words, text }, share) => {
        const most = Math.floor(words.length * share);
        const theirs = words === '' ? [] : search(text, words, most);
        assert.deepEqual(
          closestRuns(text, words, most).map(({ end, edits }) => [end, edits]),
          theirs.map(({ end, errors }) => [end, errors]),
        );
      }),
      { numRuns: runs(300, 20_000) },
    );
  });

  it('are as far from the words as they say', () => {
    fc.assert(
      fc.property(planted, ({ words, text }) => {
        for (const { start, end, edits } of closestRuns(text, words, words.length)) {
          assert.equal(editDistance(words, text.slice(start, end)), edits);
        }
      }),
      { numRuns: runs(200, 20_000) },
    );
  });
});
