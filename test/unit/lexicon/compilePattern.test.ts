import assert from 'node:assert/strict';
import {
  compilePattern,
  compileTogether,
  sharedBeginning,
} from '../../../src/core/lexicon/compilePattern';

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

  it('tell which of those that begin alike matched', () => {
    const patterns = ['<be> <adv>ready', '<be> <adv>able to', '<be> <adv>able'];
    const beginning = sharedBeginning(patterns[0]!);
    assert.equal(beginning, '<be> <adv>');
    const expression = new RegExp(compileTogether(beginning, patterns, 'javascript'), 'u');
    const which = (text: string) =>
      expression
        .exec(text)
        ?.slice(1)
        .findIndex((group) => group);
    assert.equal(which('we are fully ready'), 0);
    assert.equal(which('it is able to act'), 1);
    assert.equal(which('it is able'), 2);
    assert.equal(which('it is enabled'), undefined);
  });
});
