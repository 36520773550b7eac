import search from 'approx-string-match';
import type { Anchor } from '../../src/core/anchor/anchor';

/**
 * What the Hypothesis client does to find a quote again, written anew from its description, to
 * measure against: the quote is searched for approximately in the whole text, every match is scored
 * by how alike quote, prefix and suffix are and how near it is to the hint, and the best one is taken,
 * however bad. Offsets in UTF-16.
 */
export function matchQuote(text: string, anchor: Anchor): { start: number; end: number } | null {
  const { quote, prefix, suffix, start: hint } = anchor;
  if (quote === '') return null;
  const matches = matchesOf(text, quote, Math.min(256, quote.length / 2));
  let best: { start: number; end: number } | null = null;
  let bestScore = -1;
  for (const { start, end, errors } of matches) {
    const score =
      (50 * (1 - errors / quote.length) +
        20 * alike(text.slice(Math.max(0, start - prefix.length), start), prefix) +
        20 * alike(text.slice(end, end + suffix.length), suffix) +
        2 * (1 - Math.abs(start - hint) / text.length)) /
      92;
    if (score <= bestScore) continue;
    bestScore = score;
    best = { start, end };
  }
  return best;
}

interface Match {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

/** Exact matches where there are any, else approximate ones. */
function matchesOf(text: string, words: string, maxErrors: number): Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    exact.push({ start: at, end: at + words.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, words, Math.floor(maxErrors));
}

function alike(text: string, words: string): number {
  if (words === '') return 1;
  if (text === '') return 0;
  const [best] = matchesOf(text, words, words.length);
  return best ? 1 - best.errors / words.length : 0;
}
