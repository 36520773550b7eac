import assert from 'node:assert/strict';
import { documentFacts } from '../../../src/core/structure/facts';
import { PlainText } from '../../../src/core/text/plainText';

const facts = (text: string) => documentFacts(new PlainText(text));

describe('documentFacts', () => {
  it('reads front matter, folded and escaped as YAML allows', () => {
    const text = `---\ndate: '2023-08-18'\ntitle: "The Spirit of Camp David: Joint\\\n  \\ Statement\\_of\\_Japan"\n---\n\nWe, the leaders of Japan, will meet in the spring.\n`;
    assert.deepEqual(facts(text), {
      title: 'The Spirit of Camp David: Joint Statement of Japan',
      date: '2023-08-18',
      language: 'en',
      parties: ['Japan'],
    });
  });

  it('reads the first lines where there is no front matter', () => {
    const text =
      '# **Déclaration commune** sur la coopération\n\nLe 1er novembre 2024 – Ottawa (Ontario)\n\nNous, ministres de la Défense, nous sommes réunis à Ottawa dans le cadre du partenariat.\n';
    assert.deepEqual(facts(text), {
      title: 'Déclaration commune sur la coopération',
      date: '2024-11-01',
      language: 'fr',
    });
  });

  for (const [written, iso] of [
    ['1 novembre 2024', '2024-11-01'],
    ['le 14 août 2025', '2025-08-14'],
    ['FEVRIER : 3 fevrier 2021', '2021-02-03'],
    ['August 18, 2023', '2023-08-18'],
    ['18th of August 2023', '2023-08-18'],
    ['May 19-21, 2023', '2023-05-19'],
    ['11-12 July 2018', '2018-07-11'],
    ['les 19 et 20 novembre 2022', '2022-11-19'],
    ['2022-06-10 02:32', '2022-06-10'],
    ['31 juin 2021, puis 1 juillet 2021', '2021-07-01'],
    ['in the year 2023', undefined],
  ] as const) {
    it(`dates a text "${written}"`, () => {
      assert.equal(facts(`Titre\n\n${written}\n`).date, iso);
    });
  }

  it('prefers the dateline to dates of what happened', () => {
    const text =
      'Joint Statement by Canada\n\nWe recall the Agreement of 12 June 2018, and will keep to all that it says.\n\nDone at Seoul, on 13 May 2024\n';
    assert.equal(facts(text).date, '2024-05-13');
  });

  it('takes a title over several lines for one, and no letterhead', () => {
    const text =
      'GLOBAL AFFAIRS CANADA\n\nJOINT STATEMENT\nBY THE LEADERS OF CANADA AND JAPAN\n\nThe leaders met in Ottawa and agreed on the plan of action.\n';
    assert.equal(facts(text).title, 'JOINT STATEMENT BY THE LEADERS OF CANADA AND JAPAN');
  });

  const parties: Readonly<Record<string, readonly [string, readonly string[]]>> = {
    'those who say we': [
      'Joint Statement on Peace\n\nWe, the leaders of Japan, the Republic of Korea (ROK), and the United States, convened at Camp David in Canada.\n',
      ['Japan', 'Republic of Korea', 'United States'],
    ],
    'those who say nous': [
      'Déclaration\n\nNous, ministres des Affaires étrangères du Canada et de la République de Corée, nous sommes réunis à Ottawa, au Canada.\n',
      ['Canada', 'République de Corée'],
    ],
    'official names': [
      "Déclaration\n\nNous, chefs d'État de la République argentine, de la Barbade, de la République d'Haïti, des États-Unis du Mexique et des États-Unis d'Amérique, réunis en Italie.\n",
      [
        'République argentine',
        'Barbade',
        'République d’Haïti',
        'États-Unis du Mexique',
        'États-Unis d’Amérique',
      ],
    ],
    'a group': [
      'Communiqué\n\n1. We, the Leaders of the Group of Seven (G7), met in Japan.\n',
      ['Group of Seven'],
    ],
    'the pair in a title': [
      'United States-Republic of Korea Leaders’ Joint Statement\n\nPresident Yoon welcomes President Biden to Korea.\n',
      ['United States', 'Republic of Korea'],
    ],
    'the subject of a title': [
      'La France et le Canada conviennent de coopérer en Ukraine\n\nLe président a rencontré le ministre à Ottawa.\n',
      ['France', 'Canada'],
    ],
    'whom a title is by, not what it is about': [
      'Statement on the situation in Haiti by Canada and France\n\nThe situation is grave, and it is of concern to us all.\n',
      ['Canada', 'France'],
    ],
    'the subject of the first sentence': [
      'Declaration on Peace\n\nThe Foreign Ministers of France, Germany and Poland met in Weimar, Italy.\n',
      ['France', 'Germany', 'Poland'],
    ],
    'a council alone on its line': [
      'Resolution 2397 (2017)\n\nThe Security Council,\n\nRecalling its resolutions on Iran,\n',
      ['Security Council'],
    ],
  };
  for (const [what, [text, names]] of Object.entries(parties)) {
    it(`names as parties ${what}`, () => {
      assert.deepEqual(facts(text).parties, names);
    });
  }

  it('says nothing that it does not know', () => {
    assert.deepEqual(facts(''), {});
    assert.deepEqual(facts('---\n: [broken\n---\nWe met.\n').title, undefined);
    const paragraph =
      'We, the leaders of the parties, met and agreed to the plan of action. '.repeat(5);
    assert.equal(facts(paragraph).title, undefined);
  });
});
