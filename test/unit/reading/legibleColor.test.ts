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
