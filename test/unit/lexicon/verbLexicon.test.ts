import assert from 'node:assert/strict';
import { check } from 'recheck';
import { compileInner, compilePattern } from '../../../src/core/lexicon/compilePattern';
import { fragments } from '../../../src/core/lexicon/fragments';
import type { VerbEntry } from '../../../src/core/lexicon/verbEntry';
import { verbLexicon } from '../../../src/core/lexicon/verbLexicon';
import { operativeVerbs } from '../../../src/core/structure/operativeVerbs';
import type { TextBlock } from '../../../src/core/structure/structure';
import { PlainText } from '../../../src/core/text/plainText';

const entries: readonly VerbEntry[] = [...verbLexicon.en, ...verbLexicon.fr];
/** In milliseconds a fragment; a soak lets each pattern be attacked to the end. */
const patience = process.env['SOAK'] ? 30_000 : 100;
const attacked = process.env['SOAK']
  ? entries.map(({ pattern }) => pattern)
  : Object.keys(fragments).map((name) => `<${name}>`);

/** Words that patterns begin with, and never the end of it. */
const bits = [
  ...['will ', 'we will ', 'will not ', 'are deeply ', 'have ', 'deeply ', 'express our deep and '],
  ...['and commit to ', 'committed, a', 'condemn ', 'it was ', 'The United States and ', 'Japan, '],
  ...['the leaders of ', 'We welcome A, ', 'sommes fermement ', 'exprimons notre ', 'nous nous '],
  ...['tiendrons ', 'era ', 'se tiendra ', 'et condamnons ', 'Le Canada et ', 'les ministres de '],
  ...[' ', 'a', 'A', '(', '<a', ', ', '-', '’', '\u00AD', '*', '_', 'é', 'İ', '😀', '1 '],
];

describe('the lexicon of operative verbs', () => {
  it('gives strengths to commitments and condemnations, and to nothing else', () => {
    for (const { kind, strength, pattern } of entries) {
      const hasStrength = kind === 'commitment' || kind === 'condemnation';
      assert.equal(strength !== undefined, hasStrength, pattern);
      assert.ok(kind !== 'commitment' || strength !== 'mid', pattern);
    }
  });

  it('has small letters alone, since texts are read in small letters', () => {
    for (const { pattern } of entries) assert.ok(!/\p{Lu}/u.test(pattern), pattern);
  });

  it('has no pattern of unlimited length, so that none costs more than its text', () => {
    for (const { pattern } of entries) {
      const bare = compilePattern(pattern, 'javascript').replace(/\\.|\[[^\]]*\]/g, '');
      assert.doesNotMatch(bare, /[*+]|\{\d+,\}/, pattern);
    }
  });

  it('has no pattern that a text can make slow', async () => {
    for (const pattern of attacked) {
      const found = await check(compileInner(pattern, 'javascript'), 'u', {
        timeout: patience,
        randomSeed: 1,
      });
      assert.notEqual(found.status, 'vulnerable', pattern);
    }
  });

  it('takes twice the time at most three times for twice the text, whatever it repeats', () => {
    for (const language of ['en', 'fr'] as const) {
      for (const bit of bits) {
        const half = quickest(bit, 9_000, language);
        const whole = quickest(bit, 18_000, language);
        assert.ok(
          whole < 3 * half + 10,
          `${bit}: ${whole.toFixed()} ms, half ${half.toFixed()} ms`,
        );
      }
    }
  });
});

/** Processor time in milliseconds, of a sentence as long as any that is read whole. */
function quickest(bit: string, length: number, language: 'en' | 'fr'): number {
  const times = [0, 1].map(() => {
    const text = new PlainText(bit.repeat(Math.ceil(length / bit.length)));
    const span = { start: 0, end: text.length };
    const block: TextBlock = { ...span, words: span, role: 'paragraph', level: 0 };
    const before = process.cpuUsage();
    operativeVerbs(text, [block], { language });
    return process.cpuUsage(before).user / 1000;
  });
  return Math.min(...times);
}
