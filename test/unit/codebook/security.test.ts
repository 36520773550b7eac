import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { readCodebook } from '../../../src/core/codebook/readCodebook';
import { securityThemes } from '../../../src/core/codebook/security';
import { frenchFlaws } from '../../support/frenchTypography';

const source = fs.readFileSync('codebooks/security.yaml', 'utf8');

describe('the themes of security policy', () => {
  const themes = [...securityThemes().values()];

  it('are those of their source, which has no problem', () => {
    const { codebook, problems } = readCodebook(
      source.replace('themes:', 'extends: kinds\nthemes:'),
    );
    assert.deepEqual(problems, []);
    assert.deepEqual([...codebook!.themes.values()], themes);
  });

  it('are forty to sixty, in two levels, each with its label and definition in both languages', () => {
    assert.ok(themes.length >= 40 && themes.length <= 60, String(themes.length));
    for (const { code, labels, descriptions, parent } of themes) {
      assert.ok(labels['en'] && labels['fr'] && descriptions['en'] && descriptions['fr'], code);
      if (parent !== undefined) assert.equal(securityThemes().get(parent)?.parent, undefined);
    }
  });

  it('name, where a theme is not the right one, one that there is', () => {
    const named = [...source.matchAll(/\((S\d\d)\)/g)].map(([, code]) => code!);
    assert.ok(named.length > 10);
    for (const code of named) assert.ok(securityThemes().has(code), code);
  });

  it('are in French as French is set', () => {
    for (const { code, labels, descriptions, when, whenNot } of themes) {
      for (const texts of [labels, descriptions, when, whenNot]) {
        assert.deepEqual(frenchFlaws(texts?.['fr'] ?? ''), [], code);
      }
    }
  });

  it('can be used alone, with the three kinds', () => {
    const { codebook, problems } = readCodebook('extends: [kinds, security]');
    assert.deepEqual(
      [problems, codebook?.kinds.size, codebook?.themes.size],
      [[], 3, themes.length],
    );
  });
});
