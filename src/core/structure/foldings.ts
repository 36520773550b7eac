import type { PlainText } from '../text/plainText';
import { compareSpans, type Span } from '../text/span';
import { outline, type OutlinePart } from './outline';
import type { TextBlock, TextStructure } from './structure';

/** A run of a text that a reader may want out of sight; its first line stays. */
export interface Folding extends Span {
  /** Whether it is no part of what the document says: front matter, what the page put around. */
  readonly isApparatus: boolean;
}

/**
 * What can be folded, in reading order: sections, numbered paragraphs, lists with the line that leads in to
 * them, items with items below them, front matter, and runs of page furniture. Spans of one line are among them.
 */
export function foldings(text: PlainText, structure: TextStructure): readonly Folding[] {
  return [
    ...parts(outline(text, structure)),
    ...lists(text, structure.blocks),
    ...apparatus(structure.blocks),
  ].sort(compareSpans);
}

function parts(some: readonly OutlinePart[]): Folding[] {
  return some.flatMap(({ kind, start, end, parts: below }) => [
    ...(kind === 'title' ? [] : [{ start, end, isApparatus: false }]),
    ...parts(below),
  ]);
}

/** Each list from the paragraph that leads in to it, each item from its first line to its last sub-item. */
function lists(text: PlainText, blocks: readonly TextBlock[]): Folding[] {
  const found: Folding[] = [];
  /** Where each list that goes on began, by level of its items less one. */
  const open: Span[] = [];
  const close = (depth: number, end: number): void => {
    for (const { start } of open.splice(depth)) found.push({ start, end, isApparatus: false });
  };
  blocks.forEach((block, index) => {
    const before = blocks[index - 1];
    if (block.role !== 'item') {
      if (before) close(0, before.end);
      return;
    }
    const depth = Math.max(1, block.level);
    if (before) close(depth, before.end);
    while (open.length < depth) {
      open.push(before && leadsIn(text, before) ? lastLine(text, before) : block);
    }
  });
  const last = blocks.at(-1);
  if (last) close(0, last.end);
  return found;
}

function leadsIn(text: PlainText, { role, words }: TextBlock): boolean {
  if (role === 'item') return true;
  return (
    role === 'paragraph' &&
    /[:;,—–-][\s*_]*$/.test(text.slice({ start: words.end - 4, end: words.end }))
  );
}

/** So that the whole of what leads in stays in sight. */
function lastLine(text: PlainText, { start, end }: Span): Span {
  const words = text.slice({ start, end });
  const line = words.lastIndexOf('\n') + 1;
  return { start: text.toCodePoint(text.toUtf16(start) + line), end };
}

function apparatus(blocks: readonly TextBlock[]): Folding[] {
  const found: Folding[] = [];
  let run: TextBlock | undefined;
  for (const [index, block] of blocks.entries()) {
    if (block.role !== 'front-matter' && block.role !== 'furniture') run = undefined;
    else if (run?.role !== block.role) run = block;
    if (run && blocks[index + 1]?.role !== block.role) {
      found.push({ start: run.start, end: block.end, isApparatus: true });
    }
  }
  return found;
}
