import type { PlainText } from '../text/plainText';
import type { Draft } from './draft';
import type { HeadingForm } from './headingForm';
import { headingRanks } from './headingRanks';
import { plainLine } from './marks';
import type { Section } from './structure';

interface Open {
  readonly rank: number;
  /** Of the section, among those found. */
  readonly index: number;
}

/**
 * The sections under the headings of a text, and gives the headings their levels: what contains what
 * is seen from the forms of the headings, in the order in which this text uses them. A section ends
 * with the last block before the next heading of its level or a higher one, furniture left out.
 */
export function sectionsOf(
  text: PlainText,
  drafts: readonly Draft[],
  forms: ReadonlyMap<Draft, HeadingForm>,
): Section[] {
  const found: { -readonly [K in keyof Section]: Section[K] }[] = [];
  const ranks = headingRanks(forms);
  const stack: Open[] = [];
  let end = 0;
  const closeDownTo = (depth: number): void => {
    while (stack.length > depth) found[stack.pop()!.index]!.end = end;
  };
  for (const draft of drafts) {
    const form = forms.get(draft);
    if (form) {
      const rank = ranks.get(draft)!;
      closeDownTo(form.isOutermost ? 0 : depthOf(rank, stack));
      stack.push({ rank, index: found.length });
      draft.level = stack.length;
      const start = text.toCodePoint(draft.block.start);
      found.push({
        title: titleOf(text.text, draft),
        level: stack.length,
        start,
        end: start,
        heading: { start: text.toCodePoint(draft.start), end: text.toCodePoint(draft.end) },
        annex: form.isAnnex,
      });
    }
    if (draft.role !== 'furniture') end = text.toCodePoint(draft.block.end);
  }
  closeDownTo(0);
  return found;
}

/** How many of the open sections contain a heading of this rank. */
function depthOf(rank: number, stack: readonly Open[]): number {
  const at = stack.findIndex((open) => open.rank >= rank);
  return at < 0 ? stack.length : at;
}

/** The words of a heading with its number, which is what a reader calls it by. */
function titleOf(text: string, { block, start, end, label }: Draft): string {
  const words = plainLine(text.slice(start, end));
  const isNumber = label !== undefined && /[\p{L}\p{N}]/u.test(label);
  const mark = plainLine(text.slice(block.start, start)).replace(/(?<![*_#>\s])[*_#>\s]+$/u, '');
  return isNumber && mark.length <= 12 ? `${mark} ${words}` : words;
}
