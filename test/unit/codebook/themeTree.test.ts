import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Theme } from '../../../src/core/codebook/codebook';
import { ThemeTree } from '../../../src/core/codebook/themeTree';

function treeOf(parents: readonly (readonly [string, (string | undefined)?])[]): ThemeTree {
  const themes = parents.map(([code, parent]): [string, Theme] => [
    code,
    { code, labels: {}, descriptions: {}, parent },
  ]);
  return new ThemeTree({ themes: new Map(themes) });
}

/** The codes as an outline: `a(b c) d`. */
function outline(tree: ThemeTree, themes: readonly Theme[] = tree.roots): string {
  return themes
    .map(({ code }) => {
      const below = outline(tree, tree.childrenOf(code));
      return below === '' ? code : `${code}(${below})`;
    })
    .join(' ');
}

describe('the tree of themes', () => {
  it('has each theme below its parent, in the order of the codebook', () => {
    assert.equal(outline(treeOf([['d', 'b'], ['a'], ['c', 'a'], ['b', 'a']])), 'a(c b(d))');
  });

  it('has at the top what names an unknown parent, and the last of a circle', () => {
    assert.equal(
      outline(
        treeOf([
          ['a', 'nobody'],
          ['b', 'c'],
          ['c', 'b'],
          ['d', 'd'],
        ]),
      ),
      'a c(b) d',
    );
  });

  it('has every theme once, whatever the parents', () => {
    const codes = ['a', 'b', 'c', 'd', 'e', 'f'];
    const anyParents = fc.tuple(...codes.map(() => fc.option(fc.constantFrom(...codes, 'x'))));
    fc.assert(
      fc.property(anyParents, (parents) => {
        const tree = treeOf(codes.map((code, at) => [code, parents[at] ?? undefined]));
        assert.equal(outline(tree).match(/\w/g)!.sort().join(''), 'abcdef');
        for (const code of codes) {
          const parent = tree.parentOf(code);
          const around = parent ? tree.childrenOf(parent.code) : tree.roots;
          assert.ok(around.some((theme) => theme.code === code));
        }
      }),
    );
  });
});
