import assert from 'node:assert/strict';
import { check } from 'recheck';
import { compileInner, compilePattern } from '../../../src/core/lexicon/compilePattern';
import { fragments } from '../../../src/core/lexicon/fragments';
import type { VerbEntry } from '../../../src/core/lexicon/verbEntry';
import { verbLexicon } from '../../../src/core/lexicon/verbLexicon';

const entries: readonly VerbEntry[] = [...verbLexicon.en, ...verbLexicon.fr];
/** In milliseconds a fragment; a soak lets each pattern be attacked to the end. */
const patience = process.env['SOAK'] ? 30_000 : 100;
const attacked = process.env['SOAK']
  ? entries.map(({ pattern }) => pattern)
  : Object.keys(fragments).map((name) => `<${name}>`);

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
});
