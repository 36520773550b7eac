import assert from 'node:assert/strict';
import { makeAnchor } from '../../../src/core/anchor/makeAnchor';
import { builtinCodebook } from '../../../src/core/codebook/builtin';
import { quotation, quoted } from '../../../src/core/export/quotation';
import { documentFacts } from '../../../src/core/structure/facts';
import { PlainText } from '../../../src/core/text/plainText';
import { realText } from '../../support/realTexts';

/** The quotation of the first place of some words, blanks shown as `_` where they do not break. */
function cite(source: string, words: string, language = 'en'): string {
  const text = new PlainText(source);
  const at = text.text.indexOf(words);
  assert.ok(at >= 0, words);
  const start = text.toCodePoint(at);
  const span = { start, end: start + Array.from(words).length };
  const annotation = {
    id: 'a',
    kind: 'commitment',
    themes: [],
    anchor: makeAnchor(text, span),
    coder: '',
    created: '',
  };
  const about = documentFacts(text);
  const exported = {
    document: 'a.txt',
    ...about,
    text,
    annotations: [],
    codebook: builtinCodebook,
  };
  const placement = { state: 'exact', span } as const;
  return quotation({ annotation, placement }, exported, language).replaceAll('\u00A0', '_');
}

const english = `Joint Statement of Aldmere and Corvan

1 May 2024

We, the leaders, met at the port.

We will meet again.

**Peace**

1. We condemn the "cutting" of the
**cable**. We will “rebuild” it:

- at once, and
- with care.

2. We welcome the inquiry.
`;

const french = `Déclaration commune du Solvère et de l’Ardavie

1er mai 2024

Nous, ministres, nous sommes réunis dans la ville pour les eaux du fleuve.

1. Nous condamnons l’attaque contre la « Convention » et nous le disons.
`;

describe('a quotation', () => {
  it('has title, date and the number of its paragraph, in the typography of the text', () => {
    assert.equal(
      cite(english, 'We condemn the "cutting" of the\n**cable**.', 'fr'),
      '“We condemn the ‘cutting’ of the cable.” (Joint Statement of Aldmere and Corvan, 1_May 2024, para._1)',
    );
    assert.equal(
      cite(french, 'Nous condamnons l’attaque contre la « Convention »'),
      '«_Nous condamnons l’attaque contre la “Convention”_» (Déclaration commune du Solvère et de l’Ardavie, 1er_mai 2024, §_1)',
    );
  });

  it('counts a paragraph without a number, and takes a list for part of its paragraph', () => {
    assert.match(cite(english, 'We will meet again.'), /, 2nd_paragraph\)$/);
    assert.match(cite(english, 'with care'), /, para._1\)$/);
    assert.match(
      cite(english, 'it:\n\n- at once, and\n- with care.'),
      /^“it: at once, and with care.”/,
    );
    assert.match(cite(french, 'nous sommes réunis'), /, 1er_paragraphe\)$/);
  });

  it('names the section where numbers begin anew in each', () => {
    const again = `${english}\n**Security**\n\n1. We will patrol the straits with them.\n`;
    assert.match(cite(again, 'We will patrol'), /, “Security”, para._1\)$/);
    assert.match(cite(again, 'We welcome'), /2024, para._2\)$/);
  });

  it('says of a text that is gone what is known: its name', () => {
    const anchor = { start: 0, end: 1, quote: 'We will', prefix: '', suffix: '' };
    const annotation = { id: 'a', kind: 'k', themes: [], anchor, coder: '', created: '' };
    const text = { document: 'gone.txt', annotations: [], codebook: builtinCodebook };
    const one = { annotation, placement: { state: 'lost' } } as const;
    assert.equal(quotation(one, text, 'en'), '“We will” (gone.txt)');
    assert.equal(quotation(one, text, 'fr-CA'), '«\u00A0We will\u00A0» (gone.txt)');
  });

  it('turns the marks inside it into those of the second degree', () => {
    assert.equal(quoted('the “law” and «\u00A0droit\u00A0»', false), '“the ‘law’ and ‘droit’”');
    assert.equal(quoted('le « droit » et "law"', true), '«\u00A0le “droit” et “law”\u00A0»');
  });

  it('of real texts names their own paragraphs', function () {
    const korea = realText('canada-korea-2024.fr.txt');
    const camp = realText('camp-david-2023.en.md');
    if (korea === undefined || camp === undefined) return this.skip();
    const hiroshima = realText('g7-hiroshima-2023.en.md')!;
    assert.equal(
      cite(korea, 'Nous condamnons avec la plus grande fermeté'),
      '«_Nous condamnons avec la plus grande fermeté_» (Déclaration commune sur la Réunion ministérielle Canada-République de Corée sur les affaires étrangères et la défense, 1er_novembre 2024, 3e_paragraphe)',
    );
    assert.equal(
      cite(camp, 'We share concerns'),
      '“We share concerns” (The Spirit of Camp David: Joint Statement of Japan, the Republic of Korea, and the United States, 18_August 2023, 6th_paragraph)',
    );
    assert.match(
      cite(hiroshima, 'We will champion international principles'),
      / \(G7 Hiroshima Leaders’ Communiqué, 20_May 2023, para._2\)$/,
    );
  });
});
