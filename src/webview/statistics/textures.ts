import { svgElement } from './element';
import { letteringOn, type Palette } from './palette';

/** What is drawn over the colour of a kind in a tile of 6 by 6; the first has nothing. */
const strokes = ['', 'M0 6 6 0M-1 1 1-1M5 7 7 5', 'M0 3H6', 'M3 0V6', 'M0 0 6 6M0 6 6 0'];

/** How the areas of a kind are filled. */
export interface Fill {
  readonly color: string;
  /** The colour, or the URL of its texture. */
  readonly paint: string;
  readonly isTextured: boolean;
}

/**
 * How each kind is filled: with its colour, and a texture of its own where the palette asks for textures, or where
 * another kind has the same colour.
 * @param id What the ids of the textures begin with.
 */
export function fillsOf(
  palette: Palette,
  id: string,
): { fills: Fill[]; definitions: SVGDefsElement } {
  const definitions = svgElement('defs', {});
  const fills = palette.kinds.map((color, kind): Fill => {
    const alike = palette.kinds.slice(0, kind).filter((other) => other === color).length;
    const texture = strokes[(palette.textured ? kind : alike) % strokes.length]!;
    if (texture === '') return { color, paint: color, isTextured: false };
    const name = `${id}-${kind}`;
    definitions.append(
      svgElement(
        'pattern',
        { id: name, width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
        svgElement('rect', { width: 6, height: 6, fill: color }),
        svgElement('path', {
          d: texture,
          stroke: letteringOn(color),
          'stroke-width': 1.5,
          'stroke-opacity': 0.6,
          fill: 'none',
        }),
      ),
    );
    return { color, paint: `url(#${name})`, isTextured: true };
  });
  return { fills, definitions };
}
