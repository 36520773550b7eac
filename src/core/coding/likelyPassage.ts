import { parseStructure } from '../structure/parseStructure';
import type { PlainText } from '../text/plainText';
import type { Span } from '../text/span';
import { beyond, type Direction } from './readingMoves';
import { firstFrom, sentencePassages } from './sentencePassages';

/**
 * The next sentence, from a passage, in which the text does something by a verb of one of the kinds, and of which
 * nothing has been coded: an analyst's next likely passage. Undefined where there is none before the end of the text.
 * @param coded The passages that have annotations, in any order.
 * @param kinds Codes of kinds; those that the parser does not know find nothing.
 */
export function nextLikelyPassage(
  text: PlainText,
  from: Span,
  direction: Direction,
  coded: Iterable<Span>,
  kinds: ReadonlySet<string>,
): Span | undefined {
  const covered = union(coded);
  const isCoded = ({ start, end }: Span): boolean => {
    const run = covered[firstFrom(covered, end) - 1];
    return run !== undefined && run.end > start;
  };
  const open = sentencesWithVerbs(text, kinds).filter((sentence) => !isCoded(sentence));
  return beyond(open, from, direction);
}

function sentencesWithVerbs(text: PlainText, kinds: ReadonlySet<string>): readonly Span[] {
  const all = sentencePassages(text);
  const indices = parseStructure(text)
    .verbs.filter(({ kind }) => kinds.has(kind))
    .map(({ start }) => firstFrom(all, start + 1) - 1);
  return [...new Set(indices)].sort((a, b) => a - b).flatMap((index) => all[index] ?? []);
}

/** Spans that overlap as one, in order. */
function union(spans: Iterable<Span>): readonly Span[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = runs.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else runs.push({ start, end });
  }
  return runs;
}
