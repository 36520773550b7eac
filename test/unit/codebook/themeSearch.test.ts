import assert from 'node:assert/strict';
import { builtinCodebook } from '../../../src/core/codebook/builtin';
import type { Codebook } from '../../../src/core/codebook/codebook';
import { readCodebook } from '../../../src/core/codebook/readCodebook';
import { themeSearch } from '../../../src/core/codebook/themeSearch';

const french = themeSearch(builtinCodebook, 'fr');
const english = themeSearch(builtinCodebook, 'en');

function codes(search: typeof french, query: string): string[] {
  return search.find(query).map(({ theme }) => theme.code);
}

describe('themeSearch', () => {
  it('finds by label without accents or case, the label that is meant first', () => {
    assert.equal(codes(french, 'DEFENSE')[0], '0821');
    assert.equal(codes(french, 'sécurité internationale')[0], '0816');
    assert.equal(codes(french, 'secu int')[0], '0816');
    assert.equal(codes(english, 'trade')[0], '20');
  });

  it('finds a label of another language than that of the reader', () => {
    assert.ok(codes(english, 'défense').includes('0821'));
  });

  it('finds by code, and those below a code by its beginning', () => {
    assert.deepEqual(codes(english, '0816'), ['0816']);
    assert.deepEqual(codes(english, '08'), ['08', '0806', '0811', '0816', '0821']);
  });

  it('finds words after an apostrophe, a hyphen or a parenthesis', () => {
    assert.ok(codes(french, 'union europ').includes('1006'));
    assert.equal(codes(french, 'agro-alim')[0], '60');
    assert.equal(codes(french, "l'union")[0], '1006');
  });

  it('finds the themes below one by its label, after those that have the words themselves', () => {
    const found = codes(english, 'international relations');
    assert.equal(found[0], '08');
    assert.ok(found.includes('0821'));
  });

  it('finds nothing where a word is nowhere, and all where there is none', () => {
    assert.deepEqual(codes(english, 'defence zebra'), []);
    assert.deepEqual(codes(english, '-'), []);
    assert.equal(codes(english, ' ').length, 148);
    assert.equal(english.find('a', 5).length, 5);
  });

  it('shows label and path in the language of the reader', () => {
    const [{ label, above }] = french.find('0821') as [(typeof french.all)[0]];
    assert.deepEqual([label, above], ['défense', 'Relations internationales']);
  });

  it('finds one of 5,000 themes', () => {
    const search = themeSearch(thousands(5000), 'fr');
    assert.equal(search.find('number 4999')[0]?.theme.code, '14999');
  });
});

function thousands(count: number): Codebook {
  const lines = Array.from(
    { length: count },
    (_, i) => `  ${10000 + i}: {label: {en: general number ${i}, fr: thème numéro ${i}}}\n`,
  );
  return readCodebook(`extends: kinds\nthemes:\n${lines.join('')}`).codebook!;
}
