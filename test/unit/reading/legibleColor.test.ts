import assert from 'node:assert/strict';
import fc from 'fast-check';
import manifest from '../../../package.json';
import { contrast, legibleColor } from '../../../src/core/reading/legibleColor';

const parts = (color: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

describe('a colour of a codebook', () => {
  it('is as the codebook has it where it can be read, and lighter or darker where it cannot', () => {
    assert.equal(legibleColor('#8250df', 'light'), '#8250df');
    assert.match(legibleColor('#8250df', 'dark'), /^#[9a-c]/);
    assert.equal(legibleColor('#ffd33d', 'dark'), '#ffd33d');
    assert.notEqual(legibleColor('#ffd33d', 'light'), '#ffd33d');
  });

  it('can be read on white and on black, whatever it is', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.tuple(byte, byte, byte), (color) => {
        const chosen = `#${color.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
        assert.ok(contrast(parts(legibleColor(chosen, 'light')), [255, 255, 255]) >= 4.5);
        assert.ok(contrast(parts(legibleColor(chosen, 'dark')), [0, 0, 0]) >= 4.5);
      }),
    );
  });
});

describe('what is dimmed', () => {
  it('can be read, in high contrast as in VS Code’s own themes of high contrast', () => {
    const id = 'communique.dimmedForeground';
    const { defaults } = manifest.contributes.colors.find((color) => color.id === id)!;
    // What texts are on in Quiet Light and Monokai, which are further from white and black than most.
    assert.ok(contrast(parts(defaults.light), parts('#f5f5f5')) >= 4.5);
    assert.ok(contrast(parts(defaults.dark), parts('#272822')) >= 4.5);
    assert.ok(contrast(parts(defaults.highContrast), parts('#000000')) >= 7);
    assert.ok(contrast(parts(defaults.highContrastLight), parts('#ffffff')) >= 7);
  });
});

describe('highlights', () => {
  const palettes = {
    light: { ground: '#ffffff', text: '#3b3b3b', selection: '#add6ff', selected: '#3b3b3b' },
    dark: { ground: '#1f1f1f', text: '#cccccc', selection: '#264f78', selected: '#cccccc' },
    highContrast: { ground: '#000000', text: '#ffffff', selection: '#ffffff', selected: '#000000' },
    highContrastLight: {
      ground: '#ffffff',
      text: '#292929',
      selection: '#0f4a85',
      selected: '#ffffff',
    },
  };

  /** A colour `#rrggbbaa` on top of another. */
  function over(ground: string, color: string): number[] {
    const share = Number.parseInt(color.slice(7), 16) / 255;
    return parts(ground).map((part, at) => part + (parts(color)[at]! - part) * share);
  }

  it('leave words legible in the themes that VS Code begins with, also where these are selected', () => {
    const backgrounds = manifest.contributes.colors.filter(({ id }) => id.endsWith('Background'));
    assert.equal(backgrounds.length, 4);
    for (const { id, defaults } of backgrounds) {
      for (const [palette, { ground, text, selection, selected }] of Object.entries(palettes)) {
        const color = defaults[palette as keyof typeof palettes];
        assert.ok(contrast(parts(text), over(ground, color)) >= 9, `${id} ${palette}`);
        assert.ok(contrast(parts(selected), over(selection, color)) >= 5.5, `${id} ${palette}`);
      }
    }
  });
});
