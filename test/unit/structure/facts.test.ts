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
    ['2022-06-10 02:32', '2022-06-10'],
    ['31 juin 2021, puis 1 juillet 2021', '2021-07-01'],
    ['in the year 2023', undefined],
  ] as const) {
    it(`dates a text "${written}"`, () => {
      assert.equal(facts(`Titre\n\n${written}\n`).date, iso);
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
