import assert from 'node:assert/strict';
import { builtinCodebook } from '../../../src/core/codebook/builtin';
import { kindKeys } from '../../../src/core/codebook/kindKeys';
import { readCodebook } from '../../../src/core/codebook/readCodebook';

function keys(codebook = builtinCodebook): string[] {
  return [...kindKeys(codebook)].map(([key, { code }]) => `${key} ${code}`).sort();
}

describe('kindKeys', () => {
  it('counts the kinds that have no key of their own', () => {
    assert.deepEqual(keys(), ['1 commitment', '2 condemnation', '3 announcement']);
  });

  it('gives no kind the key that another has', () => {
    const { codebook } = readCodebook(
      'extends: kinds\nkinds:\n  appeal: {label: appeal, key: 2}\n  wish: {label: wish, key: w}\n  praise: praise\n',
    );
    const expected = [
      '1 commitment',
      '2 appeal',
      '3 condemnation',
      '4 announcement',
      '5 praise',
      'w wish',
    ];
    assert.deepEqual(keys(codebook), expected);
  });

  it('has nine digits', () => {
    const many = Array.from('abcdefghijkl', (code) => `  ${code}: ${code}x\n`).join('');
    assert.equal(kindKeys(readCodebook(`kinds:\n${many}`).codebook!).size, 9);
  });
});
