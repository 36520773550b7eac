import { skipMarker } from './listMarker';

/** A run of a text in UTF-16 that no sentence leaves: a paragraph, a list item, a heading. */
export interface Block {
  readonly start: number;
  readonly end: number;
  /** Where its words begin: after its bullet or number. */
  readonly words: number;
}

interface Line {
  readonly start: number;
  readonly text: string;
}

/** Longer lines than this are paragraphs of their own, not a paragraph wrapped at a width. */
const widestWrap = 120;

/**
 * The paragraphs, list items and headings of a text as files really hold them: one paragraph a
 * line or hard-wrapped, with or without Markdown marks. A paragraph broken by a blank line after a
 * comma, before a small letter, is one.
 */
export function blocks(text: string): Block[] {
  const lines = splitLines(text);
  const width = wrapWidth(lines);
  const found: { start: number; end: number; words: number }[] = [];
  const matter = frontMatterLines(lines);
  let previous: Line | undefined;
  let afterBlank = true;
  for (const [index, line] of lines.entries()) {
    const start = line.start + (line.text.length - line.text.trimStart().length);
    const end = line.start + line.text.trimEnd().length;
    if (start >= end) {
      afterBlank = true;
      continue;
    }
    const alone = index < matter || isHeading(line.text) || (previous && isHeading(previous.text));
    const marker = index < matter ? 0 : skipMarker(line.text, afterBlank ? '' : previous!.text);
    const goesOn =
      previous !== undefined &&
      !alone &&
      marker === 0 &&
      (afterBlank ? brokenSentence(previous, line) : isWrapped(previous, line, width));
    if (goesOn) found.at(-1)!.end = end;
    else found.push({ start, end, words: marker === 0 ? start : line.start + marker });
    previous = index < matter ? undefined : line;
    afterBlank = index < matter;
  }
  return found;
}

function splitLines(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const at = start;
    start += line.length + 1;
    return { start: at, text: line };
  });
}

/** How many lines YAML front matter takes, its two rules included. */
export function frontMatterLines(lines: readonly { readonly text: string }[]): number {
  if (lines[0]?.text.trimEnd() !== '---') return 0;
  const end = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)\s*$/.test(line.text));
  return end < 0 ? 0 : end + 1;
}

/** The column at which a text was wrapped: what nearly all of its lines stay within. */
function wrapWidth(lines: readonly Line[]): number {
  const lengths = lines.map((line) => line.text.trimEnd().length).filter((length) => length > 0);
  lengths.sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.95)] ?? 0;
}

/** Whether the line break before `line` only wraps a paragraph. */
function isWrapped(previous: Line, line: Line, width: number): boolean {
  if (startsSmall(line.text)) return true;
  if (width > widestWrap) return false;
  const firstWord = /^\s*\S+/.exec(line.text)![0].trim().length;
  return previous.text.trimEnd().length + 1 + firstWord > width * 0.85;
}

/** Whether a sentence goes on after a blank line that does not belong there. */
function brokenSentence(previous: Line, line: Line): boolean {
  return /,\s*$/.test(previous.text) && startsSmall(line.text);
}

function startsSmall(line: string): boolean {
  return /^[\s>"“«‘'(*_]*[\p{Ll},;)]/u.test(line);
}

/** A line that is a heading by its own form: Markdown's, wholly bold, or in capitals. */
export function isHeading(line: string): boolean {
  if (/^\s*\\?#{1,6}\s*\S/.test(line) || /^\s*(\*\*|__)(?!\s).*\1:?\s*$/.test(line)) return true;
  return /^\P{Ll}{4,100}$/u.test(line) && /\p{Lu}{4}/u.test(line) && !/[.;,]\s*$/.test(line);
}
