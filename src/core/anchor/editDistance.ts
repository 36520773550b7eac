/**
 * Levenshtein's distance between two strings in UTF-16 units, or `most + 1` where it is greater than
 * `most`. Works within a band of that width (Ukkonen 1985): O(length · most).
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const far = most + 1;
  let row = new Uint32Array(b.length + 1).fill(far);
  let next = new Uint32Array(b.length + 1).fill(far);
  for (let j = 0; j <= Math.min(most, b.length); j++) row[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const first = Math.max(1, i - most);
    const last = Math.min(b.length, i + most);
    next[first - 1] = first === 1 && i <= most ? i : far;
    let least = next[first - 1]!;
    const unit = a.charCodeAt(i - 1);
    for (let j = first; j <= last; j++) {
      const same = row[j - 1]! + (unit === b.charCodeAt(j - 1) ? 0 : 1);
      const value = Math.min(same, row[j]! + 1, next[j - 1]! + 1, far);
      next[j] = value;
      if (value < least) least = value;
    }
    if (last < b.length) next[last + 1] = far;
    if (least > most) return far;
    [row, next] = [next, row];
  }
  return Math.min(row[b.length]!, far);
}
