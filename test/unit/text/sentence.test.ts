import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import fc from 'fast-check';
import { PlainText } from '../../../src/core/text/plainText';
import { sentenceAt, sentences } from '../../../src/core/text/sentence';
import { sameSpan, type Span } from '../../../src/core/text/span';
import { realText } from '../../support/realTexts';
import { runs } from '../../support/runs';

function split(decoded: string): string[] {
  const text = new PlainText(decoded);
  return sentences(text).map((span) => text.slice(span));
}

const one: Readonly<Record<string, string>> = {
  'titles before names': 'M. Dupont, Mme. Kim et le Dr. Lee ont rencontré St. John.',
  initials: 'President Joseph R. Biden and J. F. Kennedy met.',
  'acronyms with stops': 'The U.S. Department of State and the U.N. General Assembly agree.',
  'an acronym in parentheses': 'The United States (U.S.) and Canada agree.',
  numbers: 'Voir art. 5, p. 12 et le no. 4 de la rés. 2397, soit 2.5 milliards.',
  'n° and vol.': 'La décision n° 4, vol. 2, ch. III. est confirmée.',
  'for example': 'Des mesures, p. ex. Interpol, e.g. sanctions, sont prises.',
  'a stop before a small letter': 'L’Ukraine, l’Arctique. ou le Sahel sont cités.',
  'an ellipsis inside': 'Les armes… et les troupes ... sont retirées.',
  'an address': 'Écrire à media@international.gc.ca ou voir www.Canada.ca pour le texte.',
  'hard-wrapped lines':
    'We will work closely with Japan and the\nRepublic of Korea and with all others on\nthis matter.',
  'a quoted question': 'La phrase « Que faire ? » demeure.',
  dates: 'On Jan. 5 and on 1 Dec. 2024 we met at 9 a.m. in Seoul.',
};

const many: Readonly<Record<string, string[]>> = {
  'a full stop without its space': [
    'Nous soutenons l’Ukraine.',
    'Nous exprimons notre inquiétude.',
  ],
  'closing quotes and brackets after the stop': ['« Nous agirons. »', '(We agree.)', 'Fin.'],
  'an acronym at the end': ['We welcome the U.S.', 'The parties agree.'],
  'no. as a word': ['Russia said no.', 'We regret this.'],
  'a label letter': ['See Annex B.', 'We agree.'],
  'a footnote': ['We agree.[1]', 'They do.²', 'All do.'],
  'an ellipsis at the end': ['Nous verrons…', 'La suite viendra.'],
  'questions and exclamations': ['Pourquoi ?', 'Parce que !', 'Bien.'],
};

