/**
 * Those of `known` that someone who typed `typed` may have meant, nearest first, at most `limit`: no
 * more than a third of its letters (at least one) are inserted, left out, changed or swapped with
 * their neighbour (optimal string alignment distance), upper and lower case being the same.
 */
export function nearest(typed: string, known: Iterable<string>, limit = 3): readonly string[] {
  const wanted = typed.toLowerCase();
  const most = Math.max(1, Math.floor(wanted.length / 3));
  const found: { text: string; distance: number }[] = [];
  for (const text of known) {
    const distance = alignmentDistance(wanted, text.toLowerCase(), most);
    if (distance <= most) found.push({ text, distance });
  }
  return found
    .sort((a, b) => a.distance - b.distance)
    .slice(0, limit)
    .map(({ text }) => text);
}

/** The distance, or any number above `most` as soon as it must be more. */
function alignmentDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
