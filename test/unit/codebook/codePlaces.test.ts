import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { codesIn, type CodebookPlace } from '../../../src/core/codebook/codePlaces';
import { runs } from '../../support/runs';

/** What stands in the text at each place, and what it is. */
function told(text: string): string[] {
  return codesIn(text).map(({ code, type, role, entry, from, to }) =>
    [text.slice(from, to), code, type, role, entry].join(' | '),
  );
}

/** The same by line and character, as an editor takes it. */
function byLine(text: string, { range: { start, end } }: CodebookPlace): string | undefined {
  assert.equal(start.line, end.line);
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    [start.line]?.slice(start.character, end.character);
}

const codebook = `# Codes
communique: 1
extends: builtin
kinds:
  appeal:
    label: {en: appeal, fr: appel}
    strengths: {high: strong, 'low': weak}
themes:
  "0816.1": {label: sanctions, parent: "0816"}
  0821: defence   # parent: no
  old:
    parent: 010
    replacedBy: '0821'
  two:
    replacedBy: [0821, "no"]
`;

describe('the codes in a codebook', () => {
  it('are found where they are defined and named', () => {
    assert.deepEqual(told(codebook), [
      'appeal | appeal | kind | definition | appeal',
      'high | high | strength | definition | appeal',
      "'low' | low | strength | definition | appeal",
      '"0816.1" | 0816.1 | theme | definition | 0816.1',
      '"0816" | 0816 | theme | parent | 0816.1',
      '0821 | 0821 | theme | definition | 0821',
      'old | old | theme | definition | old',
      '010 | 010 | theme | parent | old',
      "'0821' | 0821 | theme | replacedBy | old",
      'two | two | theme | definition | two',
      '0821 | 0821 | theme | replacedBy | two',
      '"no" | no | theme | replacedBy | two',
    ]);
  });

  it('are found where an entry stands twice', () => {
    assert.deepEqual(told('themes:\n  a: one\n  a: two\n').length, 2);
  });

  it('stand at the same places whatever the line ends and the byte order mark', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      for (const mark of ['', '\uFEFF']) {
        const text = mark + codebook.replace(/\n/g, end);
        assert.deepEqual(told(text), told(codebook));
        for (const place of codesIn(text)) {
          assert.equal(byLine(text, place), text.slice(place.from, place.to));
        }
      }
    }
  });

  it('are found as far as a text goes that is being typed', () => {
    assert.deepEqual(told('themes:\n  a: one\n  b: {label: "tw'), [
      'a | a | theme | definition | a',
      'b | b | theme | definition | b',
    ]);
    assert.deepEqual(told('themes:\n  b'), []);
    assert.deepEqual(told(''), []);
    assert.deepEqual(told('[themes]'), []);
    assert.deepEqual(told(`themes: ${'['.repeat(20_000)}`), []);
  });

  it('are never a reason to fail', () => {
    const piece = fc.constantFrom(
      ...'themes: |kinds:|parent: |a|"|\'|{|}|[|]|\n|  |&x |*x|- |? '.split('|'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = `themes:\n  ${pieces.join('')}`;
        for (const { from, to } of codesIn(text)) assert.ok(from < to && to <= text.length);
      }),
      { numRuns: runs(300, 20_000) },
    );
  });
});
