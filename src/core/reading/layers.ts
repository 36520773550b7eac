import type { Codebook } from '../codebook/codebook';
import type { Span } from '../text/span';
import { spanOf, type PlacedAnnotation } from '../workspace/placedAnnotation';
import { bracketsOf } from './brackets';
import { assignLanes, type Lane } from './lanes';
import { stripePicture, type Stripe } from './stripePicture';
import { gapsOf, shownLanes, stretchesOf, type Stretch } from './stretches';

/** One way of drawing. */
export type Look =
  | { readonly type: 'kind'; readonly kind: string; readonly color: string | undefined }
  | { readonly type: 'review' | 'dim' }
  /** `depth`: how many passages the picture is of. */
  | { readonly type: 'stripes'; readonly picture: string; readonly depth: number }
  | {
      readonly type: 'brackets';
      readonly side: 'before' | 'after';
      readonly text: string;
      /** Whether there is no blank before them, since a line begins here. */
      readonly beginsLine: boolean;
      /** Undefined where they are of several kinds. */
      readonly kind: string | undefined;
      readonly color: string | undefined;
    };

/** What is drawn in one way, in the order of the text. */
export interface Layer {
  readonly look: Look;
  readonly spans: readonly Span[];
}

/** Which parts are drawn. */
export interface DrawnParts {
  readonly highlights: boolean;
  readonly stripes: boolean;
  readonly brackets: boolean;
  readonly dim: boolean;
}

/** How the margin is coloured. */
export interface StripeColors {
  /** The stripe of a kind. `color`: of the codebook, `#rrggbb`. */
  stripeOf(kind: string, color: string | undefined): Stripe;
  /** Colour of what belongs to no kind. */
  readonly plainColor: string;
}

/** A passage, and what is drawn of it. */
interface Passage {
  readonly span: Span;
  readonly kind: string;
  readonly color: string | undefined;
  /** Of kind and colour together. */
  readonly look: string;
  /** A person has to check its place. */
  readonly isUncertain: boolean;
  readonly beginsLine: boolean;
}

/**
 * Everything that is drawn in a text, by a key for each way of drawing. What passages overlap on is painted as the
 * innermost of them, so that colours never mix: the stripes in the margin tell what else lies there, and the brackets
 * where each begins and ends.
 * @param length Of the text, in code points.
 * @param selected By the person: it is not dimmed, since a selection has its own colours, made for those of the theme.
 */
export function layersOf(
  annotations: readonly PlacedAnnotation[],
  codebook: Codebook,
  length: number,
  parts: DrawnParts,
  colors: StripeColors,
  selected: readonly Span[] = [],
): ReadonlyMap<string, Layer> {
  const passages = annotations.flatMap((placed) => passageOf(placed, codebook) ?? []);
  const spans = passages.map(({ span }) => span);
  const lanes = assignLanes(spans);
  const stretches = stretchesOf(spans, lanes);
  const drawing = new Drawing();
  if (parts.highlights) {
    drawHighlights(drawing, passages, lanes, stretches);
    for (const { span, isUncertain } of passages) {
      if (isUncertain) drawing.add('review', span, () => ({ type: 'review' }));
    }
  }
  if (parts.stripes) drawStripes(drawing, passages, lanes, stretches, colors);
  if (parts.brackets) drawBrackets(drawing, passages, lanes);
  if (parts.dim) {
    const plain = [...stretches, ...selected].sort((a, b) => a.start - b.start);
    for (const gap of gapsOf(plain, length)) drawing.join('dim', gap, () => ({ type: 'dim' }));
  }
  return drawing.layers;
}

function passageOf(placed: PlacedAnnotation, codebook: Codebook): Passage | undefined {
  const span = spanOf(placed);
  if (!span || span.start >= span.end) return undefined;
  const { kind, anchor } = placed.annotation;
  const color = codebook.kinds.get(kind)?.color;
  const isUncertain = placed.placement?.state === 'changed';
  const beginsLine = anchor.prefix === '' || anchor.prefix.endsWith('\n');
  return { span, kind, color, look: `${kind} ${color ?? ''}`, isUncertain, beginsLine };
}

