import assert from 'node:assert/strict';
import fc from 'fast-check';
import { operativeVerbs } from '../../../src/core/structure/operativeVerbs';
import { parseStructure } from '../../../src/core/structure/parseStructure';
import { PlainText } from '../../../src/core/text/plainText';

const letters = {
  commitment: 'C',
  condemnation: 'X',
  announcement: 'A',
  appeal: 'P',
  welcome: 'W',
} as const;

/** A text with each verb in brackets after the letter of its kind, with + = - for its strength; on one line. */
function marked(source: string, title = 'Joint Statement of Japan and the United States'): string {
  const text = new PlainText(`# ${title}\n\n${source}`);
  const { verbs } = parseStructure(text);
  let shown = '';
  let at = text.text.indexOf('\n\n') + 2;
  for (const { start, end, kind, strength } of verbs) {
    const mark = strength ? { high: '+', mid: '=', low: '-' }[strength] : '';
    const span = { start: Math.max(at, start), end };
    shown += `${text.slice({ start: at, end: span.start })}[${letters[kind]}${mark} ${text.slice(span)}]`;
    at = end;
  }
  return (shown + text.slice({ start: at, end: text.length })).replace(/\s+/g, ' ');
}

function english(expected: string): void {
  it(expected, () => {
    assert.equal(marked(expected.replace(/\[\S+ ([^\]]*)\]/g, '$1')), expected);
  });
}

function french(expected: string): void {
  it(expected, () => {
    const title = 'Déclaration conjointe du Canada et de la France';
    const plain = expected.replace(/\[\S+ ([^\]]*)\]/g, '$1');
    assert.equal(
      marked(`${plain} Les deux pays et leurs voisins.`, title),
      `${expected} Les deux pays et leurs voisins.`,
    );
  });
}

