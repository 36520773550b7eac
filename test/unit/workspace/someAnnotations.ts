import * as fc from 'fast-check';
import type { Annotation } from '../../../src/core/annotation/annotation';
import type { Codebook, Theme } from '../../../src/core/codebook/codebook';
import type { PlacedAnnotation } from '../../../src/core/workspace/placedAnnotation';

/** A placed annotation that says what is given, and else the least. */
export function placed(
  text: string,
  id: string,
  said: Partial<Annotation> & { readonly start?: number; readonly quote?: string } = {},
  placement?: PlacedAnnotation['placement'],
): PlacedAnnotation {
  const { start = 0, quote = 'q', ...rest } = said;
  const anchor = { start, end: start + 1, quote, prefix: '', suffix: '' };
  const annotation: Annotation = {
    id,
    kind: 'commitment',
    themes: [],
    anchor,
    coder: '',
    created: '',
    ...rest,
  };
  return { sidecar: `${text}.annotations.yaml`, id, text, annotation, placement };
}

function theme(code: string, parent?: string): [string, Theme] {
  return [code, { code, labels: { en: `theme ${code}` }, descriptions: {}, parent }];
}

/** Themes a > a1 > a11, a > a2, b; and two kinds, of which the alphabet has another order. */
export const codebook: Codebook = {
  kinds: new Map(
    ['demand', 'commitment'].map((code) => [
      code,
      { code, labels: { en: code }, descriptions: {}, strengths: [] },
    ]),
  ),
  themes: new Map([theme('a'), theme('a1', 'a'), theme('a11', 'a1'), theme('a2', 'a'), theme('b')]),
};

const word = fc.constantFrom('Été', 'port', 'sœur', 'Ports', 'l’État', 'paix', 'a', 'b');
const words = fc.array(word, { maxLength: 4 }).map((all) => all.join(' '));

/** Annotations of a few texts, by text. */
export const annotationsByText = fc
  .array(
    fc.record({
      text: fc.constantFrom('t1', 't2', 't10'),
      start: fc.nat(50),
      kind: fc.constantFrom('demand', 'commitment', 'unheard-of'),
      themes: fc.array(fc.constantFrom('a', 'a1', 'a11', 'a2', 'b', 'unknown'), { maxLength: 4 }),
      coder: fc.constantFrom('', 'ana', 'Bo'),
      quote: words,
      note: fc.option(words, { nil: undefined }),
      created: fc.constantFrom('', '2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'),
      placement: fc.constantFrom<PlacedAnnotation['placement']>(
        undefined,
        { state: 'exact', span: { start: 0, end: 1 } },
        { state: 'moved', span: { start: 0, end: 1 } },
        { state: 'lost' },
        { state: 'changed', candidates: [] },
      ),
      state: fc.constantFrom(undefined, 'lost' as const),
    }),
    { maxLength: 40 },
  )
  .map((all) => {
    const byText = new Map<string, PlacedAnnotation[]>();
    all.forEach(({ text, placement, ...said }, i) => {
      const one = placed(text, `id${i}`, said, placement);
      byText.set(text, [...(byText.get(text) ?? []), one]);
    });
    return byText;
  });
