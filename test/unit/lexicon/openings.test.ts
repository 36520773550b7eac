import assert from 'node:assert/strict';
import { compileInner, compilePattern } from '../../../src/core/lexicon/compilePattern';
import { openings } from '../../../src/core/lexicon/openings';

function shown(pattern: string): string[] {
  return openings(compileInner(pattern, 'javascript')).map(({ letters, whole }) =>
    whole ? `${letters}.` : letters,
  );
}

describe('what patterns begin with', () => {
  it('tells first letters, and whole words', () => {
    assert.deepEqual(shown('condemn(s|ed)?'), ['condem']);
    assert.deepEqual(shown('(is|are) able'), ['is.', 'are.']);
    assert.deepEqual(shown("(s'|se) ?engage"), ['s.', 'se.', 'seenga']);
    assert.deepEqual(shown('a(b|c)?d'), ['abd.', 'acd.', 'ad.']);
  });

  it('tells that a pattern may begin with anything', () => {
    assert.ok(shown('<word>').includes(''));
    assert.ok(shown('(<adv>)?act').includes(''));
  });

  it('holds of what matches', () => {
    const pattern = '(will|shall) <adv>(join|take)';
    const match = new RegExp(compilePattern(pattern, 'javascript'), 'u').exec(
      'we shall also join',
    )!;
    const letters = openings(compileInner(pattern, 'javascript'));
    assert.ok(letters.some((opening) => match[0].startsWith(opening.letters)));
  });
});
