const word = 32;
/** For every UTF-16 unit, where it stands in the block at hand; all zero between blocks. */
const places = new Int32Array(0x10000);

/**
 * Levenshtein's distance between two strings, in UTF-16 units. Bit-parallel: 32 rows of the matrix at
 * a time, each block handing its horizontal differences to the next (Myers, J. ACM 46(3), 1999;
 * Hyyrö, Nordic J. of Computing 10(1), 2003). O(rows · columns / 32).
 */
export function editDistance(rows: string, columns: string): number {
  if (rows.length === 0) return columns.length;
  // The row above the first rises with every column.
  const rises = new Uint8Array(columns.length).fill(1);
  return runBlocks(rows, columns, rises, new Uint8Array(columns.length));
}

/**
 * For every offset of `text` but the first, the distance of `words` from a run that ends there.
 * @param from `start`: the run from the start of the text; `anywhere`: the run that is the most like
 *   them, wherever it begins (Sellers, J. of Algorithms 1(4), 1980).
 */
export function distancesUpTo(words: string, text: string, from: 'start' | 'anywhere'): Int32Array {
  const rises = new Uint8Array(text.length).fill(from === 'start' ? 1 : 0);
  const falls = new Uint8Array(text.length);
  runBlocks(words, text, rises, falls);
  const distances = new Int32Array(text.length);
  let distance = words.length;
  for (let i = 0; i < text.length; i++) distances[i] = distance += rises[i]! - falls[i]!;
  return distances;
}

/**
 * @param rises Whether the row above the first rises from one column to the next; then the last row.
 * @param falls Whether it falls.
 * @returns the distance in the last row and column.
 */
function runBlocks(rows: string, columns: string, rises: Uint8Array, falls: Uint8Array): number {
  let distance = rows.length;
  for (let first = 0; first < rows.length; first += word) {
    const last = Math.min(first + word, rows.length) - 1;
    for (let i = first; i <= last; i++) places[rows.charCodeAt(i)]! |= 1 << (i - first);
    distance = runBlock(columns, rises, falls, last - first, rows.length);
    for (let i = first; i <= last; i++) places[rows.charCodeAt(i)] = 0;
  }
  return distance;
}

/** One block of rows; leaves the differences along its last row, and returns what they add up to. */
function runBlock(
  columns: string,
  rises: Uint8Array,
  falls: Uint8Array,
  lastBit: number,
  height: number,
): number {
  let up = -1;
  let down = 0;
  let distance = height;
  for (let i = 0; i < columns.length; i++) {
    const [rise, fall] = [rises[i]!, falls[i]!];
    const equal = places[columns.charCodeAt(i)]!;
    const vertical = equal | down;
    const carried = equal | fall;
    const horizontal = (((carried & up) + up) ^ up) | carried;
    let plus = down | ~(horizontal | up);
    let minus = up & horizontal;
    rises[i] = (plus >>> lastBit) & 1;
    falls[i] = (minus >>> lastBit) & 1;
    distance += rises[i]! - falls[i]!;
    plus = (plus << 1) | rise;
    minus = (minus << 1) | fall;
    up = minus | ~(vertical | plus);
    down = plus & vertical;
  }
  return distance;
}
