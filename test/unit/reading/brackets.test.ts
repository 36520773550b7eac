import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bracketPairs, bracketsOf } from '../../../src/core/reading/brackets';
import { assignLanes } from '../../../src/core/reading/lanes';
import type { Span } from '../../../src/core/text/span';
import { runs } from '../../support/runs';

/** A text with its brackets in it. */
function bracketed(words: string, ...spans: readonly Span[]): string {
  let [shown, at] = ['', 0];
  for (const { offset, text } of bracketsOf(spans, assignLanes(spans))) {
    shown += words.slice(at, offset) + text;
    at = offset;
  }
  return shown + words.slice(at);
}

function span(start: number, end: number): Span {
  return { start, end };
}

describe('brackets', () => {
  it('tell nested and crossing passages apart', () => {
    assert.equal(bracketed('abcdef', span(0, 6), span(2, 4)), '⟦¹ab⟦²cd²⟧ef¹⟧');
    assert.equal(bracketed('abcdef', span(0, 4), span(2, 6)), '⟦¹ab⟦²cd¹⟧ef²⟧');
  });

  it('are nested as the passages are that begin or end together', () => {
    assert.equal(bracketed('abcdef', span(0, 3), span(0, 6), span(4, 6)), '⟦¹⟦²abc²⟧d⟦²ef²⟧¹⟧');
    assert.equal(bracketed('abcdef', span(0, 6), span(1, 3), span(3, 5)), '⟦¹a⟦²bc²⟧⟦²de²⟧f¹⟧');
  });

  it('are named by their pair', () => {
    const lanes = assignLanes([span(0, 6), span(2, 4), span(8, 9)]);
    assert.deepEqual(bracketPairs(lanes), ['⟦¹⟧', '⟦²⟧', '']);
  });

  it('are not there for passages that overlap no other', () => {
    assert.equal(bracketed('abcdef', span(0, 3), span(3, 6)), 'abcdef');
  });

  it('come in pairs, each closed after it was opened', () => {
    const passages = fc.array(
      fc
        .tuple(fc.nat(40), fc.integer({ min: 1, max: 20 }))
        .map(([start, n]) => span(start, start + n)),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(passages, (spans) => {
        const open = new Set<number>();
        for (const { passages } of bracketsOf(spans, assignLanes(spans))) {
          for (const index of passages) {
            if (!open.delete(index)) open.add(index);
          }
        }
        assert.equal(open.size, 0);
      }),
      { numRuns: runs(200, 10_000) },
    );
  });
});
