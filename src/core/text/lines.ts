/** A line of a text, in UTF-16. */
export interface TextLine {
  readonly start: number;
  /** Where its first word begins and its last one ends, blanks aside; equal on a blank line. */
  readonly from: number;
  readonly to: number;
}

/** The lines of a text whose line endings are LF. */
export function textLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    let from = start;
    let to = end;
    while (from < to && isBlank(text.charCodeAt(from))) from++;
    while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
    lines.push({ start, from, to });
    start = end + 1;
  }
  return lines;
}

/** Whether a UTF-16 unit is a blank as JavaScript’s `\s` has them. */
export function isBlank(code: number): boolean {
  if (code < 0xa0) return code === 32 || (code >= 9 && code <= 13);
  if (code === 0xa0 || code === 0xfeff) return true;
  if (code < 0x1680 || code > 0x3000) return false;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}
