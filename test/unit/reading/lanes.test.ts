import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assignLanes } from '../../../src/core/reading/lanes';
import { gapsOf, shownLanes, stretchesOf } from '../../../src/core/reading/stretches';
import { overlaps, touches, type Span } from '../../../src/core/text/span';
import { runs } from '../../support/runs';

const length = 60;
const passages = fc.array(
  fc
    .tuple(fc.nat(length), fc.nat(length))
    .map(([a, b]): Span => ({ start: Math.min(a, b), end: Math.max(a, b) })),
  { maxLength: 25 },
);

function lanesOf(...spans: readonly (readonly [number, number])[]): [number, number][] {
  const lanes = assignLanes(spans.map(([start, end]) => ({ start, end })));
  return lanes.map(({ lane, depth }) => [lane, depth]);
}

/** Of all `spans`, those that lie over a code point. */
function over(spans: readonly Span[], offset: number): number[] {
  return [...spans.keys()].filter((index) => {
    const { start, end } = spans[index]!;
    return start <= offset && offset < end;
  });
}

describe('lanes', () => {
  it('put the outer passage outside, and what crosses it inside', () => {
    assert.deepEqual(lanesOf([2, 4], [0, 9], [7, 12]), [
      [1, 2],
      [0, 2],
      [1, 2],
    ]);
    assert.deepEqual(lanesOf([0, 3], [0, 9]), [
      [1, 2],
      [0, 2],
    ]);
  });

  it('let passages that only touch, or stand apart, run in the same lane', () => {
    assert.deepEqual(lanesOf([0, 5], [5, 9], [20, 30]), [
      [0, 1],
      [0, 1],
      [0, 1],
    ]);
  });

  it('are never shared by passages that overlap, and no more than are needed', () => {
    fc.assert(
      fc.property(passages, (spans) => {
        const lanes = assignLanes(spans);
        for (const [i, a] of spans.entries()) {
          for (const [j, b] of spans.entries()) {
            if (i < j && a.start < a.end && b.start < b.end && overlaps(a, b)) {
              assert.notEqual(lanes[i]!.lane, lanes[j]!.lane);
              assert.equal(lanes[i]!.depth, lanes[j]!.depth);
            }
          }
        }
        const deepest = Math.max(
          1,
          ...Array.from({ length }, (_, offset) => over(spans, offset).length),
        );
        assert.equal(Math.max(1, ...lanes.map(({ depth }) => depth)), deepest);
        assert.ok(lanes.every(({ lane, depth }) => lane < depth));
      }),
      { numRuns: runs(300, 20_000) },
    );
  });

  it('stay as they are while the text is edited before, between and in passages', () => {
    fc.assert(
      fc.property(passages, fc.nat(length), fc.integer({ min: 1, max: 9 }), (spans, at, more) => {
        const move = (offset: number): number => (offset > at ? offset + more : offset);
        const moved = spans.map(({ start, end }) => ({ start: move(start), end: move(end) }));
        assert.deepEqual(assignLanes(moved), assignLanes(spans));
      }),
      { numRuns: runs(300, 20_000) },
    );
  });
});

describe('stretches', () => {
  it('are all of what is annotated, each with what lies there, the innermost first', () => {
    fc.assert(
      fc.property(passages, (spans) => {
        const lanes = assignLanes(spans);
        const stretches = stretchesOf(spans, lanes);
        for (let offset = 0; offset < length; offset++) {
          const here = over(spans, offset);
          const [stretch, ...others] = stretches.filter(
            ({ start, end }) => start <= offset && offset < end,
          );
          assert.deepEqual(others, []);
          assert.equal(stretch?.depth ?? 0, here.length);
          if (!stretch) continue;
          const shortest = Math.min(...here.map((i) => spans[i]!.end - spans[i]!.start));
          const { start, end } = spans[stretch.innermost]!;
          assert.equal(end - start, shortest);
          assert.ok(touches({ start, end }, offset));
          const shown = here.filter((index) => lanes[index]!.lane < shownLanes);
          assert.deepEqual(
            stretch.lanes.filter((index) => index !== undefined).sort((a, b) => a - b),
            shown,
          );
          for (const index of shown) assert.equal(stretch.lanes[lanes[index]!.lane], index);
        }
      }),
      { numRuns: runs(300, 20_000) },
    );
  });

  it('and gaps make up the text', () => {
    fc.assert(
      fc.property(passages, (spans) => {
        const stretches: Span[] = stretchesOf(spans, assignLanes(spans));
        const all = [...stretches, ...gapsOf(stretches, length)].sort((a, b) => a.start - b.start);
        assert.equal(all[0]?.start, 0);
        assert.equal(all.at(-1)?.end, length);
        for (const [i, span] of all.entries()) {
          assert.ok(span.start < span.end);
          if (i > 0) assert.equal(span.start, all[i - 1]!.end);
        }
      }),
      { numRuns: runs(300, 20_000) },
    );
  });
});
