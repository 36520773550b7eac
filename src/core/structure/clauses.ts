import type { PlainText } from '../text/plainText';
import type { Span } from '../text/span';
import { trimSpan } from '../text/trimSpan';

/** How far a word reaches at most from a place, in UTF-16 units. */
const longestWord = 100;
/** With inner hyphens and apostrophes; an acronym with its stops; a number with its separators. */
const word =
  /(?:\p{Lu}\.){2,}|\p{N}+(?:[.,\u00A0\u202F]\p{N}+)*|[\p{L}\p{M}\p{N}\u00AD]+(?:[-‐‑'’ʼ][\p{L}\p{M}\p{N}\u00AD]+)*/gu;
/** The article or pronoun that French writes with the next word: « l’Ukraine », « qu’ils ». */
const elided = /^(?:[ldjnsmtc]|qu|jusqu|lorsqu|puisqu|quoiqu)['’ʼ](?=\p{L})/iu;

/** Between clauses of all kinds; a comma in a number is none. */
const anyBreak = new RegExp(
  [
    String.raw`[;:](?=\s|$)`,
    String.raw`,(?=\s)`,
    String.raw`\s[–—-]\s|—`,
    String.raw`[()]`,
    String.raw`\s(?=(?:and|or|but|while|whereas|although|because|et|ou|mais|car|tandis que|alors que)\s(?:we|they|it|who|which|that|will|to|nous|ils|elles|il|elle|on|qui|que|dont|de|à)\s)`,
  ].join('|'),
  'giu',
);
const strongBreak = /[;:](?=\s|$)|\s[–—]\s|—/gu;

/** The word at a place; undefined where there is none, or more than one. */
export function wordAround(text: PlainText, { start, end }: Span): Span | undefined {
  const [from, to] = [text.toUtf16(start), text.toUtf16(end)];
  if (to - from > longestWord) return undefined;
  const first = Math.max(0, from - longestWord);
  for (const found of text.text.slice(first, to + longestWord).matchAll(word)) {
    let wordStart = first + found.index;
    const wordEnd = wordStart + found[0].length;
    if (wordStart > from) return undefined;
    if (wordEnd < to) continue;
    const article = elided.exec(found[0])?.[0].length ?? 0;
    if (from >= wordStart + article) wordStart += article;
    return { start: text.toCodePoint(wordStart), end: text.toCodePoint(wordEnd) };
  }
  return undefined;
}

/** The clauses of a sentence that hold a place: up to any comma or conjunction, then up to stronger marks. */
export function clausesAround(text: PlainText, sentence: Span, { start, end }: Span): Span[] {
  const words = text.slice(sentence);
  const offset = text.toUtf16(sentence.start);
  const [from, to] = [text.toUtf16(start) - offset, text.toUtf16(end) - offset];
  return [anyBreak, strongBreak].map((marks) => {
    let clauseStart = 0;
    let clauseEnd = words.length;
    for (const found of words.matchAll(marks)) {
      const after = found.index + found[0].length;
      if (after <= from) clauseStart = after;
      else if (found.index >= to) {
        clauseEnd = found.index;
        break;
      }
    }
    return trimSpan(text, {
      start: text.toCodePoint(offset + clauseStart),
      end: text.toCodePoint(offset + clauseEnd),
    });
  });
}

/** The clauses of a sentence in their order, up to any comma or conjunction, without blanks and marks around them. */
export function clausesOf(text: PlainText, sentence: Span): readonly Span[] {
  const words = text.slice(sentence);
  const offset = text.toUtf16(sentence.start);
  const found: Span[] = [];
  const add = (start: number, end: number): void => {
    const span = { start: text.toCodePoint(offset + start), end: text.toCodePoint(offset + end) };
    const clause = trimSpan(text, span);
    if (clause.start < clause.end && /[\p{L}\p{N}]/u.test(text.slice(clause))) found.push(clause);
  };
  let start = 0;
  for (const { index, 0: mark } of words.matchAll(anyBreak)) {
    add(start, index);
    start = index + mark.length;
  }
  add(start, words.length);
  return found;
}

/** The words of a sentence in their order. */
export function wordsIn(text: PlainText, sentence: Span): readonly Span[] {
  const offset = text.toUtf16(sentence.start);
  return Array.from(text.slice(sentence).matchAll(word), ({ index, 0: { length } }) => ({
    start: text.toCodePoint(offset + index),
    end: text.toCodePoint(offset + index + length),
  }));
}
