import assert from 'node:assert/strict';
import { continueList } from '../../../src/core/text/continueList';

/** Lines, and what the next one begins with; `end` where the list ends, `-` where there is none. */
const cases: readonly (readonly [string, string])[] = [
  ['• ouvrir les ports;', '• '],
  ['  •\ttenir', '•\t'],
  ['-   support', '-   '],
  ['– soutenir', '– '],
  ['* support', '* '],
  ['1. We met.', '2. '],
  ['9. We met.', '10. '],
  ['2\\. We met.', '3\\. '],
  ['24.We welcome', '25. '],
  ['1.2. The ports', '1.3. '],
  ['12) The ports', '13) '],
  ['1 - Nous', '2 - '],
  ['§ 12 Nous', '§ 13 '],
  ['(a) ouvrir', '(b) '],
  ['a) ouvrir', 'b) '],
  ['(i) ouvrir', '(ii) '],
  ['(iv) ouvrir', '(v) '],
  ['(ix) ouvrir', '(x) '],
  ['II. Nous', 'III. '],
  ['(h) ouvrir\n(i) fermer', '(j) '],
  ['(iv) ouvrir\n(v) fermer', '(vi) '],
  ['(u) ouvrir\n(v) fermer', '(w) '],
  ['(b) ouvrir\n(c) fermer', '(d) '],
  ['(z) ouvrir', '-'],
  ['• ', 'end'],
  ['  3. ', 'end'],
  ['(a)', 'end'],
  ['We met.', '-'],
  ['-5 degrees', '-'],
  ['3.5 million', '-'],
  ['2021 was good.', '-'],
  ['A. Smith met us.', '-'],
  ['', '-'],
];

describe('continueList', () => {
  for (const [lines, expected] of cases) {
    it(`${JSON.stringify(lines)} → ${expected}`, () => {
      const found = continueList(lines.split('\n'));
      assert.equal(found ? found.next || 'end' : '-', expected);
    });
  }

  it('says where the words of an item begin', () => {
    assert.equal(continueList(['  (a) ouvrir'])?.length, 6);
    assert.equal(continueList(['24.We'])?.length, 3);
  });
});
