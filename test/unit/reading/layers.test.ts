import assert from 'node:assert/strict';
import { builtinCodebook } from '../../../src/core/codebook/builtin';
import { readCodebook } from '../../../src/core/codebook/readCodebook';
import { layersOf, type DrawnParts } from '../../../src/core/reading/layers';
import {
  innermostFirst,
  type PlacedAnnotation,
} from '../../../src/core/workspace/placedAnnotation';

const everything: DrawnParts = { highlights: true, stripes: true, brackets: true, dim: true };
const nothing: DrawnParts = { highlights: false, stripes: false, brackets: false, dim: false };
const colors = {
  stripeOf: (kind: string, color: string | undefined) =>
    ({ color: color ?? kind, line: 'solid' }) as const,
  plainColor: '#000000',
};

function placed(kind: string, start: number, end: number): PlacedAnnotation {
  const anchor = { start, end, quote: '', prefix: '', suffix: '' };
  const annotation = { id: `${start}-${end}`, kind, themes: [], anchor, coder: '', created: '' };
  const placement = { state: 'exact', span: { start, end } } as const;
  return { sidecar: 's', id: annotation.id, text: 't', annotation, placement };
}

/** What is drawn, each as its name and its spans. */
function drawn(
  annotations: readonly PlacedAnnotation[],
  parts: Partial<DrawnParts>,
  codebook = builtinCodebook,
): string[] {
  const layers = layersOf(annotations, codebook, 100, { ...nothing, ...parts }, colors);
  return [...layers.values()].map(({ look, spans }) => {
    const name = look.type === 'kind' ? [look.kind, look.color].join(' ').trim() : look.type;
    return `${name}: ${spans.map(({ start, end }) => `${start}-${end}`).join(' ')}`;
  });
}

const outer = placed('commitment', 10, 50);
const inner = placed('condemnation', 20, 30);

describe('what is drawn in a text', () => {
  it('is what the reading aids ask for, and no more', () => {
    assert.deepEqual(drawn([outer], {}), []);
    assert.deepEqual(drawn([outer], { highlights: true }), ['commitment: 10-50']);
    assert.deepEqual(drawn([outer], { stripes: true }), ['stripes: 10-50']);
    assert.deepEqual(drawn([outer], { brackets: true }), [], 'nothing overlaps');
    assert.deepEqual(drawn([outer], everything), [
      'commitment: 10-50',
      'stripes: 10-50',
      'dim: 0-10 50-100',
    ]);
  });

  it('has the colour of the innermost where passages overlap, never two', () => {
    assert.deepEqual(drawn([outer, inner], { highlights: true }), [
      'commitment: 10-20 30-50',
      'condemnation: 20-30',
    ]);
  });

  it('has, of passages that are equally long, the colour of the one that comes first at the cursor', () => {
    const same = [placed('commitment', 10, 50), placed('announcement', 10, 50)];
    assert.deepEqual(drawn(same, { highlights: true }), ['announcement: 10-50']);
    assert.equal(innermostFirst(same)[0]?.placed.annotation.kind, 'announcement');
  });

  it('dims what no passage touches, to both ends of the text', () => {
    const end = placed('announcement', 90, 100);
    assert.deepEqual(drawn([outer, inner, end], { dim: true }), ['dim: 0-10 50-90']);
    assert.deepEqual(drawn([], { dim: true }), ['dim: 0-100'], 'all, where nothing is shown');
  });

  it('does not dim what is selected, whose colours are made for those of the theme', () => {
    const selected = [
      { start: 70, end: 80 },
      { start: 5, end: 25 },
    ];
    const layers = layersOf(
      [outer],
      builtinCodebook,
      100,
      { ...nothing, dim: true },
      colors,
      selected,
    );
    assert.deepEqual(layers.get('dim')?.spans, [
      { start: 0, end: 5 },
      { start: 50, end: 70 },
      { start: 80, end: 100 },
    ]);
  });

  it('says of brackets whether there is a blank before them to stand on', () => {
    const after = (prefix: string): PlacedAnnotation => {
      const one = placed('condemnation', 20, 30);
      const anchor = { ...one.annotation.anchor, prefix };
      return { ...one, annotation: { ...one.annotation, anchor } };
    };
    const beginning = (prefix: string): boolean =>
      [...layersOf([outer, after(prefix)], builtinCodebook, 100, everything, colors).values()].some(
        ({ look, spans }) =>
          look.type === 'brackets' && look.beginsLine && spans.some(({ start }) => start === 20),
      );
    assert.ok(beginning('A title\n\n'));
    assert.ok(!beginning('the words before '));
  });

  it('has the colour that a codebook gives a kind, in every part', () => {
    const { codebook } = readCodebook(
      "communique: 1\nextends: builtin\nkinds:\n  appeal: { label: appeal, color: '#123456' }\n",
    );
    const appeal = placed('appeal', 15, 60);
    assert.ok(drawn([appeal], { highlights: true }, codebook)[0]?.startsWith('appeal #123456'));
    const layers = layersOf([outer, appeal], codebook!, 100, everything, colors);
    const looks = [...layers.values()].map(({ look }) => look);
    assert.ok(looks.some((look) => look.type === 'stripes' && look.picture.includes('#123456')));
    assert.ok(looks.some((look) => look.type === 'brackets' && look.color === '#123456'));
  });
});