describe('sentences', () => {
  for (const [what, sentence] of Object.entries(one)) {
    it(`keeps ${what} in one`, () => {
      assert.deepEqual(split(`${sentence} Next comes this.`), [sentence, 'Next comes this.']);
    });
  }

  for (const [what, expected] of Object.entries(many)) {
    it(`splits at ${what}`, () => {
      const glue = what.includes('without') ? '' : ' ';
      assert.deepEqual(split(expected.join(glue)), expected);
    });
  }

  it('leaves out numbers of paragraphs and bullets', () => {
    const text =
      '1. We met.\n\n24.We welcome this. 25. We agree.\n\n2\\. We act.\n\n1 - Nous agissons.\n\n§ 12 Nous notons.\n\n' +
      'We will:\n  •  support Ukraine;\n  •  condemn the tests; and\n-   deploy troops\n(a) first part;\n(iv) fourth part.\n';
    assert.deepEqual(split(text), [
      'We met.',
      'We welcome this.',
      'We agree.',
      'We act.',
      'Nous agissons.',
      'Nous notons.',
      'We will:',
      'support Ukraine;',
      'condemn the tests; and',
      'deploy troops',
      'first part;',
      'fourth part.',
    ]);
  });

  it('takes no dash, number or year at the beginning of a wrapped line for a bullet', () => {
    const text =
      'La paix dans la péninsule coréenne\n– sur la base du droit des peuples\nà disposer – est stable. The new plan of\n2023. Is done.';
    assert.deepEqual(split(text), [
      'La paix dans la péninsule coréenne\n– sur la base du droit des peuples\nà disposer – est stable.',
      'The new plan of\n2023.',
      'Is done.',
    ]);
  });

  it('keeps headings apart, without their marks', () => {
    const text =
      '# Joint Statement #\n**Preamble**\nWe met.\n\\### Annex\nDÉCLARATION COMMUNE\nNous agissons.\n\nPartenaires pour la paix\nNous tiendrons parole, et nos partenaires le savent depuis longtemps, comme le montre ce texte long et non coupé à la ligne.\n';
    assert.deepEqual(split(text), [
      'Joint Statement',
      'Preamble',
      'We met.',
      'Annex',
      'DÉCLARATION COMMUNE',
      'Nous agissons.',
      'Partenaires pour la paix',
      'Nous tiendrons parole, et nos partenaires le savent depuis longtemps, comme le montre ce texte long et non coupé à la ligne.',
    ]);
  });

  it('ends paragraphs of a resolution at their semicolons', () => {
    assert.deepEqual(
      split(
        'Rappelant la Charte ; et le droit ;\nNotant avec regret les faits ;\nDécide de rester saisi.',
      ),
      [
        'Rappelant la Charte ; et le droit ;',
        'Notant avec regret les faits ;',
        'Décide de rester saisi.',
      ],
    );
  });

  it('crosses a blank line only where the sentence does', () => {
    assert.deepEqual(split('Les tirs du 31 octobre,\n\nqui menacent la paix. Fin\n\nSuite.'), [
      'Les tirs du 31 octobre,\n\nqui menacent la paix.',
      'Fin',
      'Suite.',
    ]);
  });

  it('takes what was said without who said it', () => {
    assert.deepEqual(
      split(
        '« Nous agirons. Nous tiendrons le cap », ont-ils ajouté. « Ainsi soit-il. « , lit-on ici.',
      ),
      [
        'Nous agirons.',
        'Nous tiendrons le cap',
        'ont-ils ajouté.',
        'Ainsi soit-il.',
        'lit-on ici.',
      ],
    );
  });

  it('gives ordered spans that begin and end with words or marks, whatever the text', () => {
    const parts = fc.array(
      fc.constantFrom(
        'a',
        'B',
        '.',
        ' ',
        '\n',
        '\n\n',
        '1.',
        '- ',
        '« ',
        ' »',
        '**',
        '#',
        ';',
        ',',
        '😀',
        '\u00A0',
        'M.',
        '(',
        ')',
        '…',
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(parts, (all) => {
        const text = new PlainText(all.join(''));
        let end = 0;
        for (const span of sentences(text)) {
          assert.ok(span.start >= end && span.end > span.start);
          assert.equal(text.slice(span), text.slice(span).trim());
          end = span.end;
        }
        assert.ok(end <= text.length);
      }),
      { numRuns: runs(500, 20_000) },
    );
  });

  it('finds the passages that two coders marked alike in real texts', function () {
    let [found, all] = [0, 0];
    for (const name of [
      'camp-david-2023.en.md',
      'canada-korea-2024.fr.txt',
      'france-canada.fr.txt',
      'los-angeles-2022.fr.md',
    ]) {
      const decoded = realText(name);
      if (decoded === undefined) return this.skip();
      const units = sentences(new PlainText(decoded));
      const [ours, theirs] = ['A', 'B'].map((coder) => coded(name, coder));
      for (const span of ours!) {
        if (!theirs!.some((other) => sameSpan(span, other))) continue;
        all++;
        if (units.some((unit) => sameSpan(unit, span))) found++;
      }
    }
    // The rest are single clauses that the coders took out of longer sentences.
    assert.ok(found / all >= 0.94, `${found} of ${all}`);
  });
});

function coded(name: string, coder: string): Span[] {
  const file = `../shared/reference/coded/${name}.${coder}.json`;
  return (JSON.parse(fs.readFileSync(file, 'utf8')) as { annotations: Span[] }).annotations;
}

describe('sentenceAt', () => {
  const text = new PlainText('  1. We met. They  left.\n\n•  A bullet\n');
  const at = (offset: number): string => text.slice(sentenceAt(text, offset));

  it('gives the sentence at the cursor, its edges included', () => {
    assert.equal(at(5), 'We met.');
    assert.equal(at(12), 'We met.');
    assert.equal(at(13), 'They  left.');
    assert.equal(at(24), 'They  left.');
  });

  it('gives the following one at a number, a bullet or an indent', () => {
    assert.equal(at(0), 'We met.');
    assert.equal(at(3), 'We met.');
    assert.equal(at(26), 'A bullet');
  });

  it('gives nothing on a blank line', () => {
    assert.deepEqual(sentenceAt(text, 25), { start: 25, end: 25 });
    assert.deepEqual(sentenceAt(new PlainText(''), 0), { start: 0, end: 0 });
  });
});
