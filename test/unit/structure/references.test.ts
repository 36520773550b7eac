import assert from 'node:assert/strict';
import { documentReferences } from '../../../src/core/structure/references';
import { PlainText } from '../../../src/core/text/plainText';

function references(decoded: string): [words: string, symbol: string][] {
  const text = new PlainText(decoded);
  return documentReferences(text).map((reference) => [text.slice(reference), reference.symbol]);
}

const sentences: readonly (readonly [string, ...(readonly [string, string])[]])[] = [
  ['la résolution 2397 (2017)', ['résolution 2397 (2017)', 'S/RES/2397(2017)']],
  ['in resolution\n2397\u00A0(2017)', ['resolution\n2397\u00A0(2017)', 'S/RES/2397(2017)']],
  ['in UNSCR 1718 and more', ['UNSCR 1718', 'S/RES/1718(2006)']],
  ['UNSCR 2681/2023', ['UNSCR 2681/2023', 'S/RES/2681(2023)']],
  [
    'Security Council resolutions 1325 (2000), 1820 and 2106 (2013)',
    ['1325 (2000)', 'S/RES/1325(2000)'],
    ['1820', 'S/RES/1820(2008)'],
    ['2106 (2013)', 'S/RES/2106(2013)'],
  ],
  [
    'les résolutions 1718 (2006) et 2397 (2017) du Conseil de sécurité',
    ['1718 (2006)', 'S/RES/1718(2006)'],
    ['2397 (2017)', 'S/RES/2397(2017)'],
  ],
  [
    'breach of UNSCRs including 2231 and 2216',
    ['2231', 'S/RES/2231(2015)'],
    ['2216', 'S/RES/2216(2015)'],
  ],
  ['Security Council Resolution (UNSCR) 2735', ['Resolution (UNSCR) 2735', 'S/RES/2735(2024)']],
  ['Resolution No. ES-11/1', ['Resolution No. ES-11/1', 'A/RES/ES-11/1']],
  [
    'S/RES/1454 (2002) and S/RES/2231',
    ['S/RES/1454 (2002)', 'S/RES/1454(2002)'],
    ['S/RES/2231', 'S/RES/2231(2015)'],
  ],
  ['see A/RES/70/1, S/2023/123.', ['A/RES/70/1', 'A/RES/70/1'], ['S/2023/123', 'S/2023/123']],
  ['(S/PRST/2021/5)', ['S/PRST/2021/5', 'S/PRST/2021/5']],
  ['FCCC/CP/2015/10/Add.1', ['FCCC/CP/2015/10/Add.1', 'FCCC/CP/2015/10/Add.1']],
  ['General Assembly resolution 70/1', ['resolution 70/1', 'A/RES/70/1']],
  ['the UN General Assembly (UNGA) resolution 71/199', ['resolution 71/199', 'A/RES/71/199']],
  ['la résolution 70/1 de l’Assemblée générale', ['résolution 70/1', 'A/RES/70/1']],
  ['General Assembly resolution 377 (V)', ['resolution 377 (V)', 'A/RES/377(V)']],
  ['Human Rights Council resolution 49/1', ['resolution 49/1', 'A/HRC/RES/49/1']],
];

const none = [
  'a resolution of 2015 and the resolutions of 5 June',
  'UNEA resolution 5/14, House Resolution 1234, la résolution 2022 du Parlement européen',
  'https://undocs.org/en/S/RES/1325(2000)',
  'and/or, S/N, A/B, E/10, 24/7',
  'the resolution 2024 is for us, resolution 2999',
  'in 2397 (2017) cases',
];

describe('documentReferences', () => {
  for (const [sentence, ...expected] of sentences) {
    it(`reads "${sentence.replace(/\s/g, ' ')}"`, () => {
      assert.deepEqual(references(`We note ${sentence}`), expected);
    });
  }

  for (const sentence of none) {
    it(`finds nothing in "${sentence}"`, () => {
      assert.deepEqual(references(sentence), []);
    });
  }

  it('leads to the official document in the language of the text', () => {
    const address = (decoded: string, language?: 'en' | 'fr') =>
      documentReferences(new PlainText(decoded), language)[0]!.address;
    assert.equal(
      address('la résolution 2397 (2017)'),
      'https://docs.un.org/fr/S/RES/2397%282017%29',
    );
    assert.equal(address('resolution 70/1'), 'https://docs.un.org/en/A/RES/70/1');
    assert.equal(address('A/RES/70/1', 'fr'), 'https://docs.un.org/fr/A/RES/70/1');
  });

  it('counts code points', () => {
    const text = new PlainText('𝔊𝔊 UNSCR 1718');
    assert.equal(text.slice(documentReferences(text)[0]!), 'UNSCR 1718');
  });
});
