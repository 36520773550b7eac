import { drawBars } from './bars';
import { drawColumns } from './columns';
import { numberFormat, type Drawing } from './drawing';
import { svgElement } from './element';
import { Lettering } from './lettering';
import type { Show } from './messages';
import type { Palette } from './palette';
import { fillsOf, type Fill } from './textures';

export interface PictureOptions {
  /** In CSS pixels. */
  readonly width: number;
  /** Whether title, summary and notes stand in it, too, since it leaves the panel. */
  readonly isAlone: boolean;
}

/** Draws the statistics as one element of SVG, which holds all that it needs. */
export function drawPicture(
  show: Show,
  palette: Palette,
  { width: given, isAlone }: PictureOptions,
): SVGSVGElement {
  const edge = isAlone ? palette.size * 1.5 : 0;
  const width = given - 2 * edge;
  const lettering = new Lettering(palette);
  const { fills, definitions } = fillsOf(palette, isAlone ? 'saved-kind' : 'kind');
  const drawing: Drawing = {
    show,
    palette,
    fills,
    lettering,
    width,
    number: numberFormat(show.language),
  };
  const picture = svgElement('svg', {
    role: 'img',
    'aria-labelledby': 'picture-title',
    'aria-describedby': 'picture-description',
    'font-family': palette.font,
    'font-size': palette.size,
    fill: palette.foreground,
  });
  const under = [show.summary, show.filter].filter((line) => line !== '');
  picture.append(
    svgElement('title', { id: 'picture-title' }, show.title),
    svgElement('desc', { id: 'picture-description' }, [...under, ...show.notes].join('\n')),
    definitions,
  );
  let y = edge;
  const write = (text: string, scale: number, fill: string, weight = 400): void => {
    for (const line of lettering.lines(text, width, Infinity, scale)) {
      y += palette.size * scale * 1.35;
      const at = { x: edge, y: y - palette.size * scale * 0.3, fill, 'font-weight': weight };
      picture.append(svgElement('text', { ...at, 'font-size': palette.size * scale }, line));
    }
  };
  if (isAlone) {
    write(show.title, 1.4, palette.foreground, 600);
    for (const line of under) write(line, 1, palette.muted);
    y += palette.size * 0.8;
  }
  y = addLegend(picture, drawing, fills, { x: edge, y });
  const plot = show.choices.by === 'time' ? drawColumns(drawing) : drawBars(drawing);
  // Its rules are in our own: a style of its own would be against the panel's policy.
  for (const style of plot.querySelectorAll('style')) style.remove();
  plot.setAttribute('x', String(edge));
  plot.setAttribute('y', String(y));
  plot.setAttribute('font-family', palette.font);
  picture.append(plot);
  y += Number(plot.getAttribute('height'));
  if (isAlone) for (const note of show.notes) write(note, 0.9, palette.muted);
  y += edge;
  picture.setAttribute('width', String(given));
  picture.setAttribute('height', String(Math.ceil(y)));
  picture.setAttribute('viewBox', `0 0 ${given} ${Math.ceil(y)}`);
  if (isAlone) {
    definitions.after(
      svgElement('rect', { width: '100%', height: '100%', fill: palette.background }),
    );
  }
  return picture;
}

/** Says which fill is which kind, in lines as long as there is room. Gives where it ends. */
function addLegend(
  picture: SVGSVGElement,
  { show, palette: { size, foreground }, lettering, width }: Drawing,
  fills: readonly Fill[],
  { x: left, y: top }: { x: number; y: number },
): number {
  let [x, y] = [left, top];
  for (const [kind, { label }] of show.kinds.entries()) {
    const room = size * 1.4 + lettering.widthOf(label);
    if (x > left && x + room > left + width) [x, y] = [left, y + size * 1.7];
    picture.append(
      svgElement('rect', {
        x,
        y: y + size * 0.25,
        width: size,
        height: size,
        fill: fills[kind]!.paint,
      }),
      svgElement('text', { x: x + size * 1.4, y: y + size * 1.12, fill: foreground }, label),
    );
    x += room + size * 1.6;
  }
  return y + size * 2;
}
