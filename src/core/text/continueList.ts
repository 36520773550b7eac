/** What begins an item: blanks, the mark with its brackets or stop, the blank after it. */
const item =
  /^(?<indent>[ \t]*)(?:(?<bullet>[•▪▫◦‣●○■□➢➤►✓✔·⁃∙]|[-–—*+](?=[ \t]))|(?<open>\(|§{1,2}[ \t\u00A0\u202F]*|)(?<label>\d{1,3}(?:\.\d{1,2}){0,3}|\p{L}|[ivxl]{2,6}|[IVXL]{2,6})(?<close>\\?[.)](?!\d)|(?=[ \t])(?<=§.{1,6})|[ \t][-–—](?=[ \t])))(?<gap>[ \t\u00A0]*)(?<words>.*)$/u;

/** How a list goes on after one of its lines. */
export interface ListContinuation {
  /** What the next item begins with, the blank after it included; '' where an empty item ends the list. */
  readonly next: string;
  /** What the line itself begins with, blanks included, in UTF-16 units: an empty item holds no more. */
  readonly length: number;
}

/**
 * How a list or a series of numbered paragraphs goes on after its last line; undefined after a line
 * that is none of it. Blanks before items are left to who writes.
 * @param lines The line that was written, after some of those before it, in their order: they tell
 *   whether `(i)` follows `(h)`, and whether a number has others around it.
 */
export function continueList(lines: readonly string[]): ListContinuation | undefined {
  const found = item.exec(lines.at(-1) ?? '')?.groups;
  if (!found) return undefined;
  const { bullet, open = '', label = '', close = '', gap = '', words = '' } = found;
  const length = lines.at(-1)!.length - words.length;
  const mark = bullet ?? open + label + close;
  if (words.trim() === '') return { next: '', length };
  // A capital with a full stop is an initial more often than a letter of a list.
  if (/^\p{Lu}$/u.test(label) && close !== ')') return undefined;
  const blank = gap === '' ? ' ' : gap;
  if (bullet !== undefined) return { next: mark + blank, length };
  const after = labelAfter(label, labelsBefore(lines.slice(0, -1), open, close));
  return after === undefined ? undefined : { next: open + after + close + blank, length };
}

/** The labels of earlier items with the same brackets, the nearest first. */
function labelsBefore(lines: readonly string[], open: string, close: string): string[] {
  return lines.toReversed().flatMap((line) => {
    const found = item.exec(line)?.groups;
    return found?.['open'] === open && found['close'] === close ? [found['label']!] : [];
  });
}

function labelAfter(label: string, before: readonly string[]): string | undefined {
  const number = /^(.*?)(\d+)$/.exec(label);
  if (number) return number[1]! + String(Number(number[2]) + 1);
  const isSmall = label === label.toLowerCase();
  const inCase = (next: string): string => (isSmall ? next : next.toUpperCase());
  const value = romanValue(label.toLowerCase());
  const previous = before[0]?.toLowerCase();
  const isRoman =
    value !== undefined &&
    (label.length > 1 ||
      (previous === undefined ? label.toLowerCase() === 'i' : romanValue(previous) === value - 1));
  if (isRoman) return inCase(roman(value + 1));
  if (label.length > 1 || label.toLowerCase() === 'z') return undefined;
  return String.fromCodePoint(label.codePointAt(0)! + 1);
}

const units: readonly (readonly [string, number])[] = [
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

/** A number below 90 in small Roman letters. */
function roman(value: number): string {
  let left = value;
  let letters = '';
  for (const [letter, worth] of units) {
    for (; left >= worth; left -= worth) letters += letter;
  }
  return letters;
}

function romanValue(letters: string): number | undefined {
  for (let value = 1; value < 90; value++) if (roman(value) === letters) return value;
  return undefined;
}
