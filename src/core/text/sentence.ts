import { blocks, type Block } from './blocks';
import { endsSentence } from './fullStop';
import type { PlainText } from './plainText';
import type { Span } from './span';

/** A stop with what closes after it: brackets, quotes, footnote marks, Markdown marks. */
const stops =
  /(?:[.!?…]+|;(?=\s*\n))(?:\[\d+\]|<sup>[^<]*<\/sup>|[⁰¹²³⁴-⁹)\]"”’*_]|[^\S\n]?[»›])*/u;
/** The end of a quotation before who said it: « …le cyber », ont-ils ajouté. Wrongly turned quotes too. */
const attribution =
  /[«»”"]\s?,\s+(?=\p{Ll}+(?:-t)?-(?:ils?|elles?|on)\b|(?:(?:a|ont|avait|avaient)\s)?(?:poursui|ajout|décl|affirm|expliqu|précis|soulign|indiqu|conclu|écri)\p{Ll}*\b|(?:(?:he|she|they)\s)?(?:said|says|added|adds|stated|wrote|reads)\b)/u;
const ends = new RegExp(`${stops.source}|(?<said>${attribution.source})`, 'gu');
const openers = /^[\s«‹“"‘'([*_¿¡]*/u;
/** What a sentence may begin with, openers passed: not a small letter, nor a mark that goes on. */
const beginning = /^[^\p{Ll}\p{P}\p{Z}]/u;
const loneNumber = /^(?:\d{1,3}|[a-z]|[ivx]{1,5}|[IVX]{1,5})\\?\.\s*$/u;

/** No paragraph has so many full stops: what has is no text, and its rest counts as one sentence. */
const mostStops = 50_000;

const cache = new WeakMap<PlainText, readonly Span[]>();

/**
 * The units that an analyst codes, in order: every sentence, list item and heading of a French or
 * English text, without bullets, paragraph numbers and Markdown marks around it.
 */
export function sentences(text: PlainText): readonly Span[] {
  let spans = cache.get(text);
  if (!spans) {
    spans = blocks(text)
      .flatMap((block) => sentencesOf(text.text, block))
      .map(({ start, end }) => ({ start: text.toCodePoint(start), end: text.toCodePoint(end) }));
    cache.set(text, spans);
  }
  return spans;
}

/**
 * The sentence at a cursor: the one that holds it or, between two of a line, the one before it; at
 * a bullet or an indent, the one that follows. Empty on a blank line.
 */
export function sentenceAt(text: PlainText, offset: number): Span {
  const spans = sentences(text);
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle]!.start > offset) high = middle;
    else low = middle + 1;
  }
  const before = spans[low - 1];
  if (before && (offset <= before.end || sameLine(text, before.end, offset))) return before;
  const after = spans[low];
  if (after && sameLine(text, offset, after.start)) return after;
  return { start: offset, end: offset };
}

function sameLine(text: PlainText, start: number, end: number): boolean {
  return !text.slice({ start, end }).includes('\n');
}

/** The sentences of one block, in UTF-16. */
function sentencesOf(text: string, block: Block): Span[] {
  const found: Span[] = [];
  const inner = withoutMarks(text, block.words, block.end);
  let start = inner.start;
  const body = text.slice(0, inner.end);
  /** No letter stands between the start of the sentence and here; -1 where one does. */
  let letterless = start;
  const hasLetter = (stop: number): boolean => {
    if (letterless >= 0) letterless = /\p{L}/u.test(body.slice(letterless, stop)) ? -1 : stop;
    return letterless < 0;
  };
  ends.lastIndex = start;
  let looked = 0;
  for (let stop = ends.exec(body); stop; stop = ends.exec(body)) {
    if (++looked > mostStops) break;
    const end = stop.index + stop[0].length;
    if (loneNumber.test(body.slice(start, end))) {
      start = end + /^\s*/.exec(body.slice(end, end + 80))![0].length;
      letterless = start;
      continue;
    }
    const said = stop.groups?.['said'] !== undefined;
    if (!said && !(isBoundary(body, start, stop.index, end) && hasLetter(stop.index))) continue;
    found.push(withoutLoneQuote(text, start, said ? beforeQuote(body, stop.index) : end));
    start = end + /^\s*/.exec(body.slice(end))![0].length;
    letterless = start;
  }
  if (start < inner.end) found.push(withoutLoneQuote(text, start, inner.end));
  return found;
}

/** Where the words end before a closing quote, which French sets off by a blank. */
function beforeQuote(body: string, quote: number): number {
  return /[^\S\n]/.test(body[quote - 1] ?? '') ? quote - 1 : quote;
}

function isBoundary(body: string, start: number, stop: number, end: number): boolean {
  const after = body.slice(end, end + 60);
  const opened = openers.exec(after)![0];
  const next = after.slice(opened.length);
  if (!beginning.test(next)) return false;
  const before = body.slice(Math.max(start, stop - 40), stop);
  if (!/^\s/.test(after)) return isGlued(before, next);
  return body[stop] !== '.' || body[stop + 1] === '.' || endsSentence(before, next);
}

/** « l’Ukraine.Nous exprimons »: a full stop without its space, which no name or address holds. */
function isGlued(before: string, next: string): boolean {
  const token = /(?<!\S)\S*$/.exec(before)![0];
  return (
    /\p{Ll}{3}[)\]»”"]?$/u.test(before) &&
    /^\p{Lu}\p{Ll}*(?:\s|['’]\p{L})/u.test(next) &&
    !/[/@]|www/.test(token)
  );
}

/** A sentence without the quote mark that opens a longer quotation than itself. */
function withoutLoneQuote(text: string, start: number, end: number): Span {
  const words = text.slice(start, end);
  const opening = /^[«“"]\s*/.exec(words)?.[0] ?? '';
  const closing = opening.startsWith('«') ? '»' : opening.startsWith('“') ? '”' : '"';
  const inside = words.slice(opening.length);
  const alone = opening !== '' && inside !== '' && !inside.includes(closing);
  return { start: start + (alone ? opening.length : 0), end };
}

/** A block without the Markdown marks around it: `#`, and `**` or `__` when they hold all of it. */
function withoutMarks(text: string, start: number, end: number): Span {
  const words = text.slice(start, end);
  const heading = /^\\?#{1,6}\s*/.exec(words)?.[0].length ?? 0;
  const closing = heading > 0 ? (/(?<!\s)\s+#+$/.exec(words)?.[0].length ?? 0) : 0;
  const inner = words.slice(heading, words.length - closing);
  const bold = /^(\*\*|__)(?!\s)(?:(?!\1).)*(?<!\s)\1$/su.test(inner) ? 2 : 0;
  return { start: start + heading + bold, end: end - closing - bold };
}
