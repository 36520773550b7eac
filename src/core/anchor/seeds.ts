import { gramLength, type GramIndex } from './gramIndex';
import type { Pattern } from './pattern';

/** Grams of a pattern that are looked up, and the places at most that one may stand in. */
const seeds = 48;
const rareGram = 32;
/** About how many units a place must share with the pattern to be looked at. */
const leastShared = 12;
/** How many places with the most grams of the pattern are looked at closely. */
const triedPlaces = 4;

/** Where the quote would begin if rare grams of the pattern stood where they do in the text. */
export function seededStarts(index: GramIndex, pattern: Pattern): number[] {
  const votes = new Map<number, { weight: number; grams: number }>();
  const last = pattern.text.length - gramLength;
  const step = Math.max(1, Math.floor(last / seeds));
  for (let offset = 0; offset <= last; offset += step) {
    const positions = index.find(pattern.text, offset);
    if (positions.length > rareGram) continue;
    for (const position of positions) {
      const bin = (position - offset + pattern.quoteStart) >> 5;
      const vote = votes.get(bin) ?? { weight: 0, grams: 0 };
      vote.weight += 1 / positions.length;
      vote.grams++;
      votes.set(bin, vote);
    }
  }
  const none = { weight: 0, grams: 0 };
  return [...votes]
    .map(([bin, vote]) => {
      const next = votes.get(bin + 1) ?? none;
      const shared = (vote.grams + next.grams) * step;
      return { start: (bin + 1) << 5, weight: vote.weight + next.weight, shared };
    })
    .filter(({ shared }) => shared >= leastShared)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, triedPlaces)
    .map(({ start }) => start);
}
