import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/core/annotation/annotation';
import { builtinCodebook } from '../../../src/core/codebook/builtin';
import { checkAnnotation } from '../../../src/core/codebook/checkAnnotation';
import { readCodebook } from '../../../src/core/codebook/readCodebook';
import { render } from '../../../src/core/message';

function check(
  fields: Partial<Annotation>,
  codebook = builtinCodebook,
  language?: string,
): string[] {
  const anchor = { start: 0, end: 1, quote: 'x', prefix: '', suffix: '' };
  const annotation = { id: 'a', kind: 'commitment', themes: [], coder: '', created: '', anchor };
  return checkAnnotation({ ...annotation, ...fields }, codebook, language).map(
    ({ key, code, message }) => `${key} ${code} ${render(message)}`,
  );
}

describe('checkAnnotation', () => {
  it('has nothing to say of codes that the codebook has', () => {
    assert.deepEqual(check({ themes: ['0816', '08'], strength: 'low' }), []);
  });

  it('names the kind that is probably meant, or all', () => {
    assert.match(
      check({ kind: 'comitment' })[0]!,
      /^kind unknown-kind .*Did you mean commitment\?/,
    );
    assert.match(check({ kind: 'engagement' })[0]!, /Did you mean commitment\?/);
    assert.match(check({ kind: 'zebra' })[0]!, /but: commitment, condemnation, announcement\./);
  });

  it('names the themes that are spelled alike, or labelled so', () => {
    assert.match(check({ themes: ['0861'] })[0]!, /^themes unknown-theme .*0816/);
    assert.match(check({ themes: ['Defense'] })[0]!, /Did you mean 0821\?/);
    assert.match(check({ themes: ['defnse'] })[0]!, /Did you mean 0821\?/);
    assert.match(check({ themes: ['droit internatonal'] })[0]!, /Did you mean 1231\?/);
    assert.match(check({ themes: ['zzzz'] })[0]!, /no theme "zzzz"\. Add it/);
    assert.equal(check({ themes: ['816', '0816', 'x'] }).length, 2);
  });

  it('knows the strengths of each kind', () => {
    assert.match(check({ strength: 'mid' })[0]!, /^strength unknown-strength .*high, low\./);
    assert.match(check({ kind: 'announcement', strength: 'low' })[0]!, /has no strengths/);
  });

  it('warns of deprecated themes, and says what to take', () => {
    const { codebook } = readCodebook(
      'extends: kinds\nthemes: {a: {label: A, replacedBy: [b, c]}, b: B, c: , d: {label: D, deprecated: true}}',
    );
    const [first, second, ...rest] = check({ themes: ['a', 'b', 'd'] }, codebook);
    assert.match(first!, /^themes deprecated-theme .*"a" is deprecated\. Take b \(B\), c in/);
    assert.match(second!, /"d" is deprecated\. Take another/);
    assert.deepEqual(rest, []);
  });

  it('names what to take in the language of the reader', () => {
    const { codebook } = readCodebook(
      'extends: kinds\nthemes: {a: {label: A, replacedBy: [b]}, b: {label: {en: sea, fr: mer}}}',
    );
    assert.match(check({ themes: ['a'] }, codebook, 'fr')[0]!, /b \(mer\)/);
    assert.match(check({ themes: ['a'] }, codebook)[0]!, /b \(sea\)/);
  });

  it('holds annotations to one theme where the codebook asks for it', () => {
    const { codebook } = readCodebook('extends: builtin\nthemesPerAnnotation: one');
    assert.deepEqual(check({ themes: ['08'] }, codebook), []);
    assert.match(check({}, codebook)[0]!, /^themes theme-missing /);
    assert.match(
      check({ themes: ['08', '0816'] }, codebook)[0]!,
      /^themes too-many-themes .*2 themes/,
    );
    assert.deepEqual(check({ themes: ['08', '0816'] }), []);
  });
});
