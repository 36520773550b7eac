import { resolving } from '../lexicon/diplomatic';
import { lastOf, type Draft } from './draft';
import { lazy } from './lazy';

/** The first word of a paragraph of a resolution: “Decides”, « Condamne ». */
const operative = lazy(() => new RegExp(`^(?:${resolving.join('|')})(?![\\p{L}])`, 'iu'));
/** Indents that differ by less than this are one, in UTF-16 units. */
const sameIndent = 2;

interface List {
  readonly shape: string;
  readonly indent: number;
  label: string;
}

/**
 * Gives their role and level to the items of lists. Bullets and letters make items; numbers do only
 * where a colon leads them in, else they are those of paragraphs.
 */
export function markItems(drafts: readonly Draft[], text: string): void {
  let lists: List[] = [];
  let lead: Draft | undefined;
  for (const draft of drafts) {
    if (draft.role === 'furniture') continue;
    const { indent } = draft.block;
    if (draft.role || draft.shape === '') {
      lists = [];
      lead = draft;
      continue;
    }
    const label = draft.label ?? '';
    const shape = shapeAmong(lists, draft.shape, label, indent);
    const isNumber = /^[(§]*(?:1|I)/.test(shape);
    const begins =
      label === '1' &&
      !operative().test(text.slice(draft.start, Math.min(draft.end, draft.start + 40))) &&
      lead !== undefined &&
      /:\W{0,4}$/u.test(lastOf(lead, text));
    if (
      isNumber &&
      !begins &&
      !lists.some((list) => list.shape === shape && follows(list, label))
    ) {
      lists = [];
      lead = draft;
      continue;
    }
    const at = lists.findLastIndex(
      (list) => list.shape === shape && Math.abs(list.indent - indent) < sameIndent,
    );
    if (at >= 0) lists = lists.slice(0, at + 1);
    else {
      lists = lists.filter((list) => list.indent < indent + sameIndent);
      lists.push({ shape, indent, label });
    }
    lists.at(-1)!.label = label;
    draft.role = 'item';
    draft.level = lists.length;
    lead = draft;
  }
}

/** The shape of a marker, where `i` may be a letter after `h` or the first of small Roman numbers. */
function shapeAmong(lists: readonly List[], shape: string, label: string, indent: number): string {
  if (!/^[ivxl]$/.test(label) || !shape.includes('a')) return shape;
  const letters = lists.findLast((list) => list.shape === shape);
  const isLetter =
    letters !== undefined &&
    follows(letters, label) &&
    Math.abs(letters.indent - indent) < sameIndent;
  return isLetter ? shape : shape.replace('a', 'i');
}

/** Whether a label comes right after the last of a list: `2` after `1`, `i` after `h`. */
function follows({ label: last }: List, label: string): boolean {
  const isNumber = /^\d+$/.test(label) && /^\d+$/.test(last);
  if (isNumber) return Number(label) === Number(last) + 1;
  return label.length === 1 && last.length === 1 && label.charCodeAt(0) === last.charCodeAt(0) + 1;
}
