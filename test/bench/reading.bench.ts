import { builtinCodebook } from '../../src/core/codebook/builtin';
import { layersOf } from '../../src/core/reading/layers';
import { movedEdges } from '../../src/core/reading/movedEdges';
import type { PlacedAnnotation } from '../../src/core/workspace/placedAnnotation';
import { annotationsOf } from './annotated';
import { longText } from './longText';
import { measure, times, type Measure } from './measure';

/** Measures what drawing a text of 10,000 annotations takes before the editor is told. */
export async function measureReading(): Promise<Measure[]> {
  const text = longText(2_000_000);
  const placed = annotationsOf(text, 10_000).map((annotation): PlacedAnnotation => {
    const { start, end } = annotation.anchor;
    return {
      sidecar: 'a.txt.annotations.yaml',
      id: annotation.id,
      text: 'a.txt',
      annotation,
      placement: { state: 'exact', span: { start, end } },
    };
  });
  const all = { highlights: true, stripes: true, brackets: true, dim: true };
  const colors = {
    stripeOf: (kind: string) => ({ color: `#${kind.length}0`, line: 'solid' }) as const,
    plainColor: '#000000',
  };
  const draw = (): ReturnType<typeof layersOf> =>
    layersOf(placed, builtinCodebook, text.length, all, colors);
  const edges = [...draw().values()].flatMap(({ spans }) =>
    spans.flatMap(({ start, end }) => [start, end]),
  );
  const key = [{ start: 1_000_000, end: 1_000_000, text: 'a' }];
  return [
    measure(
      'what to draw of 10,000 annotations, all reading aids on',
      'ms',
      await times(15, draw),
      '≤ 50',
      (ms) => ms <= 50,
    ),
    measure(
      '… what of it a key in the text moves',
      'ms',
      await times(15, () => movedEdges(edges, key)),
      '≤ 5',
      (ms) => ms <= 5,
    ),
  ];
}