describe('operative verbs', () => {
  describe('in English', () => {
    english('We [C+ will strengthen] our economies, support growth, and bolster peace.');
    english('We [C+ will continue to develop] the partnership.');
    english('We [C- will work to address] these concerns and [C- will explore] new ways.');
    english('We are fully aware and [C+ are fully committed to] eliminating barriers.');
    english('We [C+ will not recognize] any annexation.');
    english('On this occasion, we [C+ commit to] expand our cooperation.');
    english('We reaffirm our support and [C- intend to] work together.');
    english('The two Presidents [C+ also agree to] hold a dialogue.');
    english('The Leaders [C+ committed to] act.');
    english('The leaders [C+ also committed, as part of the initiative, to] build supply chains.');
    english('Japan and the United States [C- are determined to] act.');
    english('Japan, whose role we value, and the United States [C+ will act] together.');
    english('Both sides, in line with their procedures, [C+ will document] the agreement.');
    english('Recognizing the threat, they [C+ pledge to] defend human rights.');
    english('The United States [X+ condemns] the attack in all its forms, and [C+ will respond].');
    english('We [X+ strongly condemn] the launches and [X= reject] any attempt to justify them.');
    english('We [X+ condemn in the strongest possible terms] these attacks.');
    english('The two sides stand together in [X+ condemning] the aggression.');
    english('We [X= steadfastly oppose] coercion.');
    english('We [X- are deeply concerned about] the situation.');
    english('They [X- expressed grave concern over] the launches.');
    english('We are concerned about climate change.');
    english('Today, we [A announce] a new dialogue.');
    english('We [W commend] the teams and [A announce] a new fund.');
    english('We [X+ condemn] the tests and launches.');
    english('Today the leaders [A launched] a dialogue.');
    english('The leaders [C+ agreed to] cooperate and [A launched] a dialogue.');
    english('The leaders [C+ agreed to] cooperate in the dialogue that they launched in 2023.');
    english('We [A are pleased to announce] the agreement.');
    english('The next summit [A will be held] in Tokyo in 2026.');
    english('We [P call on] all countries to commit to this goal.');
    english('We [P urge] Russia to withdraw and commit to peace.');
    english('We [W welcome] the announcement.');
    english('Both sides met, and the Department of State [C+ will expand] these efforts.');
    english('The U.S. Department of Health and Human Services [C+ will issue] new rules.');
    english('The European Commission, in line with its competences, [C+ will continue] this work.');
    english('The Japanese government [C- plans to] open two consulates.');
    english('USAID [C+ will train] nurses, and the Ministry of Health [C+ will hire] them.');
    english('The Pacific Resilience Fund [C+ will support] island states.');
    english('The President knows the need, and his administration [C+ will issue] a directive.');
    english('The European Parliament [X+ condemns] the arrests and [P calls for] their release.');
    english('The resolution [X= deplores] the coup.');
    english('We [X+ are united in our condemnation] of the coup.');
    english('We reiterate that any use of such weapons [X= is unacceptable].');
    english('Attacks on hospitals [X= are wholly unacceptable].');
    english('We [X- express our deepest, most serious and growing concern at] the arrests.');
    english('Japan [C- hopes to] welcome more students.');
    english('We [C- are united in our resolve to] act.');
    english('We [C- hereby declare ourselves resolved to] act.');
    english('We [C- evince our strong political will to] act.');
    english('We endorse its terms and [A hereby establish] a Climate Club.');
    english('The United States [A is sanctioning] five entities today.');
    english('Japan [A is providing] $50 million for vaccines.');
    english('The United States [A announced] plans to open an embassy.');
    english('The two leaders [A announced] plans to meet this year.');
    english('This is the plan we [A announce today].');
    english('Advisors Smith, Shin, and Akiba [X- expressed grave concern over] the launches.');
    english('They met on the Resilience Initiative, which [C+ will provide] funds to States.');
    english('On the occasion of this visit, the two sides [A signed] a treaty.');
    english('In line with the Paris Principles. 13 We [C+ will promote] partnerships.');
  });

  describe('in English, of others, or none at all', () => {
    english('The commitments made in Paris stand.');
    english('Russia will bear the costs.');
    english('The leaders did not agree to a date.');
    english('They are not committed to it.');
    english('Countries that commit to reforms deserve support.');
    english('The dialogue, which will be held in Paris, matters.');
    english('Cooperation between Japan and the United States will benefit all.');
    english('Our shared values will be our guide.');
    english('This is a moment we intend to meet.');
    english('As we agreed in Paris, peace comes first.');
    english('The goals that we committed to remain.');
    english('If we agree to this, all will gain.');
    english('We would condemn such a step.');
    english('We reaffirm our commitment to the rules.');
    english('The initiative announced last year is under way.');
    english('There is no sign that Russia is committed to peace.');
    english('We are certain that Russia will ultimately need to pay.');
    english('The Russian government will continue to resist.');
    english('An agency will be found.');
    english('The International Atomic Energy Agency will report on this.');
    english('Last month, the United States announced a new fund.');
    english('Japan announced this fund in September 2021.');
    english('Japan and the United States will never recognize this annexation.');
    english('States should aim at openness and commit to reforms.');
    english('We reaffirm our intention to act.');
    english('This is what we will remember.');
  });

  describe('in French', () => {
    french('Nous [C+ nous engageons à] agir et [C+ continuerons à] le faire.');
    french('Nous [C+ nous y engageons] dans un esprit de solidarité.');
    french('Nous, ministres du Canada et de la France, réunis à Paris, [X+ condamnons] ces actes.');
    french('Nous [C- sommes déterminés à] agir.');
    french('Nous [C- avons également pour intention d’]agir.');
    french('Nous [C- prévoyons d’]agir.');
    french('Nous [C+ ne ménagerons] aucun effort.');
    french('Les deux pays [C- restent engagés dans] ces efforts.');
    french('Le Canada et la France [C+ renforceront] leurs exercices, notamment au Canada.');
    french(
      'Le Canada se réjouit des progrès et [C+ s’engage à] les poursuivre.'.replace(
        'se réjouit des',
        '[W se réjouit des]',
      ),
    );
    french(
      'Les ministres [C+ se sont engagés à] coopérer et [W se sont félicités des] progrès accomplis.',
    );
    french('Ils [C+ sont convenus de] coopérer.');
    french('Il [C+ a été convenu de] poursuivre.'.replace('Il [C+ a été', '[C+ Il a été'));
    french('Nous [X+ condamnons avec la plus grande fermeté] ces attaques.');
    french('Nous [X= nous opposons fermement à] toute tentative.');
    french('Nous [X- sommes gravement préoccupés par] ces tirs.');
    french('Nous [X- exprimons notre profonde inquiétude] face à ces tirs.');
    french(
      'Nous [A sommes heureux d’annoncer aujourd’hui] que nous [C+ tiendrons] des consultations.',
    );
    french('Les ministres [A ont annoncé] un accord.');
    french('Le prochain sommet [A se tiendra] à Paris en 2026.');
    french('Nous [P appelons] la Corée du Nord à s’engager auprès de ses voisins.');
    french('Nous [W saluons] les engagements pris et la condamnation de ces actes.');
    french(
      'Le département d’État [C+ renforcera] ses capacités et [C- s’emploiera à] les étendre.',
    );
    french('En outre, le ministère de la Santé [C+ publiera] ces règles.');
    french('Le gouvernement [C- espère] y inclure ses voisins.');
    french('L’USDA [C- explore] cette voie et [C+ conclura] un accord.');
    french('C’est pourquoi son administration [C+ émettra] une directive.');
    french('La Commission européenne [C+ poursuivra] ces travaux.');
    french('Le Fonds de résilience [C+ soutiendra] les pays du Sahel.');
    french('Le Parlement européen [X+ condamne] ces arrestations et [P demande] leur fin.');
    french(
      'Les deux pays [X+ ont exprimé leur vive indignation] et [X= rejettent] ces accusations.',
    );
    french('Le Canada, compte tenu de ses lois, [C+ appuiera] ses voisins.');
    french('Les députés [X= dénoncent] ces arrestations.');
    french('Le Conseil européen [X- exprime sa plus vive préoccupation].');
    french('Nous [X- regrettons très fermement] cette décision.');
    french('Nous rappelons que ces menaces [X= sont inacceptables].');
    french('À cet effet, nous [C- nous déclarons résolus à] agir.');
    french('Le Canada [A annoncera] un fonds et [A investit] 26,9 millions de dollars.');
    french('Nous [P engageons instamment] les parties à négocier.');
    french('Nous [P engageons] tous les États à ratifier ce traité.'.replace('tous les', 'les'));
  });

  describe('in French, of others, or none at all', () => {
    french('Les conditions politiques qui permettront à chacun de vivre sont réunies.');
    french('Tout nouvel essai entraînerait une réaction.');
    french('Nous n’avons pas convenu de date.');
    french('Les pays qui s’engagent à agir sont nombreux.');
    french('La Russie devra payer et la présidence italienne organisera un sommet.');
    french('La coopération entre le Canada et la France permettra de progresser.');
    french('Nous œuvrons ensemble et ouvrons la voie.');
    french('La demande est forte et l’annonce récente.');
    french('Les ministres sont là et les migrants bénéficieront de ces mesures.');
    french('Celle-ci vise à protéger les migrants.');
    french('Le mois dernier, le Canada et la France ont annoncé un fonds.');
    french('Le gouvernement russe refusera ces accords.');
    french('Le Canada et la France ne reconnaîtront jamais cette annexion.');
    french('La Colombie réaffirme sa volonté d’agir.');
  });

  describe('in texts as they really are', () => {
    it('finds verbs broken over lines, with soft hyphens, no-break spaces and emphasis', () => {
      const text = 'We are fully\ncom\u00ADmitted\u00A0to peace. **We** *will\nstrengthen* it.';
      assert.equal(
        marked(text),
        'We [C+ are fully com\u00ADmitted to] peace. **We** *[C+ will strengthen]* it.',
      );
    });

    it('finds verbs whose accents are letters of their own', () => {
      const title = 'Déclaration conjointe du Canada et de la France';
      const source = 'Nous nous déclarons résolus à agir et les deux pays s’engagent à le faire.';
      const expected =
        'Nous [C- nous déclarons résolus à] agir et les deux pays [C+ s’engagent à] le faire.';
      assert.equal(marked(source.normalize('NFD'), title), expected.normalize('NFD'));
    });

    it('finds those of numbered paragraphs without subject, not of their preamble', () => {
      const source =
        'The Security Council,\n\nRecalling its resolutions,\n\nCondemning the attacks,\n\n1. Strongly condemns the attacks;\n\n2. Decides to remain seized of the matter.';
      const expected =
        'The Security Council, Recalling its resolutions, Condemning the attacks, 1. [X+ Strongly condemns] the attacks; 2. [C+ Decides to] remain seized of the matter.';
      assert.equal(marked(source, 'Resolution 2000 (2011)'), expected);
    });

    it('counts offsets in code points', () => {
      const text = new PlainText('# Joint Statement\n\n😀 We condemn it. 😀 We announce it.');
      for (const { start, end, text: words } of parseStructure(text).verbs) {
        assert.equal(text.slice({ start, end }), words);
      }
      assert.equal(parseStructure(text).verbs.length, 2);
    });

    it('knows the states whose measures it lists', () => {
      const source =
        'Both sides met.\n\n- **Belize:** Will train nurses.\n- **Chile** announced a plan.\n- Peru hopes to join.\n\nOman will act.';
      const expected =
        'Both sides met. - **Belize:** [C+ Will train] nurses. - **Chile** [A announced] a plan. - Peru [C- hopes to] join. Oman will act.';
      assert.equal(marked(source), expected);
    });

    it('finds those of items under the name of a state', () => {
      const source =
        'Les ministres du pays sont là.\n\n**Le Canada**\n\n- Renforcera son aide aux pays de la région.\n- S’engage à agir.';
      const expected =
        'Les ministres du pays sont là. **Le Canada** - [C+ Renforcera] son aide aux pays de la région. - [C+ S’engage à] agir.';
      assert.equal(marked(source, 'Déclaration conjointe du Canada et de la France'), expected);
    });

    it('says which list a verb leads in', () => {
      const source = 'We agreed to:\n\n- hold a dialogue;\n- launch a fund.\n\nWe will act.';
      const text = new PlainText(`# Joint Statement\n\n${source}`);
      const [first, second] = parseStructure(text).verbs;
      assert.equal(text.slice(first!.list!), 'agreed to:\n\n- hold a dialogue;\n- launch a fund.');
      assert.equal(second!.list, undefined);
    });
  });

  it('holds of all texts: in order, inside it, and the words at its place', () => {
    const bits = fc.constantFrom(
      ...[
        'We ',
        'we will ',
        'commit to ',
        'condemn ',
        'nous ',
        'engageons à ',
        'et ',
        'and ',
        ', ',
        '. ',
      ],
      ...[
        '\n\n',
        '\n- ',
        ':',
        '😀',
        '\u00AD',
        'le Canada ',
        'renforcera ',
        '(',
        ')',
        'İ',
        '**',
        'launch ',
      ],
    );
    fc.assert(
      fc.property(
        fc.array(bits, { maxLength: 40 }),
        fc.constantFrom('en', 'fr'),
        (parts, language) => {
          const text = new PlainText(parts.join(''));
          const { blocks } = parseStructure(text);
          let last = 0;
          for (const verb of operativeVerbs(text, blocks, { language })) {
            assert.ok(verb.start >= last && verb.end > verb.start && verb.end <= text.length);
            assert.equal(text.slice(verb), verb.text);
            assert.ok(!verb.list || (verb.list.start === verb.start && verb.list.end > verb.end));
            last = verb.start;
          }
        },
      ),
    );
  });
});
