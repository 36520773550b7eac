import assert from 'node:assert/strict';
import { compileChoice, compilePattern } from '../../../src/core/lexicon/compilePattern';

function found(pattern: string, text: string): string | undefined {
  return new RegExp(compilePattern(pattern, 'javascript'), 'u').exec(text)?.[0];
}

describe('patterns of the lexicon', () => {
  it('take any blanks, line breaks and emphasis between words', () => {
    for (const blank of [' ', '\n', '\u00A0', '\u202F', '\n    ', '\n> ', ' **', '  ']) {
      assert.equal(found('commit to', `we commit${blank}to it`), `commit${blank}to`);
    }
  });

  it('take both apostrophes', () => {
    assert.equal(found("s'engage à", 's’engage à agir'), 's’engage à');
    assert.equal(found("s'engage à", "s'engage à agir"), "s'engage à");
  });

  it('match whole words alone, and elided ones before their noun', () => {
    assert.equal(found('commit', 'a commitment'), undefined);
    assert.equal(found('engage', 'désengage'), undefined);
    assert.equal(found('agree', 'non-agree'), undefined);
    assert.equal(found("convenons (de|d')", 'convenons d’élargir'), 'convenons d’');
  });

  it('know choices, what may be absent, and fragments', () => {
    assert.equal(found('condemn(s|ed)?', 'it condemns'), 'condemns');
    assert.equal(found('will <adv>act', 'will also jointly act'), 'will also jointly act');
    assert.throws(
      () => compilePattern('<nothing of the kind>'.replaceAll(' ', '-'), 'javascript'),
      RangeError,
    );
  });

  it('tell which of several matched', () => {
    const { source, order } = compileChoice(['<be> able', '<be> <adv>ready', 'is'], 'javascript');
    const which = (text: string) => {
      const match = new RegExp(source, 'u').exec(text);
      return match && order[match.slice(1).findIndex((group) => group !== undefined)];
    };
    assert.equal(which('it is able'), 0);
    assert.equal(which('it is fully ready'), 1);
    assert.equal(which('it is'), 2);
  });
});
