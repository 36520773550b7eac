import { sentenceAt } from '../text/sentence';
import type { PlainText } from '../text/plainText';
import { sameSpan, type Span } from '../text/span';
import { clausesAround, wordAround } from './clauses';
import { parseStructure } from './parseStructure';
import type { TextBlock } from './structure';

/**
 * What a reader selects around a place, each unit within the next and larger: the word, the clause, the
 * sentence, the paragraph or item, the list, the sections from the innermost, the whole text.
 * @param place An offset, or a span, which every unit then holds.
 */
export function enclosingUnits(text: PlainText, place: number | Span): readonly Span[] {
  const at = typeof place === 'number' ? { start: place, end: place } : place;
  const { blocks, sections } = parseStructure(text);
  const sentence = sentenceAt(text, at.start);
  const units = [
    wordAround(text, at),
    ...(holds(sentence, at) ? clausesAround(text, sentence, at) : []),
    sentence,
    ...blockUnits(blocks, at),
    ...sections.filter((section) => holds(section, at)).reverse(),
    { start: 0, end: text.length },
  ];
  const found: Span[] = [];
  for (const unit of units) {
    const last = found.at(-1) ?? at;
    if (!unit || unit.end === unit.start || !holds(unit, last)) continue;
    if (found.length > 0 && sameSpan(unit, last)) continue;
    found.push({ start: unit.start, end: unit.end });
  }
  return found;
}

function holds(unit: Span, { start, end }: Span): boolean {
  return unit.start <= start && end <= unit.end;
}

/** The block at a place, with the items below it, and the lists that it is in with what leads them in. */
function blockUnits(blocks: readonly TextBlock[], at: Span): Span[] {
  const index = blocks.findLastIndex((block) => block.start <= at.start);
  const block = blocks[index];
  if (!block) return [];
  const units: Span[] = [block.words, block, withItems(blocks, index)];
  let level = block.role === 'item' ? block.level : 0;
  for (let first = index; level > 0; level--) {
    while (first > 0 && isItem(blocks[first - 1], level)) first--;
    units.push({ start: blocks[first]!.start, end: endOfItems(blocks, index, level) });
    first--;
    if (first < 0) break;
    units.push({ start: blocks[first]!.start, end: endOfItems(blocks, index, level) });
  }
  return units;
}

function withItems(blocks: readonly TextBlock[], index: number): Span {
  const { start, role, level } = blocks[index]!;
  const canLead = role === 'item' || role === 'paragraph';
  return { start, end: canLead ? endOfItems(blocks, index, level + 1) : blocks[index]!.end };
}

/** Where the items from a level on end that follow a block. */
function endOfItems(blocks: readonly TextBlock[], index: number, level: number): number {
  let last = index;
  while (isItem(blocks[last + 1], level)) last++;
  return blocks[last]!.end;
}

function isItem(block: TextBlock | undefined, level: number): boolean {
  return block?.role === 'item' && block.level >= level;
}
