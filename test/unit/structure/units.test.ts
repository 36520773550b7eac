import assert from 'node:assert/strict';
import fc from 'fast-check';
import { enclosingUnits } from '../../../src/core/structure/units';
import { PlainText } from '../../../src/core/text/plainText';
import { runs } from '../../support/runs';
import { anyText } from './anyText';

/** What is selected around `|` in a text, smallest first, on one line each. */
function around(marked: string): string[] {
  const at = marked.indexOf('|');
  const text = new PlainText(marked.replace('|', ''));
  const offset = text.toCodePoint(at);
  return enclosingUnits(text, offset).map((unit) => text.slice(unit).replace(/\s+/g, ' '));
}

describe('enclosingUnits', () => {
  it('gives word, clause, sentence, paragraph, section and text, hard-wrapped or not', () => {
    const body = 'We condemn the war, and we will help\nUk|raine 😀; this matters. They will meet.';
    const all = `Joint Statement\n\n**Peace**\n\n${body}\n\n**Trade**\n\nWe trade a lot with all of them.\n`;
    const one = body.replace('|', '').replace(/\s+/g, ' ');
    assert.deepEqual(around(all).slice(0, -1), [
      'Ukraine',
      'and we will help Ukraine 😀',
      'We condemn the war, and we will help Ukraine 😀',
      'We condemn the war, and we will help Ukraine 😀; this matters.',
      one,
      `**Peace** ${one}`,
    ]);
  });

  const words: Readonly<Record<string, string>> = {
    'Nous soutenons l’Ukr|aine.': 'Ukraine',
    "Nous soutenons l|'Ukraine.": "l'Ukraine",
    'C’est aujourd’h|ui.': 'aujourd’hui',
    'In the Indo-Pac|ific region.': 'Indo-Pacific',
    'We note Russia’s| war.': 'Russia’s',
    'The U.S|. helps.': 'U.S.',
    'Some 1,|360 people.': '1,360',
  };
  for (const [marked, word] of Object.entries(words)) {
    it(`takes ${word} for a word`, () => {
      assert.equal(around(marked)[0], word);
    });
  }

  it('widens from an item to its list, what leads it in, and the list around it', () => {
    const text = 'We will:\n- act:\n    - n|ow;\n    - here;\n- speak.\n\nWe close.\n';
    assert.deepEqual(around(text).slice(1), [
      'now;',
      '- now;',
      '- now; - here;',
      '- act: - now; - here;',
      '- act: - now; - here; - speak.',
      'We will: - act: - now; - here; - speak.',
      'We will: - act: - now; - here; - speak. We close. ',
    ]);
  });

  it('holds a selection', () => {
    const text = new PlainText('We act. They speak, and we hear them. All agree.');
    const units = enclosingUnits(text, { start: 3, end: 12 }).map((unit) => text.slice(unit));
    assert.deepEqual(units, [text.text]);
  });

  it('gives ever larger units that hold the place, whatever the text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(200), fc.nat(20), (decoded, start, length) => {
        const text = new PlainText(decoded);
        const at = {
          start: Math.min(start, text.length),
          end: Math.min(start + length, text.length),
        };
        let [last, size] = [at, at.end - at.start - 1];
        for (const unit of enclosingUnits(text, at)) {
          assert.ok(unit.start <= last.start && last.end <= unit.end && unit.end <= text.length);
          assert.ok(unit.end - unit.start > size);
          [last, size] = [unit, unit.end - unit.start];
        }
        if (text.length > 0) assert.deepEqual(last, { start: 0, end: text.length });
      }),
      { numRuns: runs(500, 20_000) },
    );
  });
});
