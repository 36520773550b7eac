import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dateMentions } from '../../../src/core/structure/dateMentions';
import type { TextBlock } from '../../../src/core/structure/structure';
import { PlainText } from '../../../src/core/text/plainText';
import { runs } from '../../support/runs';

/** As `words = date`, a deadline with `!` before it. */
function mentions(decoded: string): string[] {
  const text = new PlainText(decoded);
  return dateMentions(text).map(
    (mention) =>
      `${mention.isDeadline ? '!' : ''}${text.slice(mention)} = ${mention.date ?? 'no year'}`,
  );
}

const sentences: readonly (readonly [string, ...string[]])[] = [
  ['réunis le 1er novembre 2024 à Ottawa', '1er novembre 2024 = 2024-11-01'],
  ['Le 1 novembre 2024 – Ottawa', '1 novembre 2024 = 2024-11-01'],
  ['le 1<sup>er</sup> novembre 2024', '1<sup>er</sup> novembre 2024 = 2024-11-01'],
  ['OTTAWA, LE 3 FEVRIER 2021', '3 FEVRIER 2021 = 2021-02-03'],
  ['du 24 au 26 octobre 2024', '24 au 26 octobre 2024 = 2024-10-24'],
  ['du 30 octobre au 2 novembre 2024', '30 octobre au 2 novembre 2024 = 2024-10-30'],
  ['les 19 et 20 mai', '19 et 20 mai = no year'],
  ['le 20\nmai', '20\nmai = no year'],
  ['the 18th of August 2023', '18th of August 2023 = 2023-08-18'],
  ['on 18 August 2023', '18 August 2023 = 2023-08-18'],
  ['on May 19-21, 2023, more', 'May 19-21, 2023 = 2023-05-19'],
  ['on March 2 and March 24', 'March 2 = no year', 'March 24 = no year'],
  ['on October 31 – November 1, 2023', 'October 31 – November 1, 2023 = 2023-10-31'],
  ['on Sept. 5', 'Sept. 5 = no year'],
  ['on August\n    18, 2023', 'August\n    18, 2023 = 2023-08-18'],
  ['updated 2024-11-01.', '2024-11-01 = 2024-11-01'],
  ['le 31/12/2024, le 01/02/2024', '31/12/2024 = 2024-12-31', '01/02/2024 = 2024'],
  ['lancé en juillet 2024', 'juillet 2024 = 2024-07'],
  ['in July 2024', 'July 2024 = 2024-07'],
  ['in June and July 2024', 'June and July 2024 = 2024-06'],
  ['au printemps 2025', 'printemps 2025 = 2025'],
  ['in the first half of 2024', 'first half of 2024 = 2024'],
  ['in 2023, en 2024 et depuis 2018', '2023 = 2023', '2024 = 2024', '2018 = 2018'],
  ['en 2024-2025', '2024-2025 = 2024'],
  ['from 2019 to 2023', '2019 to 2023 = 2019'],
  ['la Convention de 1951', '1951 = 1951'],
  ['the 2016 Arbitral Award', '2016 = 2016'],
  ['the 2030 reduction targets', '2030 = 2030'],
  ['since 1867', '1867 = 1867'],
  ['planned in October', 'October = no year'],
  ['en mars et depuis avril', 'mars = no year', 'avril = no year'],
  ['by 2030 at the latest', '!by 2030 = 2030'],
  ['2030 at the latest', '!2030 = 2030'],
  ['by the end of 2025', '!by the end of 2025 = 2025'],
  ['By the\n    end of 2023, we', '!By the\n    end of 2023 = 2023'],
  ['on or before June 30, 2025', '!on or before June 30, 2025 = 2025-06-30'],
  ['no later than May 2025', '!no later than May 2025 = 2025-05'],
  ['by the end of the year', '!by the end of the year = no year'],
  ['Within six months, we', '!Within six months = no year'],
  ['within the next twelve months', '!within the next twelve months = no year'],
  ['d’ici 2026', '!d’ici 2026 = 2026'],
  ["d'ici à 2030", "!d'ici à 2030 = 2030"],
  ['d’ici la fin de 2025', '!d’ici la fin de 2025 = 2025'],
  ['d’ici la fin août 2022', '!d’ici la fin août 2022 = 2022-08'],
  ['D’ici le 1er mai 2025', '!D’ici le 1er mai 2025 = 2025-05-01'],
  ['au plus tard le 31 mars 2025', '!au plus tard le 31 mars 2025 = 2025-03-31'],
  ['avant la fin de l’année', '!avant la fin de l’année = no year'],
  ['d’ici à la fin de l’année prochaine', '!d’ici à la fin de l’année prochaine = no year'],
  ['d’ici six mois', '!d’ici six mois = no year'],
  ['dans un délai de 90 jours', '!dans un délai de 90 jours = no year'],
  ['à l’horizon 2050', '!à l’horizon 2050 = 2050'],
  ['en mai 11 500 visas', 'mai = no year'],
  ['le 31 février 2024', '31 février 2024 = no year'],
];

