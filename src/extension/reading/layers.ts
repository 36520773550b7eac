import { bracketsOf } from '../../core/reading/brackets';
import { assignLanes } from '../../core/reading/lanes';
import { stripePicture } from '../../core/reading/stripePicture';
import { gapsOf, shownLanes, stretchesOf, type Stretch } from '../../core/reading/stretches';
import type { Span } from '../../core/text/span';
import { spanOf, type PlacedAnnotation } from '../../core/workspace/placedAnnotation';
import type { Codebook } from '../../core/codebook/codebook';
import type { StripeStyles } from './stripeStyles';

/** What is drawn in one way, in the order of the text. */
export type Layer =
  | { readonly type: 'kind'; readonly kind: string; readonly color: string | undefined }
  | { readonly type: 'review' | 'dim' }
  | { readonly type: 'stripes'; readonly picture: string; readonly depth: number }
  | {
      readonly type: 'brackets';
      readonly side: 'before' | 'after';
      readonly text: string;
      /** Undefined where they are of several kinds. */
      readonly kind: string | undefined;
      readonly color: string | undefined;
    };

export interface DrawnLayer {
  readonly layer: Layer;
  readonly spans: Span[];
}

/** Which parts are drawn. */
export interface DrawnParts {
  readonly highlights: boolean;
  readonly stripes: boolean;
  readonly brackets: boolean;
  readonly dim: boolean;
}

/**
 * Everything that is drawn in a text, by a key for each way of drawing. What passages overlap on is painted as
 * the innermost of them, so that colours never mix: the stripes in the margin tell what else lies there, and the brackets
 * where each begins and ends.
 * @param length Of the text, in code points.
 */
export function layersOf(
  annotations: readonly PlacedAnnotation[],
  codebook: Codebook,
  length: number,
  parts: DrawnParts,
  stripeStyles: Pick<StripeStyles, 'stripeOf' | 'plainColor'>,
): Map<string, DrawnLayer> {
  const layers = new Map<string, DrawnLayer>();
  const add = (key: string, span: Span, layer: () => Layer): void => {
    const known = layers.get(key);
    if (!known) layers.set(key, { layer: layer(), spans: [span] });
    // What goes on without a gap is one.
    else if (known.spans.at(-1)!.end !== span.start || key.startsWith('brackets')) {
      known.spans.push(span);
    } else known.spans.push({ start: known.spans.pop()!.start, end: span.end });
  };
  const placed = annotations.flatMap((one) => {
    const span = spanOf(one);
    if (!span || span.start >= span.end) return [];
    const { kind } = one.annotation;
    const uncertain = one.placement?.state === 'changed';
    return [{ span, kind, uncertain, color: codebook.kinds.get(kind)?.color }];
  });
  const spans = placed.map(({ span }) => span);
  const lanes = assignLanes(spans);
  const stretches = stretchesOf(spans, lanes);
  const highlight = ({ start, end, innermost }: Stretch): void => {
    const { kind, color } = placed[innermost]!;
    add(`kind ${kind} ${color ?? ''}`, { start, end }, () => ({ type: 'kind', kind, color }));
  };
  const pictures = new Map<string, string>();
  const stripe = ({ start, end, innermost, lanes: marks, depth }: Stretch): void => {
    const columns = columnsFor(lanes[innermost]!.depth);
    const isMore = depth > shownLanes;
    const look = marks.map((index) => {
      const one = index === undefined ? undefined : placed[index];
      return one && `${one.kind} ${one.color ?? ''}`;
    });
    const known = `${columns} ${isMore} ${look.join('|')}`;
    let picture = pictures.get(known);
    if (picture === undefined) {
      picture = stripePicture({
        columns,
        more: isMore ? stripeStyles.plainColor : undefined,
        stripes: marks.map((index) => {
          const one = index === undefined ? undefined : placed[index];
          return one && stripeStyles.stripeOf(one.kind, one.color);
        }),
      });
      pictures.set(known, picture);
    }
    const drawn = picture;
    add(`stripes ${drawn}`, { start, end }, () => ({ type: 'stripes', picture: drawn, depth }));
  };
  if (parts.highlights) {
    // What a person has to check is outlined, and hides nothing of the others.
    const certain = placed.map(({ span, uncertain }) =>
      uncertain ? { start: span.start, end: span.start } : span,
    );
    const isAll = placed.every(({ uncertain }) => !uncertain);
    (isAll ? stretches : stretchesOf(certain, lanes)).forEach(highlight);
  }
  if (parts.stripes) stretches.forEach(stripe);
  for (const { span, uncertain } of placed) {
    if (parts.highlights && uncertain) add('review', span, () => ({ type: 'review' }));
  }
  for (const { offset, side, text, passages } of parts.brackets ? bracketsOf(spans, lanes) : []) {
    const [first, ...others] = passages.map((index) => placed[index]!);
    const isOneKind = others.every(({ kind }) => kind === first!.kind);
    const { kind, color } = isOneKind ? first! : { kind: undefined, color: undefined };
    const start = side === 'before' ? offset : offset - 1;
    add(`brackets ${side} ${text} ${kind ?? ''} ${color ?? ''}`, { start, end: start + 1 }, () => {
      return { type: 'brackets', side, text, kind, color };
    });
  }
  if (parts.dim) {
    for (const gap of gapsOf(stretches, length)) add('dim', gap, () => ({ type: 'dim' }));
  }
  return layers;
}

/** Room for as many lanes as a group of passages needs, in few widths, so that most margins look alike. */
function columnsFor(depth: number): number {
  return depth <= 4 ? 4 : depth <= 6 ? 6 : shownLanes;
}
