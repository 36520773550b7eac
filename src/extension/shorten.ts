/** On one line, at most `length` code points. */
export function shorten(words: string, length: number): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  // A letter is two units of UTF-16 at most.
  if (line.length <= length) return line;
  const points = Array.from(line.slice(0, 2 * length + 2));
  return points.length <= length ? line : `${points.slice(0, length - 1).join('')}…`;
}
