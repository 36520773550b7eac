import { clausesOf, wordsIn } from '../structure/clauses';
import type { PlainText } from '../text/plainText';
import type { Span } from '../text/span';
import { firstFrom, sentencePassages } from './sentencePassages';

/** By how much a passage grows or shrinks at once. */
export type Unit = 'word' | 'clause' | 'sentence';

/** Which end of a passage moves. */
export type Edge = 'start' | 'end';

/**
 * The passage with one end moved outwards, to the next edge of such a unit; as it was at the ends of the
 * text. Marks that close a sentence go with its last word, and those that open it with its first.
 */
export function grow(text: PlainText, passage: Span, unit: Unit, edge: Edge): Span {
  const { start, end } = passage;
  return edge === 'end'
    ? { start, end: nextEnd(text, end, unit) ?? end }
    : { start: startBefore(text, start, unit) ?? start, end };
}

/** The passage with one end moved inwards; as it was where nothing of it would be left. */
export function shrink(text: PlainText, passage: Span, unit: Unit, edge: Edge): Span {
  const { start, end } = passage;
  if (edge === 'end') {
    const before = endBefore(text, end, unit);
    return before === undefined || before <= start ? passage : { start, end: before };
  }
  const next = nextStart(text, start, unit);
  return next === undefined || next >= end ? passage : { start: next, end };
}

function nextEnd(text: PlainText, offset: number, unit: Unit): number | undefined {
  for (const sentence of sentencesFrom(text, offset)) {
    const found = unitsOf(text, sentence, unit).find(({ end }) => end > offset);
    if (found) return found.end;
  }
  return undefined;
}

function nextStart(text: PlainText, offset: number, unit: Unit): number | undefined {
  for (const sentence of sentencesFrom(text, offset)) {
    const found = unitsOf(text, sentence, unit).find(({ start }) => start > offset);
    if (found) return found.start;
  }
  return undefined;
}

function endBefore(text: PlainText, offset: number, unit: Unit): number | undefined {
  for (const sentence of sentencesBefore(text, offset)) {
    const found = unitsOf(text, sentence, unit).findLast(({ end }) => end < offset);
    if (found) return found.end;
  }
  return undefined;
}

function startBefore(text: PlainText, offset: number, unit: Unit): number | undefined {
  for (const sentence of sentencesBefore(text, offset)) {
    const found = unitsOf(text, sentence, unit).findLast(({ start }) => start < offset);
    if (found) return found.start;
  }
  return undefined;
}

/** From the sentence that holds an offset on. */
function* sentencesFrom(text: PlainText, offset: number): Iterable<Span> {
  const all = sentencePassages(text);
  for (let index = Math.max(0, firstFrom(all, offset) - 1); index < all.length; index++) {
    yield all[index]!;
  }
}

/** From the sentence that holds an offset, or ends there, back. */
function* sentencesBefore(text: PlainText, offset: number): Iterable<Span> {
  const all = sentencePassages(text);
  for (let index = firstFrom(all, offset) - 1; index >= 0; index--) yield all[index]!;
}

/** The units of a sentence, which begin where it begins and end where it ends. */
function unitsOf(text: PlainText, sentence: Span, unit: Unit): readonly Span[] {
  if (unit === 'sentence') return [sentence];
  const inner = unit === 'word' ? wordsIn(text, sentence) : clausesOf(text, sentence);
  if (inner.length === 0) return [sentence];
  return inner.map(({ start, end }, index) => ({
    start: index === 0 ? sentence.start : start,
    end: index === inner.length - 1 ? sentence.end : end,
  }));
}
