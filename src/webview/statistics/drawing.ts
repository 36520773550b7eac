import type * as Plot from '@observablehq/plot';
import { english } from '../../core/message';
import type { Lettering } from './lettering';
import type { Show } from './messages';
import { letteringOn, type Palette } from './palette';
import type { Segment } from './segments';
import type { Fill } from './textures';

/** What pictures of any form are drawn with. */
export interface Drawing {
  readonly show: Show;
  readonly palette: Palette;
  readonly fills: readonly Fill[];
  readonly lettering: Lettering;
  /** In CSS pixels. */
  readonly width: number;
  readonly number: (count: number) => string;
}

/** Numbers as the reader writes them. */
export function numberFormat(language: string): (count: number) => string {
  const format = new Intl.NumberFormat(language);
  return (count) => format.format(count);
}

/** What a row belongs to, where its label leaves that out; periods say their year. */
export function aboveOf({ choices, rows }: Show, row: number): string {
  return choices.by === 'time' ? '' : rows[row]!.above;
}

/** What a segment says when one points at it. */
export function tipOf({ show, number }: Drawing, { row, kind, count }: Segment): string {
  const said = { label: show.kinds[kind]!.label, count: number(count) };
  const lines = [show.rows[row]!.label, aboveOf(show, row), english(show.words.count, said)];
  return lines.filter((line) => line !== '').join('\n');
}

/** Says on the shapes of a mark which segment each is, for clicks. */
export function named(segments: readonly Segment[], show: Show): Pick<Plot.MarkOptions, 'render'> {
  return {
    render: (index, scales, values, dimensions, context, next) => {
      const group = next!(index, scales, values, dimensions, context);
      group?.querySelectorAll<SVGRectElement>('rect').forEach((rect, i) => {
        const { row, kind } = segments[index[i]!]!;
        rect.setAttribute('data-row', String(row));
        rect.setAttribute('data-kind', String(kind));
        if (show.rows[row]!.leads) rect.classList.add('leads');
      });
      return group;
    },
  };
}

/**
 * How numbers on segments are set: to be read on any colour and texture.
 * @param halo How wide the line around them is that keeps textures away, in pixels: half of it lies outside.
 */
export function onSegments(
  { fills, number, palette }: Drawing,
  segments: readonly Segment[],
  halo: number,
): Pick<
  Plot.TextOptions,
  'text' | 'fill' | 'stroke' | 'strokeWidth' | 'fontWeight' | 'fontSize' | 'pointerEvents'
> {
  return {
    text: segments.map(({ count }) => number(count)),
    fill: segments.map(({ kind }) => letteringOn(fills[kind]!.color)),
    stroke: segments.map(({ kind }) => (fills[kind]!.isTextured ? fills[kind]!.color : 'none')),
    strokeWidth: halo,
    fontWeight: 600,
    fontSize: palette.size * 0.9,
    pointerEvents: 'none',
  };
}
