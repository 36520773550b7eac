import type { PlainText } from '../text/plainText';
import type { TextBlock } from './structure';

/**
 * The blocks that lead in a list, by index, each with the end of its last item: they end in a colon, or in
 * the midst of a sentence, and what follows them is numbered or has bullets.
 */
export function listsOf(
  text: PlainText,
  blocks: readonly TextBlock[],
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  // What a page put between two items, such as an empty comment, ends no list.
  const told = [...blocks.keys()].filter((index) => blocks[index]!.role !== 'furniture');
  for (const [place, index] of told.entries()) {
    const next = blocks[told[place + 1] ?? blocks.length];
    if (!next || !isItem(next) || !leadsIn(text, blocks[index]!, next)) continue;
    let last = next;
    for (let i = place + 2; i < told.length && belongs(blocks[told[i]!]!, next); i++) {
      last = blocks[told[i]!]!;
    }
    found.set(index, last.end);
  }
  return found;
}

function isItem({ role, marker }: TextBlock): boolean {
  return role === 'item' || (role === 'paragraph' && marker !== undefined);
}

function belongs(block: TextBlock, first: TextBlock): boolean {
  return isItem(block) && block.role === first.role && block.level >= first.level;
}

function leadsIn(text: PlainText, block: TextBlock, next: TextBlock): boolean {
  if (block.role !== 'paragraph' && block.role !== 'item') return false;
  if (isItem(block) && block.role === next.role && next.level <= block.level) return false;
  const words = text
    .slice({ start: Math.max(block.start, block.end - 20), end: block.end })
    .trimEnd();
  return /:[\s*_]*$/.test(words) || (next.role === 'item' && !/[.!?;…][\s*_”»")\]]*$/.test(words));
}
