import type { Palette } from './palette';

/** Measures text as a picture sets it. */
export class Lettering {
  readonly #context = document.createElement('canvas').getContext('2d');

  constructor(private readonly palette: Pick<Palette, 'font' | 'size'>) {}

  /** In pixels; `scale` is that of the letters. */
  widthOf(text: string, scale = 1, weight = 400): number {
    const { font, size } = this.palette;
    if (!this.#context) return text.length * size * scale * 0.6;
    this.#context.font = `${weight} ${size * scale}px ${font}`;
    return this.#context.measureText(text).width;
  }

  /** Breaks a text into lines of at most `width` pixels; of more than `most` lines, the last ends in an ellipsis. */
  lines(text: string, width: number, most = Infinity, scale = 1): string[] {
    const lines: string[] = [];
    let line = '';
    for (const word of text.split(/(?<=[-\s_./])/)) {
      if (line !== '' && this.widthOf((line + word).trimEnd(), scale) > width) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += word;
    }
    lines.push(line.trimEnd());
    const shown = lines.slice(0, most);
    const rest = lines.slice(most).join(' ');
    if (shown.length > 0) {
      const last = rest === '' ? shown.at(-1)! : `${shown.at(-1)!} ${rest}`;
      shown[shown.length - 1] = this.#fitted(last, width, scale);
    }
    return shown.map((each) => this.#fitted(each, width, scale));
  }

  #fitted(text: string, width: number, scale: number): string {
    if (this.widthOf(text, scale) <= width) return text;
    const letters = Array.from(text);
    while (letters.length > 1 && this.widthOf(`${letters.join('')}…`, scale) > width) letters.pop();
    return `${letters.join('').trimEnd()}…`;
  }
}