class Drawing {
  readonly layers = new Map<string, { readonly look: Look; readonly spans: Span[] }>();

  add(key: string, span: Span, look: () => Look): void {
    const known = this.layers.get(key);
    if (known) known.spans.push(span);
    else this.layers.set(key, { look: look(), spans: [span] });
  }

  /** Adds what goes on from the last one of its layer to that one. */
  join(key: string, { start, end }: Span, look: () => Look): void {
    const spans = this.layers.get(key)?.spans;
    const last = spans?.at(-1);
    if (spans && last?.end === start) spans[spans.length - 1] = { start: last.start, end };
    else this.add(key, { start, end }, look);
  }
}

function drawHighlights(
  drawing: Drawing,
  passages: readonly Passage[],
  lanes: readonly Lane[],
  stretches: readonly Stretch[],
): void {
  // What a person has to check is outlined, and hides nothing of the others.
  const certain = (): Stretch[] =>
    stretchesOf(
      passages.map(({ span, isUncertain }) =>
        isUncertain ? { start: span.start, end: span.start } : span,
      ),
      lanes,
    );
  const painted = passages.some(({ isUncertain }) => isUncertain) ? certain() : stretches;
  for (const { start, end, innermost } of painted) {
    const { kind, color, look } = passages[innermost]!;
    drawing.join(`kind ${look}`, { start, end }, () => {
      return { type: 'kind', kind, color };
    });
  }
}

function drawStripes(
  drawing: Drawing,
  passages: readonly Passage[],
  lanes: readonly Lane[],
  stretches: readonly Stretch[],
  colors: StripeColors,
): void {
  const pictures = new Map<string, string>();
  for (const { start, end, innermost, lanes: marks, depth } of stretches) {
    const columns = columnsFor(lanes[innermost]!.depth);
    const isMore = depth > shownLanes;
    let key = `${columns} ${isMore}`;
    for (const index of marks) key += `|${index === undefined ? '' : passages[index]!.look}`;
    let picture = pictures.get(key);
    if (picture === undefined) {
      picture = stripePicture({
        columns,
        more: isMore ? colors.plainColor : undefined,
        stripes: marks.map((index) => {
          const passage = index === undefined ? undefined : passages[index];
          return passage && colors.stripeOf(passage.kind, passage.color);
        }),
      });
      pictures.set(key, picture);
    }
    const drawn = picture;
    drawing.join(`stripes ${key}`, { start, end }, () => {
      return { type: 'stripes', picture: drawn, depth };
    });
  }
}

/** Room for as many lanes as a group of passages needs, in few widths, so that most margins look alike. */
function columnsFor(depth: number): number {
  return depth <= 4 ? 4 : depth <= 6 ? 6 : shownLanes;
}

const severalKinds = { kind: undefined, color: undefined };

function drawBrackets(
  drawing: Drawing,
  passages: readonly Passage[],
  lanes: readonly Lane[],
): void {
  const spans = passages.map(({ span }) => span);
  for (const { offset, side, text, passages: indexes } of bracketsOf(spans, lanes)) {
    const first = passages[indexes[0]!]!;
    const isOneKind = indexes.every((index) => passages[index]!.kind === first.kind);
    const { kind, color } = isOneKind ? first : severalKinds;
    const start = side === 'before' ? offset : offset - 1;
    const beginsLine = passages[indexes.at(-1)!]!.beginsLine && side === 'before';
    drawing.add(
      `brackets ${side} ${text} ${beginsLine} ${kind ?? ''} ${color ?? ''}`,
      { start, end: start + 1 },
      () => ({ type: 'brackets', side, text, beginsLine, kind, color }),
    );
  }
}
