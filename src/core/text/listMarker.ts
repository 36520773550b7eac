/** The bullet or number at the beginning of a line. */
export interface ListMarker {
  /** In UTF-16 units, with the blanks around it. */
  readonly length: number;
  /** What the item or paragraph is called by: `12`, `1.2`, `a`, `iv`, `•`. */
  readonly label: string;
  /** What all markers of one list share: `1.`, `(a)`, `I.`, `•`. */
  readonly shape: string;
}

/** Bullets that are nothing else, those of word processors’ symbol fonts included. */
const bullet = /^\s*([•▪▫◦‣●○■□➢➤►✓✔·⁃∙\uF0A7\uF0B7\uF0D8\uF0FC])\s*/;
/** Those that may be a dash or a star of the sentence; `o` is the second bullet of word processors. */
const dash = /^\s*([-–—*+]|o(?=\s))\s+/;
/** `(a)`, `a)`, `(iv)`, `12)`. */
const bracketed = /^\s*\(?(\d{1,3}|\p{L}|[ivxlIVXL]{2,6})\)\s*/u;
/** `1.`, `2\.`, `24.We`, `1.2.`, `1.2 We`, `1 - Nous`, `1/ Nous`, `1° Nous`, `II.`, `a.`, `§ 12`. */
const numbered = new RegExp(
  String.raw`^\s*(?:` +
    [
      String.raw`(\d{1,3}(?:\.\d{1,2}){0,3})\\?[.)](?!\d)\s*`,
      String.raw`(\d{1,3})(?:\s[-–—]\s+(?!\d)|\s?[/°º]\s+)`,
      String.raw`(\d{1,2}(?:\.\d{1,2}){1,3})\s+(?=["“«(*_]{0,3}\p{Lu})`,
      String.raw`([IVXLC]{1,6})(?:\\?\.\s+|\s[-–—]\s+)`,
      String.raw`([a-z])\\?\.\s+`,
      String.raw`§{1,2}\s*(\d{1,4})\s*\.?\s*`,
    ].join('|') +
    ')',
  'u',
);
/** Two letters that begin no number: the quick answer for most lines. */
const words = /^[a-zA-Z](?<![ivxlcIVXLC])[a-zA-Z]/;
const quoteMark = /^\s*>\s?/;
/** A number or a bullet with nothing after it: its words stand on the next line. */
const lone =
  /^(?:\d{1,3}\\?[.)]|\(?(?:\d{1,3}|[a-z]|[ivxl]{2,6})\)|[•▪▫◦‣●○■□➢➤►✓✔⁃∙\uF0A7\uF0B7\uF0D8\uF0FC])$/;

/** How much of a line is looked at, in UTF-16 units. */
export const widestMarker = 64;

/**
 * The bullet or number of a list item or numbered paragraph at the beginning of a line.
 * @param head The beginning of the line, `widestMarker` units or all of it.
 * @param previous The end of the line before, '' after a blank line or at the beginning of a text: a
 *   hard-wrapped line may begin with a dash or a number of its sentence, and only what ends before
 *   it tells.
 * @param inList Whether the line before begins with a bullet or dash itself.
 */
export function listMarker(
  head: string,
  previous: string,
  inList: boolean,
): ListMarker | undefined {
  if (words.test(head)) return undefined;
  const ended =
    previous === '' || /(?:[.:;!?…,][\s"”’»)\]*_]*|\s(?:and|or|et|ou))$/u.test(previous);
  const stopped = previous === '' || /[.:;!?…][\s"”’»)\]*_]*$/u.test(previous);
  const size = head.trimEnd().length;
  let at = 0;
  let marker: ListMarker | undefined;
  for (;;) {
    const rest = head.slice(at);
    const found =
      quoteMark.exec(rest) ??
      bullet.exec(rest) ??
      (ended || inList ? dash.exec(rest) : null) ??
      (ended || inList ? bracketed.exec(rest) : null) ??
      (stopped ? numbered.exec(rest) : null);
    if (!found || at + found[0].length >= size) return marker;
    at += found[0].length;
    const label = found.slice(1).find((group) => group !== undefined);
    const named = marker && marker.label !== '' && !/^\W$/u.test(marker.label);
    marker =
      label === undefined || (marker && named)
        ? { label: marker?.label ?? '', shape: marker?.shape ?? '>', length: at }
        : { label, shape: shapeOf(found[0], label), length: at };
  }
}

/** Whether a line is a number or bullet alone. */
export function isLoneMarker(line: string): boolean {
  return line.length <= 8 && lone.test(line);
}

function shapeOf(mark: string, label: string): string {
  const kind = /^\d+$/.test(label)
    ? '1'
    : /^\d/.test(label)
      ? label.replace(/\d+/g, '1')
      : /^(?:[IVXLC]+)$/.test(label)
        ? 'I'
        : /^[ivxl]{2,}$/.test(label)
          ? 'i'
          : /^\p{Ll}$/u.test(label)
            ? 'a'
            : label;
  return mark.replace(label, () => kind).replace(/[\s\\]+/g, '');
}
