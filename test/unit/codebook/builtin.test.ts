import assert from 'node:assert/strict';
import { builtinCodebook } from '../../../src/core/codebook/builtin';
import type { Codebook } from '../../../src/core/codebook/codebook';
import {
  inLanguage,
  kindLabel,
  strengthLabel,
  themeLabel,
} from '../../../src/core/codebook/labels';
import { themePath, themePathLabel } from '../../../src/core/codebook/themePath';

describe('the built-in codebook', () => {
  it('has EuroVoc: 21 domains, 127 microthesauri, each below its domain', () => {
    const themes = [...builtinCodebook.themes.values()];
    assert.equal(themes.filter(({ parent }) => parent === undefined).length, 21);
    const below = themes.filter(({ parent }) => parent !== undefined);
    assert.equal(below.length, 127);
    for (const { code, parent } of below) {
      assert.ok(code.startsWith(parent!) && builtinCodebook.themes.has(parent!), code);
    }
  });

  it('has every label and description in both languages', () => {
    const { kinds, themes } = builtinCodebook;
    const strengths = [...kinds.values()].flatMap((kind) => kind.strengths);
    for (const { code, labels } of [...kinds.values(), ...themes.values(), ...strengths]) {
      assert.ok(labels['en'] && labels['fr'], code);
    }
    for (const { descriptions } of kinds.values()) assert.ok(descriptions['fr'] !== undefined);
  });

  it('names things in the language asked for, else in English, else as it can', () => {
    assert.equal(themeLabel(builtinCodebook, '0821', 'fr-CA'), 'défense');
    assert.equal(themeLabel(builtinCodebook, '0821', 'de'), 'defence');
    assert.equal(themeLabel(builtinCodebook, '9999', 'de'), '9999');
    assert.equal(kindLabel(builtinCodebook, 'condemnation', 'fr'), 'condamnation');
    assert.equal(strengthLabel(builtinCodebook, 'condemnation', 'mid', 'fr'), 'moyenne');
    assert.equal(strengthLabel(builtinCodebook, 'announcement', 'mid', 'fr'), 'mid');
    assert.equal(inLanguage({ de: 'Handel' }, 'fr'), 'Handel');
    assert.equal(inLanguage({}, 'constructor'), undefined);
  });

  it('tells the path of a theme, and ends one that goes in a circle', () => {
    const path = 'International relations > defence';
    assert.equal(themePathLabel(builtinCodebook, '0821', 'en'), path);
    assert.equal(themePathLabel(builtinCodebook, '9999', 'en'), '');
    const theme = (code: string, parent: string) =>
      [code, { code, parent, labels: {}, descriptions: {} }] as const;
    const circle: Codebook = {
      kinds: new Map(),
      themes: new Map([theme('a', 'b'), theme('b', 'a'), theme('c', 'gone')]),
    };
    const codes = (code: string) => themePath(circle, code).map((step) => step.code);
    assert.deepEqual([codes('a'), codes('c')], [['b', 'a'], ['c']]);
  });
});
