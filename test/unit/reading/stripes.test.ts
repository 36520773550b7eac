import assert from 'node:assert/strict';
import manifest from '../../../package.json';
import { stripePicture } from '../../../src/core/reading/stripePicture';
import { themeHint } from '../../../src/core/reading/themeHint';
import { builtinCodebook } from '../../../src/core/codebook/builtin';
import { customColor, kindColors, palettes } from '../../../src/extension/reading/kindColors';

const red = { color: '#ff0000', line: 'solid' } as const;
const blue = { color: '#0000ff', line: 'dashed' } as const;

describe('stripes', () => {
  it('are side by side in their lanes, an empty lane left free', () => {
    const picture = stripePicture({ stripes: [red, undefined, blue], columns: 4 });
    const drawn = [...picture.matchAll(/fill="(#\w+)" d="M([\d.]+) /g)].map(([, color, left]) => [
      color,
      Math.floor(Number(left) / 5),
    ]);
    assert.deepEqual(drawn, [
      ['#ff0000', 0],
      ['#0000ff', 2],
    ]);
  });

  it('keep to themselves at ten deep, and say so where there are more', () => {
    const ten = { stripes: Array.from({ length: 10 }, () => red), columns: 10 };
    const edges = [...stripePicture(ten).matchAll(/d="M([\d.]+) 0h([\d.]+)v/g)];
    assert.equal(edges.length, 10);
    for (const [lane, [, left, width]] of edges.entries()) {
      assert.ok(Number(left) > lane * 2 && Number(left) + Number(width) < (lane + 1) * 2);
    }
    assert.ok(!stripePicture(ten).includes('#000000'));
    assert.match(stripePicture({ ...ten, more: '#000000' }), /fill="#000000"/);
  });

  it('have the colours that VS Code is told, and those that a person sets', () => {
    for (const [kind, colors] of Object.entries(kindColors)) {
      const id = `communique.${kind}Foreground`;
      const { defaults } = manifest.contributes.colors.find((color) => color.id === id)!;
      for (const palette of palettes) assert.equal(colors[palette], defaults[palette], id);
      const custom = {
        [id]: '#123456',
        '[Dark Modern]': { [id]: '#abcdef' },
        '[Mean]': { [id]: '"><script>' },
      };
      assert.equal(customColor(custom, 'Light Modern', id), '#123456');
      assert.equal(customColor(custom, 'Dark Modern', id), '#abcdef');
      assert.equal(customColor(custom, 'Mean', id), undefined);
      assert.equal(customColor(undefined, 'Mean', id), undefined);
    }
  });
});

describe('the themes after a passage', () => {
  it('are few and short', () => {
    const hint = (...themes: string[]): string => themeHint(themes, builtinCodebook, 'en');
    assert.equal(hint(), '');
    assert.equal(hint('0821'), 'defence');
    assert.equal(hint('0821', '0811'), 'defence, cooperation policy');
    assert.equal(hint('0821', '0811', '0816'), 'defence, cooperation policy +1');
    assert.equal(hint('a'.repeat(40)), `${'a'.repeat(27)}…`);
    assert.equal(themeHint(['0821'], builtinCodebook, 'fr-CA'), 'défense');
  });
});
