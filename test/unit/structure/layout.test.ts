import assert from 'node:assert/strict';
import fc from 'fast-check';
import { layoutOf } from '../../../src/core/structure/layout';
import type { TextBlock } from '../../../src/core/structure/structure';
import { PlainText } from '../../../src/core/text/plainText';
import { realText, realTextNames } from '../../support/realTexts';
import { runs } from '../../support/runs';
import { anyText } from './anyText';

/** A line a block: its role, its level where it has one, what it is called by, its words on one line. */
function shown(decoded: string, title?: string): string[] {
  const text = new PlainText(decoded);
  return layoutOf(text, title).blocks.map(({ role, level, marker, words }) => {
    const name = `${role}${level === 0 ? '' : ` ${level}`}${marker === undefined ? '' : ` (${marker})`}`;
    return `${name}: ${text.slice(words).replace(/\s+/g, ' ')}`;
  });
}

function ofRole(decoded: string, role: TextBlock['role']): string[] {
  return shown(decoded)
    .filter((line) => line.startsWith(role))
    .map((line) => line.slice(line.indexOf(': ') + 2));
}

const paragraph =
  'We reaffirm our commitment to peace and to the rule of law, and will work with all partners.';

describe('layoutOf', () => {
  it('lays out a statement as a ministry’s page has it', () => {
    const text = `![Logo du ministère](/images/logo-fr.png)

Accueil

Déclaration commune sur la réunion ministérielle Canada-République de Corée

Déclaration

Le 1 novembre 2024 – Ottawa (Ontario) – Affaires mondiales Canada

Nous, ministres du Canada et de la République de Corée, nous sommes réunis à Ottawa.

Partenaires pour la stabilité mondiale

Nous condamnons avec la plus grande fermeté les tirs de missiles.

Annexe — annonces

Les ministres ont convenu de :

  • tenir cette réunion tous les deux ans;
  • lancer le Dialogue indo-pacifique.

Personnes-ressources

Service des relations avec les médias
Affaires mondiales Canada
media@international.gc.ca

Suivez-nous sur Twitter : @CanadaPE

Date de modification : 2024-11-02
`;
    assert.deepEqual(shown(text), [
      'furniture: ![Logo du ministère](/images/logo-fr.png)',
      'furniture: Accueil',
      'title: Déclaration commune sur la réunion ministérielle Canada-République de Corée',
      'document-kind: Déclaration',
      'dateline: Le 1 novembre 2024 – Ottawa (Ontario) – Affaires mondiales Canada',
      'paragraph: Nous, ministres du Canada et de la République de Corée, nous sommes réunis à Ottawa.',
      'heading 1: Partenaires pour la stabilité mondiale',
      'paragraph: Nous condamnons avec la plus grande fermeté les tirs de missiles.',
      'heading 1: Annexe — annonces',
      'paragraph: Les ministres ont convenu de :',
      'item 1 (•): tenir cette réunion tous les deux ans;',
      'item 1 (•): lancer le Dialogue indo-pacifique.',
      'furniture: Personnes-ressources',
      'furniture: Service des relations avec les médias',
      'furniture: Affaires mondiales Canada media@international.gc.ca',
      'furniture: Suivez-nous sur Twitter : @CanadaPE',
      'furniture: Date de modification : 2024-11-02',
    ]);
  });

  it('lays out a resolution', () => {
    const text = `United Nations
S/RES/2397 (2017)

Security Council

Distr.: General
22 December 2017

Resolution 2397 (2017)

Adopted by the Security Council at its 8151st meeting, on 22 December 2017

The Security Council,

Recalling its previous relevant resolutions,

1. Condemns in the strongest terms the launch;

2. Reaffirms that the DPRK shall:

(a) not conduct any further launches;

(b) immediately

(i) abandon its programmes; and

(ii) rejoin the treaty;

Sanctions Implementation

3. Decides to remain seized of the matter.
`;
    assert.deepEqual(shown(text), [
      'furniture: United Nations',
      'furniture: S/RES/2397 (2017)',
      'furniture: Security Council',
      'furniture: Distr.: General',
      'dateline: 22 December 2017',
      'title: Resolution 2397 (2017)',
      'dateline: Adopted by the Security Council at its 8151st meeting, on 22 December 2017',
      'paragraph: The Security Council,',
      'paragraph: Recalling its previous relevant resolutions,',
      'paragraph (1): Condemns in the strongest terms the launch;',
      'paragraph (2): Reaffirms that the DPRK shall:',
      'item 1 (a): not conduct any further launches;',
      'item 1 (b): immediately',
      'item 2 (i): abandon its programmes; and',
      'item 2 (ii): rejoin the treaty;',
      'heading 1: Sanctions Implementation',
      'paragraph (3): Decides to remain seized of the matter.',
    ]);
  });

  it('lays out conclusions with their letterhead, Roman and lettered headings', () => {
    const text = `European Council

Brussels, 21 October 2022
(OR. en)

EUCO 31/22

NOTE

From: General Secretariat of the Council
To: Delegations
Subject: European Council meeting (20 and 21 October 2022) – Conclusions

I. UKRAINE

1. The European Council discussed the war of aggression against Ukraine.

III. ENERGY

a) Lowering prices

2. The European Council agreed that joint efforts are needed:
- to lower prices;
- to secure supply.

b) Security of supply

3. The European Council took stock of the situation.
`;
    assert.deepEqual(shown(text), [
      'furniture: European Council',
      'dateline: Brussels, 21 October 2022',
      'furniture: (OR. en)',
      'furniture: EUCO 31/22',
      'document-kind: NOTE',
      'furniture: From: General Secretariat of the Council',
      'furniture: To: Delegations',
      'title: European Council meeting (20 and 21 October 2022) – Conclusions',
      'heading 1 (I): UKRAINE',
      'paragraph (1): The European Council discussed the war of aggression against Ukraine.',
      'heading 1 (III): ENERGY',
      'heading 2 (a): Lowering prices',
      'paragraph (2): The European Council agreed that joint efforts are needed:',
      'item 1 (-): to lower prices;',
      'item 1 (-): to secure supply.',
      'heading 2 (b): Security of supply',
      'paragraph (3): The European Council took stock of the situation.',
    ]);
  });

  it('takes a centred title over several lines for one, in a hard-wrapped text', () => {
    const text = `                 JOINT STATEMENT
      BY THE FOREIGN MINISTERS OF FRANCE,
        GERMANY AND THE UNITED KINGDOM

               London, 3 May 2021

The Foreign Ministers of France, Germany and the United
Kingdom met in London today and reaffirmed that their
governments will work together.

1. Security cooperation

   The Ministers agreed to hold annual talks on defence,
   the first of which will take place in Paris in 2022.

                     - 2 -
`;
    assert.deepEqual(shown(text), [
      'title: JOINT STATEMENT',
      'title: BY THE FOREIGN MINISTERS OF FRANCE,',
      'title: GERMANY AND THE UNITED KINGDOM',
      'dateline: London, 3 May 2021',
      'paragraph: The Foreign Ministers of France, Germany and the United Kingdom met in London today and reaffirmed that their governments will work together.',
      'heading 1 (1): Security cooperation',
      'paragraph: The Ministers agreed to hold annual talks on defence, the first of which will take place in Paris in 2022.',
      'furniture (-): 2 -',
    ]);
  });

  it('takes no line for the title where front matter gives one, but its own words', () => {
    const text = `---\ntitle: x\n---\n**Joint Statement of Japan**\n\n**Preamble**\n\n${paragraph}\n`;
    assert.deepEqual(shown(text, 'Joint Statement of Japan').slice(0, 3), [
      'front-matter: --- title: x ---',
      'title: Joint Statement of Japan',
      'heading 1: Preamble',
    ]);
  });

  const headings: Readonly<Record<string, string>> = {
    'a short line': 'Partners in security and defence',
    'a question': 'Why do we act?',
    'Markdown’s mark': '## Ukraine ##',
    'an escaped mark': '\\### Ukraine',
    bold: '**Ukraine**',
    'bold in pieces': '**Support** **for Ukraine**',
    'bold over two lines': '**Disarmament, arms control and the\nnon-proliferation of weapons**',
    'bold closed on its own line': '**Task Force on Energy Security  \n**',
    'bold and underlined': '**<u>Ukraine</u>**',
    'bold and slanted': '***The way forward***',
    'bold with a colon': '**Next steps:**',
    slanted: '*Building resilience*',
    capitals: 'UKRAINE',
    'a Roman number': 'II. Democracy and human rights',
    'a Roman number in bold': '**II. Democracy and human rights**',
    'a Roman number with a dash': 'II - UNE EUROPE PLUS FORTE',
    'a number': '2\\. Cooperation on energy',
    'a numbered division': 'Section 2.  Outcomes',
    'an annex': 'Annexe — annonces',
    'the first capital letter': 'A. Defence',
  };
  for (const [what, heading] of Object.entries(headings)) {
    it(`finds a heading by ${what}`, () => {
      const text = `Joint Statement by Canada\n\n${paragraph}\n\n${heading}\n\n${paragraph}\n`;
      assert.equal(ofRole(text, 'heading').length, 1);
    });
  }

  const others: Readonly<Record<string, string>> = {
    'a sentence': 'We will meet again.',
    'a short line that says something': 'We will meet again in Seoul in the spring',
    'a quotation': '« Créer, innover et entreprendre en français »',
    'what leads in a list': '**We are determined to work with others to:**',
    'a line with a date': 'Seoul, 3 May 2024',
    'a line that breaks off': 'The Presidents of the',
    'an address of the web': 'www.example.org',
    'a salutation': 'Dear Madam Speaker',
    'a bold beginning': '**We commit to an open world.** Across the globe, we will work on it.',
  };
  for (const [what, line] of Object.entries(others)) {
    it(`takes ${what} for no heading`, () => {
      const text = `Joint Statement by Canada\n\n${paragraph}\n\n${line}\n\n${paragraph}\n`;
      assert.deepEqual(ofRole(text, 'heading'), []);
    });
  }

  it('takes lists without bullets, names of signatories and numbered items for no headings', () => {
    const list = 'The parties will cooperate in:\n\nEnergy\n\nTrade\n\nHealth\n\n';
    const numbered = `They agreed:\n\n1. Energy\n\n2. Trade\n\n${paragraph}\n\n`;
    const names = 'For Japan\n\nKishida Fumio\n\n**Joseph R. Biden Jr.**\n';
    const text = `Joint Statement\n\n${paragraph}\n\n${list}${paragraph}\n\n${numbered}${names}`;
    assert.deepEqual(ofRole(text, 'heading'), []);
  });

  it('reads the numbers of paragraphs in all their forms', () => {
    const text = `1. We met.\n\n2\\. We act.\n\n24.We welcome this.\n\n1 - Nous agissons.\n\n§ 12 Nous notons.\n\n3.1 We note this.\n\n7)  We agree to this.\n\n8.\n\nWe agree to that.\n`;
    const markers = layoutOf(new PlainText(text)).blocks.map(({ role, marker }) => [role, marker]);
    assert.deepEqual(
      markers,
      ['1', '2', '24', '1', '12', '3.1', '7', '8'].map((number) => ['paragraph', number]),
    );
  });

  it('nests lists by their indents and by their bullets', () => {
    const text =
      'We will:\n-   act:\n    -   now;\n    -   here;\n-   speak:\n• at home;\n• abroad;\n\nWe agree to:\n1. meet;\n2. speak.\n\n3. We close.\n';
    assert.deepEqual(
      shown(text).map((line) => line.slice(0, line.indexOf(':'))),
      [
        'paragraph',
        ...['item 1 (-)', 'item 2 (-)', 'item 2 (-)', 'item 1 (-)', 'item 2 (•)', 'item 2 (•)'],
        'paragraph',
        ...['item 1 (1)', 'item 1 (2)', 'item 1 (3)'],
      ],
    );
  });

  it('takes the numbers below « Le Conseil : » for those of paragraphs', () => {
    const text =
      'Communiqué\n\nAgissant au nom de l’Union, le Conseil :\n\n1. Se félicite des conclusions ;\n\n2. Condamne les attaques.\n';
    assert.deepEqual(shown(text).slice(2), [
      'paragraph (1): Se félicite des conclusions ;',
      'paragraph (2): Condamne les attaques.',
    ]);
  });

  it('takes a short sentence that begins as a letterhead does for a paragraph', () => {
    const text =
      'Joint Statement\n\nWe met.\n\nThe Department of State will expand these efforts.\n';
    assert.equal(
      shown(text).at(-1),
      'paragraph: The Department of State will expand these efforts.',
    );
  });

  it('takes the title that a page has twice for what it is', () => {
    const text = `Statement on Ukraine\n\n3 May 2024\n\nStatement on Ukraine\n\n${paragraph}\n`;
    assert.deepEqual(ofRole(text, 'title'), ['Statement on Ukraine', 'Statement on Ukraine']);
  });

  it('goes on with the text after links and contacts in its middle', () => {
    const text = `Statement on Peace\n\nShare this page\n\n${paragraph}\n\nRelated links\n\nOther statements\n\nUkraine\n\n${paragraph} ${paragraph} ${paragraph}\n`;
    assert.deepEqual(ofRole(text, 'furniture'), [
      'Share this page',
      'Related links',
      'Other statements',
    ]);
    assert.deepEqual(ofRole(text, 'heading'), ['Ukraine']);
  });

  it('gives every character that is not blank to one block, in order, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (decoded) => {
        const text = new PlainText(decoded);
        let end = 0;
        for (const block of layoutOf(text).blocks) {
          assert.ok(block.start >= end && block.end > block.start && block.end <= text.length);
          assert.equal(text.slice({ start: end, end: block.start }).trim(), '');
          assert.equal(text.slice(block), text.slice(block).trim());
          assert.ok(block.start <= block.words.start && block.words.start <= block.words.end);
          assert.ok(block.words.end <= block.end);
          end = block.end;
        }
        assert.equal(text.slice({ start: end, end: text.length }).trim(), '');
      }),
      { numRuns: runs(500, 20_000) },
    );
  });

  it('finds the headings of real texts that were written out by hand', function () {
    if (realTextNames().length === 0) return this.skip();
    const text = realText('us-korea-2022.en.md')!;
    assert.deepEqual(
      ofRole(text, 'heading').map((heading) => heading.replaceAll('**', '')),
      [
        'The Linchpin for Peace and Prosperity',
        'A Strategic Economic and Technology Partnership',
        'Global Comprehensive Strategic Alliance: Beyond the Korean Peninsula',
      ],
    );
  });
});
