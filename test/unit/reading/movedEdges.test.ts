import assert from 'node:assert/strict';
import { movedEdges, unknownEdge } from '../../../src/core/reading/movedEdges';
import type { TextChange } from '../../../src/core/anchor/textChange';

const spans = [10, 20, 20, 30];

function after(...changes: readonly TextChange[]): number[] {
  return movedEdges(spans, changes);
}

describe('what an editor shows', () => {
  it('moves with its words, and grows by what is typed inside only', () => {
    assert.deepEqual(after({ start: 0, end: 0, text: 'ab' }), [12, 22, 22, 32]);
    assert.deepEqual(after({ start: 15, end: 15, text: 'ab' }), [10, 22, 22, 32]);
    assert.deepEqual(after({ start: 20, end: 20, text: 'ab' }), [10, 20, 22, 32]);
    assert.deepEqual(after({ start: 30, end: 31, text: '' }), spans);
  });

  it('follows several changes of one event', () => {
    const changes = [
      { start: 1, end: 4, text: '' },
      { start: 12, end: 14, text: 'abc' },
      { start: 25, end: 25, text: 'd' },
    ];
    assert.deepEqual(after(...changes), [7, 18, 18, 29]);
  });

  it('is unknown where an edit cuts it', () => {
    const [start, end, ...other] = after({ start: 8, end: 12, text: '' });
    assert.deepEqual([start, end, ...other], [unknownEdge, unknownEdge, 16, 26]);
    assert.deepEqual(movedEdges([unknownEdge, unknownEdge], [{ start: 0, end: 0, text: 'a' }]), [
      unknownEdge,
      unknownEdge,
    ]);
  });
});
