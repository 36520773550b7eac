import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { builtinCodebook } from '../../../src/core/codebook/builtin';
import { filterOf } from '../../../src/core/workspace/annotationFilter';
import type { PlacedAnnotation } from '../../../src/core/workspace/placedAnnotation';
import { tallyCodes } from '../../../src/core/workspace/tallyCodes';

const codes = ['08', '0816', '0821', '04', '0406', 'ours'];
const kinds = ['commitment', 'condemnation', 'strange'];

const annotations = fc.array(
  fc
    .record({ kind: fc.constantFrom(...kinds), themes: fc.subarray(codes) })
    .map(({ kind, themes }): PlacedAnnotation => ({
      text: 'file:///a.txt',
      sidecar: 'file:///a.txt.annotations.yaml',
      id: 'aaaaaaaa',
      placement: undefined,
      annotation: {
        id: 'aaaaaaaa',
        kind,
        themes,
        anchor: { start: 0, end: 1, quote: 'a', prefix: '', suffix: '' },
        coder: '',
        created: '',
      },
    })),
);

describe('the tally of codes', () => {
  it('says of each code how many annotations the filter would show', () => {
    const codebookOf = () => builtinCodebook;
    fc.assert(
      fc.property(annotations, (all) => {
        const tally = tallyCodes(all, builtinCodebook);
        for (const kind of kinds) {
          const shown = all.filter(filterOf({ kinds: [kind] }, codebookOf));
          assert.equal(tally.kinds.get(kind) ?? 0, shown.length, kind);
        }
        for (const theme of [...codes, '']) {
          const shown = all.filter(filterOf({ themes: [theme] }, codebookOf));
          assert.equal(tally.themes.get(theme) ?? 0, shown.length, theme);
        }
      }),
    );
  });
});
