/**
 * A run of a text, in Unicode code points over the text with every line ending as LF and without a
 * byte order mark; 0-based, end exclusive, `start <= end`.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether `offset` touches `span`, its two edges included. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Whether the two spans share at least one code point. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Order of reading: by start, then by end. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}
