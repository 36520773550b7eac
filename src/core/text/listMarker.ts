/** Bullets that are nothing else, and those that may be a dash or a star of the sentence. */
const bullet = /^\s*[•▪▫◦‣●○■□➢➤►✓·]\s*/;
const dash = /^\s*[-–—*+]\s+/;
/** `(a)`, `a)`, `(iv)`, `12)`. */
const bracketed = /^\s*\(?(?:\d{1,3}|\p{L}|[ivxlIVXL]{2,6})\)\s*/u;
/** `1.`, `2\.`, `24.We`, `1.2.`, `II.`, `a.`, `1 - Nous`, `§ 12`. */
const numbered =
  /^\s*(?:\d{1,3}(?:\.\d{1,2})*(?:\\?\.(?!\d)\s*|\\?\)\s*|\s[-–—]\s+|(?<=\.\d{1,2})\s+)|[IVXLC]{1,6}\\?\.\s+|[a-z]\\?\.\s+|§+\s*\d+\s*\.?\s*)/u;
const quoteMark = /^\s*>\s?/;

/**
 * How many UTF-16 units the bullet or number of a list item or numbered paragraph takes at the
 * beginning of a line, blanks included; 0 where there is none.
 * @param previous The line before, '' after a blank line or at the beginning of a text: a hard-wrapped
 *   line may begin with a dash or a number of its sentence, and only what ends before it tells.
 */
export function skipMarker(line: string, previous: string): number {
  const ended =
    previous === '' || /(?:[.:;!?…,][\s"”’»)\]*_]*|\s(?:and|or|et|ou))\s*$/u.test(previous);
  const stopped = previous === '' || /[.:;!?…][\s"”’»)\]*_]*$/u.test(previous);
  const inList = dash.test(previous) || bullet.test(previous);
  let at = 0;
  for (;;) {
    const rest = line.slice(at);
    const found =
      quoteMark.exec(rest) ??
      bullet.exec(rest) ??
      (ended || inList ? dash.exec(rest) : null) ??
      (ended || inList ? bracketed.exec(rest) : null) ??
      (stopped ? numbered.exec(rest) : null);
    if (!found || at + found[0].length >= line.trimEnd().length) return at;
    at += found[0].length;
  }
}
