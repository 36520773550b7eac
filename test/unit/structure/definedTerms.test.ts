import assert from 'node:assert/strict';
import fc from 'fast-check';
import { definedTerms } from '../../../src/core/structure/definedTerms';
import type { TextBlock } from '../../../src/core/structure/structure';
import { PlainText } from '../../../src/core/text/plainText';
import { runs } from '../../support/runs';

function terms(decoded: string, blocks: readonly TextBlock[] = []): string[] {
  return definedTerms(new PlainText(decoded), blocks).map(({ short, long }) => `${short}: ${long}`);
}

/** A sentence, and the terms it defines. */
const sentences: readonly (readonly [string, ...string[]])[] = [
  [
    'les résolutions du Conseil de sécurité des Nations Unies (CSNU)',
    'CSNU: Conseil de sécurité des Nations Unies',
  ],
  ['We, the leaders of Japan, the Republic of Korea (ROK)', 'ROK: Republic of Korea'],
  ['the Republic of Korea (“the ROK”)', 'ROK: Republic of Korea'],
  ['the Republic of Korea (the “ROK”)', 'ROK: Republic of Korea'],
  ['the Republic of Korea (hereinafter ROK)', 'ROK: Republic of Korea'],
  ['the Republic of Korea (RoK)', 'RoK: Republic of Korea'],
  ['the United States (U.S.)', 'U.S.: United States'],
  [
    'as in the UN Convention on the Law of the Sea (UNCLOS)',
    'UNCLOS: UN Convention on the Law of the Sea',
  ],
  ['the Multilateral Development Banks (MDBs)', 'MDBs: Multilateral Development Banks'],
  ['all weapons of mass destruction (WMD)', 'WMD: weapons of mass destruction'],
  ['et autres armes de destruction massive (ADM)', 'ADM: armes de destruction massive'],
  ['an intercontinental ballistic missile (ICBM)', 'ICBM: intercontinental ballistic missile'],
  ['the Group of Seven (G7)', 'G7: Group of Seven'],
  ['its Sixth Assessment Report (AR6)', 'AR6: Sixth Assessment Report'],
  ['research and development (R&D)', 'R&D: research and development'],
  ['Nutrition for Growth (N4G)', 'N4G: Nutrition for Growth'],
  ['illegal, unreported and unregulated (IUU) fishing', 'IUU: illegal, unreported and unregulated'],
  [
    'in the field of science, technology,\nengineering, and mathematics (STEM)',
    'STEM: science, technology, engineering, and mathematics',
  ],
  [
    'the Democratic\n    People’s Republic of Korea’s (DPRK) tests',
    'DPRK: Democratic People’s Republic of Korea',
  ],
  [
    'le Con\u00ADseil de sécu\u00ADrité des Nations Unies (CSNU)',
    'CSNU: Conseil de sécurité des Nations Unies',
  ],
  ['the **Financial** **Stability** Board (**FSB**)', 'FSB: Financial Stability Board'],
  ['the 28<sup>th</sup> Conference of the Parties (COP)', 'COP: Conference of the Parties'],
  ['l’intelligence artificielle (IA)', 'IA: intelligence artificielle'],
  [
    'le Pacte mondial pour des migrations sûres, ordonnées et régulières (PMM)',
    'PMM: Pacte mondial pour des migrations sûres, ordonnées et régulières',
  ],
  [
    'la Coopération économique pour l’Asie-Pacifique (APEC)',
    'APEC: Coopération économique pour l’Asie-Pacifique',
  ],
  [
    'la Convention des Nations Unies sur le droit de la mer (UNCLOS)',
    'UNCLOS: Convention des Nations Unies sur le droit de la mer',
  ],
  [
    'the Treaty on the Non-Proliferation of Nuclear Weapons (NPT)',
    'NPT: Treaty on the Non-Proliferation of Nuclear Weapons',
  ],
  ['the World Bank and the UN Children’s Fund (UNICEF)', 'UNICEF: UN Children’s Fund'],
  [
    'du Programme des Nations Unies pour l’environnement (PNUE/UNEP)',
    'PNUE/UNEP: Programme des Nations Unies pour l’environnement',
  ],
  [
    'le CSNU (Conseil de sécurité des Nations Unies) décide',
    'CSNU: Conseil de sécurité des Nations Unies',
  ],
  [
    'la première réunion ministérielle sur la défense (« la réunion ministérielle »)',
    'la réunion ministérielle: première réunion ministérielle sur la défense',
  ],
  ['an Agreement on Trade ("the Agreement")', 'the Agreement: Agreement on Trade'],
  [
    'le Mémorandum d’entente (ci-après dénommé « le Mémorandum »)',
    'le Mémorandum: Mémorandum d’entente',
  ],
  ['the Quad Senior Cyber Group (the Group)', 'Group: Quad Senior Cyber Group'],
  ['the Partner States (hereinafter referred to as the “Parties”)', 'Parties: Partner States'],
];

