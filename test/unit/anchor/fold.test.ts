import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold } from '../../../src/core/anchor/fold';
import { runs } from '../../support/runs';

describe('fold', () => {
  for (const [a, b] of [
    ['« Nous agirons »', '"Nous agirons"'],
    ['“Nous\nagirons”', '«\u00A0Nous agirons\u202F»'],
    ['l’œuvre — été…', "l'oeuvre - e\u0301te\u0301..."],
    ['ﬁn\u00ADale\u200B', 'finale'],
    ['vraiment ? oui : non', 'vraiment? oui: non'],
    ['  deux   mots\n\tici', ' deux mots ici'],
    ['한국 Å', '한국 \u212B'.normalize('NFD')],
    ['U.S.‑ROK–Japan', 'U.S.-ROK-Japan'],
    ['5\u00A0%', '5%'],
  ] as const) {
    it(`reads ${JSON.stringify(a)} like ${JSON.stringify(b)}`, () => {
      assert.equal(fold(a).text, fold(b).text);
    });
  }

  for (const [a, b] of [
    ['nous agirons', 'Nous agirons'],
    ['31 octobre', '13 octobre'],
    ['a côté', 'a coté'],
    ['not', 'no t'],
  ] as const) {
    it(`tells ${JSON.stringify(a)} from ${JSON.stringify(b)}`, () => {
      assert.notEqual(fold(a).text, fold(b).text);
    });
  }

  it('knows where every unit comes from, in any text, and folds the folded to itself', () => {
    const parts = fc.constantFrom(
      'a',
      'E',
      ' ',
      '\u00A0',
      '\n',
      '«',
      '»',
      '"',
      '’',
      '…',
      'œ',
      'ﬁ',
      'é',
      'e',
      '\u0301',
      '\u200D',
      '\u00AD',
      ';',
      '😀',
      '\uDE00',
      '\u1112',
      '\u1161',
      '\u11ab',
      '–',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (all) => {
        const text = all.join('');
        const { text: folded, starts, ends } = fold(text);
        assert.equal(folded.length, starts.length);
        assert.equal(folded.length, ends.length);
        for (let i = 0; i < folded.length; i++) {
          assert.ok(starts[i]! < ends[i]! && ends[i]! <= text.length);
          if (i === 0) continue;
          assert.ok(starts[i]! >= starts[i - 1]!, 'in order');
          assert.ok(starts[i]! >= ends[i - 1]! || starts[i] === starts[i - 1], 'disjoint or one');
        }
        assert.equal(fold(folded).text, folded);
      }),
      { numRuns: runs(1000, 50_000) },
    );
  });
});
