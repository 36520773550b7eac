import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import { loadGrammar, marked } from '../../support/grammar';

/**
 * By rule, texts with what the grammar makes of them marked: `{words|label}`. Each is read from its own
 * beginning, so that most begin with a line of prose.
 */
const cases: Readonly<Record<string, readonly string[]>> = {
  title: [
    '{Déclaration commune sur la sécurité en mer|title}\n\nNous, ministres de Val-Clair, disons ceci.',
    '{JOINT STATEMENT OF THE SEVEN PORTS|title}\n\nWe met.',
    '\n\n{Communiqué of the Harbour Conference|title}\n\nWe met.',
    'We, the ministers of the seven ports, met in the house of the harbour on\na fine day.',
    'The ministers of the seven ports met in the house of the harbour and the\nsea was calm.',
    'The ministers met.',
  ],
  'document kind': [
    '{Réunion des sept ports|title}\n\n{Déclaration conjointe|kind}\n\nNous disons ceci.',
    'We met.\n\n{Joint Statement|kind}\n{COMMUNIQUÉ DE PRESSE|kind}\n{[Joint Ministerial Declaration]|kind}',
    'Our joint statement was long.',
  ],
  dateline: [
    'We met.\n{Le |dateline}{3 mai 2021|date}{ – Val-Clair (Orne) – Affaires du port|dateline}\n{Val-Clair, le |dateline}{3 mai 2021|date}',
    'We met.\n{Aldmere, |dateline}{3 May 2021|date}\n{May 3, 2021|date}\nThe ministers met in Aldmere on {3 May 2021|date}',
  ],
  heading: [
    'We met.\n\n{Ports sûrs et mers libres|heading}\n\nNous disons.\n\n{Safe ports|heading}\nThe ports.',
    'We met.\n\n{**Safe ports and**|heading}\n\n{**Ports sûrs|heading}\n{et mers libres**|heading}\nThe ports.',
    'We met.\n{SAFE PORTS, FREE SEAS|heading}\n{PORTS SÛRS ET « MERS LIBRES »|heading}',
    'We met.\n{II.|heading-mark} {Safe ports|heading}\n{IV -|heading-mark} {Ports sûrs|heading}',
    'We met.\n{#|heading-mark}{ Safe ports|heading}\n{\\###|heading-mark}{ Ports sûrs|heading}\n{Article 5 – Ports|heading}\n{PART ONE|heading}\n{Preamble|heading}',
    'We met.\n\nThe harbour is a place of work and of rest for those who live in the\ntown.',
    'We met.\n\nThe harbour is open.\n\nThe harbour is the\n\nthe harbour\n\nwe harbour it',
    'We met.\n\n{**The harbour**|bold} is open and {**bold**|bold} is not a heading of it.',
  ],
  annex: [
    'We met.\n\n{Annex II — Ports|annex}\n{Annexe — annonces|annex}\n{ANNEX|annex}\nAnnexation is not one.\nAnnex B says so.',
  ],
  'numbered paragraphs': [
    'We met.\n\n{1.|numbered} The ports.\n{2\\.|numbered} The sea.\n{24.|numbered}The ships.\n{1.2.|numbered} The crews.',
    'We met.\n\n{§ 12|numbered} The ports.\n{3|numbered} - The sea.\n{(a)|numbered} the ships;\n{b)|numbered} the crews;\n{(iv)|numbered} the docks;',
    'We met.\n\n3.5 million ships.\n2021 was a good year.',
  ],
  lists: [
    'The crews:\n{•|unnumbered} sail;\n  {-|unnumbered} dive;\n{–|unnumbered} swim;\n{*|unnumbered} row;',
    'We met.\nThe crew is\n-5 degrees cold.',
  ],
  quotations: [
    'We met.\n{« la réunion »|quotation}, {“the meeting”|quotation} and {"the sea"|quotation} of the people’s {‘ports’|quotation}',
    'On lit :\n{« Nous |quotation}{approfondirons|commitment.high}{ nos liens. «|quotation} , lit-on, et {«|quote-mark} à l’armée.',
    'On lit :\nLa mer {« est libre et les ports sont|quotation}\n{ouverts »|quotation} à tous.',
    'On lit :\nLa mer {« est libre et les ports sont|quotation}\n{ouverts|quotation}\n\nLe port est fermé à tous.',
    'On lit :\nLa mer {«|quote-mark} est libre.\nLe port est fermé.',
    'The men said {“the ‘sea’ is ours”|quotation}, and didn’t stay.',
  ],
  dates: [
    'We met on {3 May 2021|date}, {May 3, 2021|date}, {2021-05-03|date}, {May 19-21, 2023|date} and in {May 2021|date}.',
    'Réunis le {1er novembre 2024|date}, du {24 au 26 octobre 2024|date}, en {juillet 2024|date}, le {31 octobre|date} et en {2025|date}.',
    'The 2397 ships may march.',
  ],
  deadlines: [
    'The ports open {by the end of 2025|deadline}, {no later than 3 May 2026|deadline} or {within two years|deadline}.',
    'Les ports ouvrent {d’ici 2026|deadline}, {avant la fin de 2027|deadline}, {au plus tard le 3 mai 2026|deadline}.',
    'The ports lie by the sea.',
  ],
  'organisations and abbreviations': [
    'The {United Nations Security Council|organisation} ({UNSC|abbreviation}), the {G7|abbreviation}, the {U.S.|abbreviation} and the {SDGs|abbreviation}.',
    'Le {Conseil de sécurité des Nations Unies|organisation} ({CSNU|abbreviation}) et l’{OTAN|abbreviation}.',
    'Henry IV and Louis XIV met A. Smith.',
  ],
  'references to documents': [
    'Recalling {resolution 2397 (2017)|reference} and {S/RES/1454 (2002)|reference}, the ports.',
    'Selon les {résolutions 1718 (2006) et 2397 (2017)|reference}, le port.',
    'The resolution of the crew.',
  ],
  commitments: [
    'We {will open|commitment.high} the ports, and we {commit to|commitment.high} peace. They {intend to|commitment.low} stay.',
    'Nous {nous engageons à|commitment.high} ouvrir. Nous {convenons d’|commitment.high}ouvrir. Nous {sommes déterminés à|commitment.low} rester.',
    'Les ministres {renforceront|commitment.high} les ports. Nous {ouvrirons|commitment.high} et {fermerons|commitment.high} les ports.',
    'Their commitment to the ports and les engagements pris. They did not agree to it.',
    'We met.\nIn this regard, we\n{will open|commitment.high} the ports. Nous\n{avons pour intention d’|commitment.low}ouvrir.',
  ],
  condemnations: [
    'We strongly {condemn|condemnation.high} it. We {oppose|condemnation.mid} it. We {are gravely concerned by|condemnation.low} it.',
    'Nous {condamnons avec la plus grande fermeté|condemnation.high} ceci.',
    'Nous {dénonçons|condemnation.mid} ceci et {condamnons|condemnation.high} cela.',
    'La condamnation de ceci, the condemnation of it.',
  ],
  announcements: [
    'We {announce|announcement} a port. The summit {will take place|announcement} here.',
    'Nous {annonçons|announcement} un port. Le sommet {se tiendra|announcement} ici.',
  ],
  appeals: [
    'We {call on|appeal} the crews.\n{7.|numbered} {Urges|appeal} the crews.',
    'Nous {appelons|appeal} les ports à ouvrir.\n{2.|numbered} {Exhorte|appeal} les ports.',
  ],
  welcomes: ['We {welcome|welcome} the crews.', 'Nous {saluons|welcome} les ports.'],
  furniture: [
    'We met.\n{Suivez-nous sur Twitter : @port|furniture}',
    'We met.\n\n{Personnes-ressources|furniture}\n\n{Service du port|furniture}\n{port@example.org|furniture}',
    'We met.\n{End text|furniture}\n{###|separator}\n{- 12 -|furniture}\n{Date modified: 2021-05-03|furniture}',
    'We met.\n\n{Contacts:|furniture}\n{Ann|furniture}\n\nThe ports are open to all who come in peace, and they stay open as long as the sea.',
    'We follow the sea. Contact between the crews is frequent.',
  ],
  'front matter': [
    '{---|separator}\n{title: Ports|front-matter}\n{---|separator}\n\nThe ports are open.',
    '{---|separator}\n{title: Ports|front-matter}\n\nThe ports: open.',
  ],
  'marks of Markdown and HTML': [
    'The 9{<sup>|html}e{</sup>|html} port {<!-- old -->|html} {**of**|bold} the {*sea*|italic}{\\|escape}.',
    'We met.\n2 * 3 * 4 and a_b_c and **open',
    'See {https://example.org/a|address} and {port@example.org|address}.',
  ],
};

describe('the grammar', () => {
  let grammar: IGrammar;

  before(async () => {
    grammar = await loadGrammar();
  });

  for (const [rule, texts] of Object.entries(cases)) {
    it(`marks ${rule}`, () => {
      for (const text of texts) {
        const plain = text.replace(/\{([^{}|]*)\|[^{}|]*\}/g, '$1');
        assert.equal(marked(grammar, plain), text);
      }
    });
  }
});
