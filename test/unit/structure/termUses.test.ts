import assert from 'node:assert/strict';
import { definedTerms } from '../../../src/core/structure/definedTerms';
import { knownNameAt } from '../../../src/core/structure/knownNameAt';
import type { TextStructure } from '../../../src/core/structure/structure';
import { termUses } from '../../../src/core/structure/termUses';
import { undefinedAbbreviations } from '../../../src/core/structure/undefinedAbbreviations';
import { PlainText } from '../../../src/core/text/plainText';

function structureOf(text: PlainText, more: Partial<TextStructure> = {}): TextStructure {
  const none = { facts: {}, blocks: [], sections: [], verbs: [], dates: [], references: [] };
  return { ...none, terms: definedTerms(text, []), ...more };
}

/** What is found, as it is written, by short form. */
function uses(words: string): Record<string, string[]> {
  const text = new PlainText(words);
  const found = termUses(text, structureOf(text));
  return Object.fromEntries(
    found.map((term) => [term.short, term.uses.map((use) => text.slice(use))]),
  );
}

function undefinedOnes(words: string, more: Partial<TextStructure> = {}): Record<string, number> {
  const text = new PlainText(words);
  const found = undefinedAbbreviations(text, structureOf(text, more));
  return Object.fromEntries(found.map((one) => [one.short, one.uses.length]));
}

describe('the uses of a defined term', () => {
  it('are all of its places, the definition among them, and no part of a word', () => {
    const words =
      'We met at the International Atomic Energy Agency (IAEA) 😀. The IAEA’s staff, l’IAEA, IAEAX, iaea.';
    assert.deepEqual(uses(words), { IAEA: ['IAEA', 'IAEA', 'IAEA'] });
  });

  it('have the plural of an abbreviation, and any soft hyphen', () => {
    const words =
      'Sustainable Development Goals (SDGs). Multilateral development banks (MDB). MDBs and M\u00ADDB.';
    assert.deepEqual(uses(words)['MDB'], ['MDB', 'MDBs', 'M\u00ADDB']);
  });

  it('are found in any case, with any article, blank and apostrophe, for a term in words', () => {
    const words =
      'L’Accord de défense de 2010 (ci-après « l’Accord de défense »). Cet accord\nde\u00A0défense vaut. Les accords de défense.';
    const found = Object.values(uses(words))[0]!.map((use) => use.replace(/\s/g, ' '));
    assert.deepEqual(found, ['Accord de défense', 'Accord de défense', 'accord de défense']);
  });

  it('belong to one term with two definitions where a text defines it twice', () => {
    const text = new PlainText(
      'The Republic of Korea (ROK) agreed. Later the Republic of Korea (ROK) did. ROK.',
    );
    const [term, ...others] = termUses(text, structureOf(text));
    assert.equal(others.length, 0);
    assert.deepEqual([term!.definitions.length, term!.uses.length], [2, 3]);
  });
});

describe('an abbreviation that is never defined', () => {
  it('is named once with all its uses; what is defined is not', () => {
    const words = 'The European Union (EU) met the OSCE. The OSCE and the EU met NGOs, an NGO, G7.';
    assert.deepEqual(undefinedOnes(words), { OSCE: 2, NGO: 2 });
  });

  it('is no heading, no Roman number, no name and no symbol', () => {
    const words =
      'JOINT STATEMENT OF PARIS\n\nChapter XIV on COVID-19 says so in A/RES/77/1 and at WWW.EXAMPLE.ORG.';
    assert.deepEqual(undefinedOnes(words), {});
  });

  it('is not in a reference to a document, nor in front matter', () => {
    const words = 'UNIT x. See UNSCR 2397 for it.';
    const references = [{ start: 12, end: 22, symbol: 'S/RES/2397(2017)', address: '' }];
    const front = {
      role: 'front-matter',
      start: 0,
      end: 8,
      words: { start: 0, end: 8 },
      level: 0,
    } as const;
    assert.deepEqual(undefinedOnes(words, { references, blocks: [front] }), {});
  });
});

describe('a short form that the lexicon knows', () => {
  const known = (words: string, language?: 'en' | 'fr'): readonly string[] => {
    const offset = Array.from(words.slice(0, words.indexOf('|'))).length;
    return knownNameAt(new PlainText(words.replace('|', '')), offset, language)?.long ?? [];
  };

  it('is found under the cursor, in the language of the text', () => {
    assert.deepEqual(known('😀 l’OT|AN et', 'fr'), ['Organisation du traité de l’Atlantique Nord']);
    assert.deepEqual(known('the |U.S. and', 'en'), ['United States']);
    assert.deepEqual(known('other MDBs|', 'en'), ['multilateral development bank']);
    assert.deepEqual(known('avec l’AS|EAN', 'fr'), [
      'Association des nations de l’Asie du Sud-Est',
    ]);
  });

  it('is no word that only looks like one', () => {
    assert.deepEqual(known('AU| NOM DE', 'fr'), []);
    assert.deepEqual(known('we told us| so', 'en'), []);
    assert.deepEqual(known('NATO| ', 'en').length, 1);
    assert.deepEqual(known('NATOX|', 'en'), []);
  });
});
