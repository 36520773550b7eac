/** How the mark of a kind is drawn, so that nothing depends on its colour alone. */
export type StripeLine = 'solid' | 'double' | 'dashed' | 'dotted';

/** The mark of one passage. */
export interface Stripe {
  /** Any colour of CSS. */
  readonly color: string;
  readonly line: StripeLine;
}

/** The stripes beside one line of a text, by lane from the outermost. */
export interface Stripes {
  readonly stripes: readonly (Stripe | undefined)[];
  /** For how many lanes there is to be room. */
  readonly columns: number;
  /** The colour of the sign that there are more; undefined where there are not. */
  readonly more?: string | undefined;
}

/** The picture is stretched to the margin, about as wide and as high as a line: a unit is about a pixel. */
const side = 20;

/** Dashes of finer stripes than these would run together. */
const mostDashed = 6;

/** Where the dashes of a line are, from top to bottom: they go on evenly in the picture of the line beneath. */
const dashes: Readonly<Record<StripeLine, readonly (readonly [number, number])[]>> = {
  solid: [[0, side]],
  // Where there is no room for two lines side by side: dashes in pairs.
  double: [
    [0, 3.5],
    [4.5, 3.5],
    [10, 3.5],
    [14.5, 3.5],
  ],
  dashed: [
    [1, 7],
    [11, 7],
  ],
  dotted: [1, 5, 9, 13, 17].map((top) => [top, 2] as const),
};

/** The stripes as an SVG that fills whatever it is shown in. */
export function stripePicture({ stripes, columns, more }: Stripes): string {
  const pitch = side / columns;
  // At most as wide as the gap where both have about a pixel.
  const width = pitch * (columns > mostDashed ? 0.5 : 0.6);
  const shapes = stripes.flatMap((stripe, lane) => {
    if (!stripe) return [];
    const left = lane * pitch + (pitch - width) / 2;
    const bars =
      stripe.line === 'double' && columns <= 4
        ? `${rows('solid', left - 0.5, 1.4)}${rows('solid', left + width - 0.9, 1.4)}`
        : rows(columns > mostDashed ? 'solid' : stripe.line, left, width);
    return `<path fill="${stripe.color}" d="${bars}"/>`;
  });
  const drawn = shapes.join('');
  const picture = more === undefined ? drawn : `${aroundPlus(drawn)}${plus(more)}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" preserveAspectRatio="none" shape-rendering="crispEdges">${picture}</svg>`;
}

/** Leaves the corner free in which {@link plus} stands. */
function aroundPlus(shapes: string): string {
  return `<clipPath id="c"><path d="M0 0h20v11h-9v9h-11z"/></clipPath><g clip-path="url(#c)">${shapes}</g>`;
}

function plus(color: string): string {
  return `<path fill="${color}" d="M12 15h3v-3h2v3h3v2h-3v3h-2v-3h-3z"/>`;
}

function rows(line: StripeLine, left: number, width: number): string {
  return dashes[line]
    .map(([top, height]) => `M${round(left)} ${top}h${round(width)}v${height}h${round(-width)}z`)
    .join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
