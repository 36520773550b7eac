import * as Plot from '@observablehq/plot';
import { named, onSegments, tipOf, type Drawing } from './drawing';
import type { ShownRow } from './messages';
import { segmentsOf, wholeTicks } from './segments';

/** How wide the line around numbers is, in pixels. */
const halo = 4;

/** A column for each period, from left to right, its total above it. Texts without a date are not drawn. */
export function drawColumns(drawing: Drawing): SVGElement | HTMLElement {
  const { show, palette, fills, lettering, number } = drawing;
  const { size, foreground, muted, grid } = palette;
  const { rows } = show;
  const drawn = rows.flatMap(({ role }, row) => (role === 'one' ? [row] : []));
  const totals = drawn.map((row) => rows[row]!.total);
  const top = Math.max(1, ...totals);
  const marginLeft = lettering.widthOf(number(top), 0.85) + size * 1.2;
  const width = Math.min(drawing.width, marginLeft + size + drawn.length * size * 8);
  const height = size * 26;
  const [marginTop, marginBottom] = [size * 2, size * 3.2];
  const ticks = wholeTicks(top, 6);
  const segments = segmentsOf(show, drawn);
  const step = (width - marginLeft - size) / drawn.length;
  const pixels = (height - marginTop - marginBottom) / top;
  const tall = segments.filter(
    ({ count }) =>
      count * pixels >= size * 1.3 &&
      step * 0.8 >= lettering.widthOf(number(count), 0.9, 600) + halo,
  );
  const withTotal = drawn.filter((row) => rows[row]!.total > 0);
  const hasRoom = step >= lettering.widthOf(number(top), 1, 600) + 2;
  const labelled = spaced(drawn, rows, (text) => lettering.widthOf(text), step);
  return Plot.plot({
    width,
    height,
    marginLeft,
    marginRight: size,
    marginTop,
    marginBottom,
    x: { domain: drawn, padding: 0.2, label: null, axis: null },
    y: { domain: [0, top], label: null },
    color: { type: 'identity' },
    marks: [
      Plot.gridY(ticks, { stroke: grid, strokeOpacity: palette.gridOpacity }),
      Plot.axisY(ticks, { tickSize: 0, tickFormat: number, fill: muted, fontSize: size * 0.85 }),
      Plot.barY(segments, {
        x: 'row',
        y1: 'from',
        y2: 'to',
        fill: segments.map(({ kind }) => fills[kind]!.paint),
        insetTop: 1,
        title: segments.map((segment) => tipOf(drawing, segment)),
        ...named(segments, show),
      }),
      Plot.text(tall, {
        x: 'row',
        y: ({ from, to }: { from: number; to: number }) => (from + to) / 2,
        ...onSegments(drawing, tall, halo),
      }),
      Plot.text(hasRoom ? withTotal : [], {
        x: (row: number) => row,
        y: (row: number) => rows[row]!.total,
        text: (row: number) => number(rows[row]!.total),
        lineAnchor: 'bottom',
        dy: -size * 0.35,
        fill: foreground,
        fontSize: size,
        fontWeight: 600,
      }),
      Plot.text(labelled, {
        x: ({ row }: Label) => row,
        text: ({ lines }: Label) => lines,
        frameAnchor: 'bottom',
        lineAnchor: 'top',
        dy: size * 0.6,
        fill: foreground,
        fontSize: size,
        lineHeight: 1.25,
      }),
    ],
  });
}

interface Label {
  readonly row: number;
  readonly lines: string;
}

/**
 * The labels there is room for: first of periods with something in them, then of the first in a year, then of round
 * years. A year stands under the first label of it.
 */
function spaced(
  drawn: readonly number[],
  rows: readonly ShownRow[],
  widthOf: (text: string) => number,
  step: number,
): Label[] {
  const widest = Math.max(0, ...drawn.map((row) => widthOf(rows[row]!.short)));
  const apart = Math.ceil((Math.max(widest, widthOf('0000')) + 8) / step);
  const isRound = (row: number, years: number): boolean => Number(rows[row]!.short) % years === 0;
  const wanted = [
    drawn.filter((row) => rows[row]!.total > 0),
    drawn.filter((row) => rows[row]!.above !== '' && rows[row]!.above !== rows[row - 1]?.above),
    ...[10, 5, 2, 1].map((years) => drawn.filter((row) => isRound(row, years))),
  ];
  const chosen = new Set<number>();
  for (const row of wanted.flat()) {
    const isFree = Array.from({ length: 2 * apart - 1 }, (_, i) => row - apart + 1 + i);
    if (!isFree.some((near) => chosen.has(near))) chosen.add(row);
  }
  let year = '';
  return drawn.flatMap((row) => {
    if (!chosen.has(row)) return [];
    const { short, above } = rows[row]!;
    const lines = above === year ? short : `${short}\n${above}`;
    year = above;
    return [{ row, lines }];
  });
}
