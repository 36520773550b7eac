import assert from 'node:assert/strict';
import { builtinCodebook } from '../../../src/core/codebook/builtin';
import { readCodebook } from '../../../src/core/codebook/readCodebook';
import { render } from '../../../src/core/message';
import {
  parseThemes,
  wantMerge,
  wantRename,
  wantSplit,
  withThemesInPlace,
  type Wanted,
} from '../../../src/core/recoding/recodingRequests';

function refusal(wanted: Wanted): string {
  assert.ok('refused' in wanted);
  return render(wanted.refused);
}

const rename = (type: 'kind' | 'theme', from: string, to: string): Wanted =>
  wantRename(builtinCodebook, { type, from, to });

describe('what is asked of codes', () => {
  it('is refused where a new code is none, or is taken', () => {
    for (const to of ['', ' a', 'a ', 'a;b', 'a\nb']) {
      assert.match(refusal(rename('theme', '0821', to)), /^A code has/);
      assert.match(
        refusal(wantMerge(builtinCodebook, ['0821'], { code: to, label: '' })),
        /^A code has/,
      );
      assert.match(refusal(wantSplit('0821', [{ code: to, label: '' }])), /^A code has/);
    }
    assert.match(refusal(rename('theme', '0821', '0821')), /^This is the code already/);
    assert.match(refusal(rename('theme', '0821', '0816')), /has a theme "0816" already.*Merge/);
    assert.match(
      refusal(rename('kind', 'commitment', 'announcement')),
      /has a kind "announcement"/,
    );
  });

  it('may turn a code that nobody knows into one that is known', () => {
    const wanted = rename('theme', '821', '0821');
    const recoding = { type: 'theme', codes: new Map([['821', '0821']]) };
    assert.deepEqual(wanted, { recoding });
    assert.ok('recoding' in rename('kind', '0821', 'new'));
  });

  it('merges themes into one of them, or into another', () => {
    const wanted = wantMerge(builtinCodebook, ['a', 'b'], 'b');
    assert.ok('recoding' in wanted);
    assert.deepEqual([...wanted.recoding.codes], [['a', 'b']]);
    const into = wantMerge(builtinCodebook, ['a', 'b'], { code: 'c', label: 'C' });
    assert.ok('recoding' in into);
    assert.deepEqual([...into.recoding.codes.values()], ['c', 'c']);
  });

  it('leaves nothing below a theme that is merged into another', () => {
    const { codebook } = readCodebook(
      'extends: kinds\nthemes:\n  top: Top\n' +
        '  a: {label: A, parent: top}\n  b: {label: B, parent: a}\n  c: {label: C, parent: b}\n' +
        '  d: {label: D, parent: a}\n  old: {label: Old, parent: a, deprecated: true}\n  e: E\n',
    );
    const parents = (from: string[], to: string): string[] => {
      const wanted = wantMerge(codebook!, from, to);
      assert.ok('recoding' in wanted && wanted.edit?.type === 'replace');
      return (wanted.edit.parents ?? []).map(({ code, parent = '' }) => `${code} < ${parent}`);
    };
    assert.deepEqual(parents(['a'], 'b'), ['b < top', 'd < b']);
    assert.deepEqual(parents(['a', 'b'], 'b'), ['b < top', 'd < b']);
    assert.deepEqual(parents(['a'], 'c'), ['c < top', 'b < c', 'd < c']);
    assert.deepEqual(parents(['top', 'b'], 'c'), ['c < ', 'a < c']);
    assert.deepEqual(parents(['a'], 'e'), ['b < e', 'd < e']);
    assert.deepEqual(parents(['b'], 'a'), ['c < a']);
    assert.deepEqual(parents(['e'], 'd'), []);
  });

  it('splits into themes as they are typed', () => {
    const options = { codebook: builtinCodebook, language: 'en', parent: '08' };
    const added = { language: 'en', parent: '08' };
    assert.deepEqual(parseThemes(' 0821, 0816.1 arms, and more,"a, b" x y,, c', options), [
      '0821',
      { code: '0816.1', label: 'arms', ...added },
      { code: 'and', label: 'more', ...added },
      { code: 'a, b', label: 'x y', ...added },
      { code: 'c', label: 'c', ...added },
    ]);
  });

  it('puts themes in the place of one', () => {
    assert.deepEqual(withThemesInPlace(['x', 'a', 'y'], 'a', ['p', 'y']), ['x', 'p', 'y']);
    assert.deepEqual(withThemesInPlace(['x', 'a'], 'a', []), ['x']);
  });
});
