import type { PlainText } from './plainText';
import type { Span } from './span';

/** What no passage begins or ends with: blanks of every width, zero-width ones, stray byte order marks. */
const blank = String.raw`[\s\u180E\u200B\u2060]`;
const leading = new RegExp(`^${blank}+`);
const trailing = new RegExp(`(?<!${blank})${blank}+$`);

/** The span without the blanks at its edges; empty, at its start, where there is nothing else. */
export function trimSpan(text: PlainText, span: Span): Span {
  const words = text.slice(span);
  const before = leading.exec(words)?.[0].length ?? 0;
  if (before === words.length) return { start: span.start, end: span.start };
  const after = trailing.exec(words)?.[0].length ?? 0;
  return { start: span.start + before, end: span.end - after };
}
