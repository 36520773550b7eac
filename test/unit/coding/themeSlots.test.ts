import assert from 'node:assert/strict';
import fc from 'fast-check';
import { slotCount, themeSlots } from '../../../src/core/coding/themeSlots';

describe('themeSlots', () => {
  it('leaves every theme its digit, and gives a new one that of the one not used for longest', () => {
    assert.deepEqual(themeSlots(['a', 'b'], ['b', 'a', 'c']), ['a', 'b', 'c']);
    const full = Array.from('abcdefghi');
    assert.deepEqual(themeSlots(full, Array.from('xabcdfghie')), Array.from('abcdxfghi'));
    assert.deepEqual(themeSlots(full, ['d', 'x']), Array.from('xbcdefghi'));
  });

  it('has the theme used last, none twice, and moves none that stays', () => {
    const codes = fc.uniqueArray(fc.constantFrom(...Array.from('abcdefghijklmno')));
    fc.assert(
      fc.property(fc.array(codes, { maxLength: 12 }), (uses) => {
        let slots: readonly string[] = [];
        for (const recent of uses) {
          const before = slots;
          slots = themeSlots(slots, recent);
          assert.ok(slots.length <= slotCount && new Set(slots).size === slots.length);
          if (recent[0] !== undefined) assert.ok(slots.includes(recent[0]));
          for (const [index, code] of slots.entries()) {
            if (before.includes(code)) assert.equal(before.indexOf(code), index);
          }
        }
      }),
    );
  });
});
