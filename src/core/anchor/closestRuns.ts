import { distancesUpTo } from './editDistance';

/** A run of a text and its distance from the words that were looked for. Offsets in UTF-16. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly edits: number;
}

/**
 * The runs of a text that are the most like some words: those with the fewest edits, if these are at
 * most `most`; of those that end at the same place, the longest. O(words · text / 32).
 */
export function closestRuns(text: string, words: string, most: number): Run[] {
  if (words === '') return [];
  const distances = distancesUpTo(words, text, 'anywhere');
  let fewest = most;
  for (const distance of distances) if (distance < fewest) fewest = distance;
  const backwards = reversed(words);
  const runs: Run[] = [];
  distances.forEach((distance, i) => {
    if (distance !== fewest) return;
    const end = i + 1;
    const window = reversed(text.slice(Math.max(0, end - words.length - fewest), end));
    const length = distancesUpTo(backwards, window, 'start').lastIndexOf(fewest) + 1;
    runs.push({ start: end - length, end, edits: fewest });
  });
  return runs;
}

function reversed(text: string): string {
  return text.split('').reverse().join('');
}
