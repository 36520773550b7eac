import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Annotation } from '../../../src/core/annotation/annotation';
import {
  inPlaceOf,
  oneAfterOther,
  themesOf,
  toKind,
  withoutThemes,
  withThemes,
} from '../../../src/core/annotation/retag';
import { builtinCodebook } from '../../../src/core/codebook/builtin';

const anchor = { start: 0, end: 1, quote: 'q', prefix: '', suffix: '' };

function annotation(themes: readonly string[], said: Partial<Annotation> = {}): Annotation {
  return { id: 'a', kind: 'condemnation', themes, anchor, coder: '', created: '', ...said };
}

describe('a change of several annotations', () => {
  const book = builtinCodebook;

  it('to another kind keeps a strength that it has, and drops one that it has not', () => {
    const to = toKind(book, 'commitment');
    assert.deepEqual(to(annotation([], { strength: 'high' })), { kind: 'commitment' });
    assert.deepEqual(to(annotation([], { strength: 'mid' })), {
      kind: 'commitment',
      strength: undefined,
    });
    assert.deepEqual(to(annotation([])), { kind: 'commitment' });
  });

  it('of themes touches only those it is about', () => {
    assert.deepEqual(withThemes(book, ['b', 'c'])(annotation(['a', 'b'])).themes, ['a', 'b', 'c']);
    assert.deepEqual(withoutThemes(['a', 'x'])(annotation(['b', 'a'])).themes, ['b']);
    assert.deepEqual(inPlaceOf('a', 'x')(annotation(['b', 'a', 'c'])).themes, ['b', 'x', 'c']);
    assert.deepEqual(inPlaceOf('a', 'b')(annotation(['b', 'a'])).themes, ['b']);
    assert.deepEqual(inPlaceOf('a', 'x')(annotation(['b'])).themes, ['b']);
  });

  it('adds in place of the one theme that a codebook allows', () => {
    const one = { ...book, themesPerAnnotation: 'one' as const };
    assert.deepEqual(withThemes(one, ['x', 'y'])(annotation(['a'])).themes, ['x']);
    assert.deepEqual(withThemes(one, [])(annotation(['a'])).themes, ['a']);
  });

  it('does one after the other', () => {
    const both = oneAfterOther([
      toKind(book, 'announcement'),
      inPlaceOf('a', 'b'),
      withThemes(book, ['b', 'c']),
    ]);
    assert.deepEqual(both(annotation(['a'], { strength: 'high' })), {
      kind: 'announcement',
      strength: undefined,
      themes: ['b', 'c'],
    });
  });

  it('never makes a theme twice, nor loses another', () => {
    const code = fc.constantFrom('a', 'b', 'c', 'd');
    const codes = fc.uniqueArray(code);
    fc.assert(
      fc.property(codes, codes, code, code, (themes, some, from, to) => {
        for (const retag of [withThemes(book, some), withoutThemes(some), inPlaceOf(from, to)]) {
          const after = retag(annotation(themes)).themes!;
          assert.equal(new Set(after).size, after.length);
          for (const theme of themes) {
            assert.ok(after.includes(theme) || some.includes(theme) || theme === from);
          }
        }
      }),
    );
  });

  it('counts the themes there are, the most first', () => {
    const counts = themesOf([annotation(['a', 'b', 'b']), annotation(['b']), annotation([])]);
    assert.deepEqual(
      [...counts],
      [
        ['b', 2],
        ['a', 1],
      ],
    );
  });
});
