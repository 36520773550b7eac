import type { Anchor } from './anchor';
import { fold } from './fold';

/** An anchor folded: prefix, quote and suffix in one run. Offsets in UTF-16 units of that run. */
export interface Pattern {
  readonly text: string;
  /** Where the quote begins and ends in it. */
  readonly quoteStart: number;
  readonly quoteEnd: number;
  readonly quote: string;
  /** Folded lengths of the contexts. */
  readonly prefixLength: number;
  readonly suffixLength: number;
}

/** Folds an anchor as a whole, for blanks at the edges of its quote to fold as they do in a text. */
export function makePattern({ prefix, quote, suffix }: Anchor): Pattern {
  const folded = fold(prefix + quote + suffix);
  const from = prefix.length;
  const to = from + quote.length;
  const length = folded.text.length;
  let quoteStart = 0;
  while (quoteStart < length && folded.starts[quoteStart]! < from) quoteStart++;
  let quoteEnd = quoteStart;
  while (quoteEnd < length && folded.starts[quoteEnd]! < to) quoteEnd++;
  return {
    text: folded.text,
    quoteStart,
    quoteEnd,
    quote: folded.text.slice(quoteStart, quoteEnd),
    prefixLength: quoteStart,
    suffixLength: length - quoteEnd,
  };
}