const none = [
  'le 31 octobre (heure locale), à Ottawa (Ontario) et la troisième réunion (matériel)',
  'resolution 2397 (2017), paragraph (a), (b) and (iv), Annex (II)',
  'at 5 p.m. in Seoul (KST), for $5 million (USD)',
  'Senator Roger Marshall (R-KS) and Minister Kim (DPRK)',
  'S.E. Bola Ahmed Tinubu (GCFR), Président',
  'we agree (see the annex “Actions”) and act',
  'UN (in New York) and Los Angeles (USA)',
  '(CSNU)',
  'Title\n\n(CSNU) and more',
];

describe('definedTerms', () => {
  for (const [sentence, ...expected] of sentences) {
    it(`reads "${sentence.replace(/\s+/g, ' ')}"`, () => {
      assert.deepEqual(terms(`In it, we agree. We note ${sentence}, and agree.`), expected);
    });
  }

  for (const sentence of none) {
    it(`finds nothing in "${sentence.replace(/\s+/g, ' ')}"`, () => {
      assert.deepEqual(terms(sentence), []);
    });
  }

  it('gives each place, twice where a text defines twice, in code points', () => {
    const text = new PlainText('𝔊 The European Union (EU). The European Union (the "EU").');
    const found = definedTerms(text, []);
    assert.deepEqual(
      found.map((term) => [text.slice(term), text.slice(term.expansion), term.isAbbreviation]),
      [
        ['EU', 'European Union', true],
        ['EU', 'European Union', true],
      ],
    );
  });

  it('stays in its block, and out of front matter and furniture', () => {
    const decoded = 'European\nUnion (EU) met.';
    const block = (start: number, end: number, role: TextBlock['role']): TextBlock => {
      return { start, end, role, words: { start, end }, level: 0 };
    };
    assert.deepEqual(terms(decoded, [block(0, 24, 'paragraph')]), ['EU: European Union']);
    assert.deepEqual(terms(decoded, [block(0, 24, 'furniture')]), []);
    assert.deepEqual(terms(decoded, [block(0, 8, 'heading'), block(9, 24, 'paragraph')]), []);
  });

  it('has its spans in the text, in order, whatever the text', () => {
    const piece = fc.constantFrom(
      ...[
        'European Union',
        ' (EU)',
        '(',
        ')',
        '(“',
        '”)',
        'ABC (',
        'Alpha Beta C',
        '\n\n',
        '\n',
        '𝔊',
        ', ',
        '. ',
        'l’',
        '**',
        '<sup>',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = new PlainText(pieces.join(''));
        let last = 0;
        for (const { start, end, expansion, short, long } of definedTerms(text, [])) {
          assert.ok(last <= start && start < end && end <= text.length);
          assert.ok(expansion.start < expansion.end && expansion.end <= text.length);
          assert.ok(short.trim() === short && long.trim() === long && short !== '' && long !== '');
          last = start;
        }
      }),
      { numRuns: runs(300, 20_000) },
    );
  });
});
