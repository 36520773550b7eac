import * as Plot from '@observablehq/plot';
import { named, onSegments, tipOf, type Drawing } from './drawing';
import { segmentsOf, wholeTicks } from './segments';

/** How wide the line around numbers is, in pixels. */
const halo = 6;

/** A bar for each theme or text, from left to right, its label before it and its total after it. */
export function drawBars(drawing: Drawing): SVGElement | HTMLElement {
  const { show, palette, fills, lettering, width, number } = drawing;
  const { size, foreground, muted, grid } = palette;
  // The others would dwarf what is shown: the table and a note tell of them.
  const drawn = show.rows.flatMap(({ role }, row) => (role === 'others' ? [] : [row]));
  const widest = Math.min(width * 0.4, size * 24);
  const labels = drawn.map((row) => lettering.lines(show.rows[row]!.label, widest, 2));
  const rowHeight = size * (labels.some(({ length }) => length > 1) ? 2.9 : 2.2);
  const labelWidth = Math.max(0, ...labels.flat().map((line) => lettering.widthOf(line)));
  const totals = drawn.map((row) => show.rows[row]!.total);
  const top = Math.max(1, ...totals);
  const marginLeft = labelWidth + size;
  const marginRight = lettering.widthOf(number(top), 1, 600) + size;
  const marginTop = size * 2;
  const pixels = (width - marginLeft - marginRight) / top;
  const segments = segmentsOf(show, drawn);
  const wide = segments.filter(
    ({ count }) => count * pixels >= lettering.widthOf(number(count), 0.9, 600) + halo,
  );
  return Plot.plot({
    width,
    height: marginTop + rowHeight * drawn.length + size * 0.5,
    marginLeft,
    marginRight,
    marginTop,
    marginBottom: size * 0.5,
    x: { domain: [0, top], label: null },
    y: { domain: drawn, padding: 0.28, label: null, axis: null },
    color: { type: 'identity' },
    marks: [
      Plot.gridX(wholeTicks(top, (width - marginLeft) / (size * 7)), {
        stroke: grid,
        strokeOpacity: palette.gridOpacity,
      }),
      Plot.axisX(wholeTicks(top, (width - marginLeft) / (size * 7)), {
        anchor: 'top',
        tickSize: 0,
        tickFormat: number,
        fill: muted,
        fontSize: size * 0.85,
      }),
      Plot.barX(segments, {
        y: 'row',
        x1: 'from',
        x2: 'to',
        fill: segments.map(({ kind }) => fills[kind]!.paint),
        insetRight: 1,
        title: segments.map((segment) => tipOf(drawing, segment)),
        ...named(segments, show),
      }),
      Plot.text(wide, {
        y: 'row',
        x: ({ from, to }: { from: number; to: number }) => (from + to) / 2,
        ...onSegments(drawing, wide, halo),
      }),
      Plot.text(drawn, {
        y: drawn,
        x: totals,
        text: totals.map(number),
        textAnchor: 'start',
        dx: size * 0.4,
        fill: foreground,
        fontSize: size,
        fontWeight: 600,
      }),
      Plot.text(drawn, {
        y: drawn,
        text: labels.map((lines) => lines.join('\n')),
        title: drawn.map((row) => fullLabel(show.rows[row]!)),
        frameAnchor: 'left',
        textAnchor: 'end',
        dx: -size * 0.6,
        fill: foreground,
        fontSize: size,
        lineHeight: 1.15,
      }),
    ],
  });
}

function fullLabel({ label, above }: { label: string; above: string }): string {
  return above === '' ? label : `${label}\n${above}`;
}