const none = [
  'aujourd’hui, le mois dernier, cette année, today, last month, this year, the 21st century',
  'la résolution 2397 (2017), UNSCR 2021, S/RES/1454 (2002), resolution 2030',
  'the 2030 Agenda, Agenda 2063, le Programme 2030, Vision 2030, the 2050 Strategy',
  'Disaster Risk Reduction 2015-2030, the Plan of Action 2018-2022, Coronavirus Disease 2019',
  'le Programme de développement durable à l’horizon 2030',
  'https://example.org/2023/05/20/2023-05-20-text and page-2024 or media2024@example.org',
  '2000 soldats, 2020 people, $2000, 2,024 km, 2024.5, 12 2024 33, the 2000-mile border, n° 2024',
  'we may march; Mars and the Moon; marsouin; an august meeting; may 20xx',
  'paragraphs 19-21, 24/7, 3.10.20',
];

describe('dateMentions', () => {
  for (const [sentence, ...expected] of sentences) {
    it(`reads "${sentence.replace(/\s+/g, ' ')}"`, () => {
      assert.deepEqual(mentions(`We note ${sentence}`), expected);
    });
  }

  for (const sentence of none) {
    it(`finds nothing in "${sentence}"`, () => {
      assert.deepEqual(mentions(sentence), []);
    });
  }

  it('leaves front matter out and counts code points', () => {
    assert.deepEqual(mentions("---\ndate: '2023-08-18'\n---\n𝔊 in 2024"), ['2024 = 2024']);
    assert.deepEqual(mentions('---\nin 2024\n'), ['2024 = 2024']);
  });

  it('leaves page furniture out', () => {
    const text = new PlainText('In 2024.\n\nDate modified: 2024-11-01\n\nIn 2025.');
    const block = (start: number, end: number, role: TextBlock['role']): TextBlock => {
      return { start, end, role, words: { start, end }, level: 0 };
    };
    const blocks = [
      block(0, 8, 'paragraph'),
      block(10, 35, 'furniture'),
      block(37, 45, 'paragraph'),
    ];
    const found = dateMentions(text, blocks);
    assert.deepEqual(
      found.map(({ date }) => date),
      ['2024', '2025'],
    );
  });

  it('has its spans in the text, in order and apart, whatever the text', () => {
    const piece = fc.constantFrom(
      ...[
        'by ',
        'the end of ',
        'May',
        'mai',
        ' ',
        '\n',
        '19',
        '-',
        '21',
        ', ',
        '2023',
        'le ',
        '1er',
        '𝔊',
        'd’ici ',
        '/',
        '(',
        ')',
        'Agenda ',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = new PlainText(pieces.join(''));
        let last = 0;
        for (const { start, end, date } of dateMentions(text)) {
          assert.ok(last <= start && start < end && end <= text.length);
          assert.match(date ?? '2023', /^\d{4}(?:-\d\d(?:-\d\d)?)?$/);
          last = end;
        }
      }),
      { numRuns: runs(300, 20_000) },
    );
  });
});
