/**
 * A guard against lines that are no text: lets `most` places a line through, asked for in order of index.
 * @returns For a place, undefined, or, where its line has had too many, the index of the line's end.
 */
export function lineBudget(source: string, most: number): (index: number) => number | undefined {
  let end = -1;
  let left = 0;
  return (index) => {
    if (index > end) {
      const next = source.indexOf('\n', index);
      end = next < 0 ? source.length : next;
      left = most;
    }
    return left-- > 0 ? undefined : end;
  };
}
