import assert from 'node:assert/strict';
import configuration from '../../../language-configuration.json';
import manifest from '../../../package.json';

const { pattern, flags } = configuration.wordPattern;

/** Words as VS Code takes them from a line. */
function wordsOf(line: string): string[] {
  return Array.from(line.matchAll(new RegExp(pattern, `${flags}g`)), ([word]) => word);
}

describe('the language configuration', () => {
  for (const [line, words] of [
    ["l’Ukraine et l'Arctique", "l’ Ukraine et l' Arctique"],
    ['aujourd’hui, qu’il', 'aujourd’hui qu’ il'],
    ['jusqu’à ce qu’elle', 'jusqu’ à ce qu’ elle'],
    ['rendez-vous d’Indo-Pacifique', 'rendez-vous d’ Indo-Pacifique'],
    ['the people’s Indo-Pacific', 'the people’s Indo-Pacific'],
    ["don't O’Brien", "don't O’Brien"],
    ['the U.S. and U.S.-ROK', 'the U.S. and U.S.-ROK'],
    ['Pre\u00ADsident (CSNU)', 'Pre\u00ADsident CSNU'],
    ['« élargi »—e\u0301largi', 'élargi e\u0301largi'],
    ['le 1er mai', 'le 1er mai'],
  ] as const) {
    it(`finds the words of ${line}`, () => {
      assert.equal(wordsOf(line).join(' '), words);
    });
  }

  it('never finds an empty word', () => {
    assert.deepEqual(wordsOf('’ - ’’ --'), []);
  });

  it('leaves hyphens in words and parts them at apostrophes, where the mouse selects', () => {
    const { 'editor.wordSeparators': separators } =
      manifest.contributes.configurationDefaults['[communique]'];
    for (const mark of ['’', "'", '«', '»', '“', '…', '–', '.']) {
      assert.ok(separators.includes(mark));
    }
    assert.ok(!separators.includes('-'));
  });

  it('closes no apostrophe', () => {
    assert.ok(!configuration.autoClosingPairs.some(({ open }) => open === '‘'));
    assert.ok(configuration.surroundingPairs.some(([open]) => open === '‘'));
  });
});
