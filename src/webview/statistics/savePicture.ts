import { drawPicture } from './picture';
import type { Show } from './messages';
import { paperPalette } from './palette';

/** The width of a saved picture, in CSS pixels: that of a page between its margins. */
const width = 900;

/** Pixels of a PNG for each of the picture. */
const scale = 2;

/** The picture on white, alone: with its title, its legend and its notes. */
export function savedSvg(show: Show): string {
  const picture = drawPicture(show, paperPalette(show.kinds, show.paper), { width, isAlone: true });
  for (const own of picture.querySelectorAll('[data-row]')) {
    for (const name of ['data-row', 'data-kind', 'class']) own.removeAttribute(name);
  }
  const source = new XMLSerializer().serializeToString(picture);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${source}\n`;
}

/** The same as PNG, in base 64. */
export async function savedPng(show: Show): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(savedSvg(show))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').replace(/^[^,]*,/, '');
}
