import type { PlainText } from '../text/plainText';
import { drafts, type Draft } from './draft';
import { markFurniture } from './furniture';
import { markHeadings } from './headings';
import { markItems } from './items';
import { sectionsOf } from './sections';
import type { Section, TextBlock } from './structure';
import { markTitleBlock } from './titleBlock';

/** What stands where in a text. */
export interface Layout {
  readonly blocks: readonly TextBlock[];
  readonly sections: readonly Section[];
}

/**
 * The blocks of a text with their roles, and the sections under its headings.
 * @param title The title that its front matter gives.
 */
export function layoutOf(text: PlainText, title?: string): Layout {
  const all = drafts(text);
  markFurniture(all);
  markTitleBlock(all, text.text, title);
  const forms = markHeadings(all, text.text);
  markItems(all, text.text);
  const sections = sectionsOf(text, all, forms);
  return { blocks: all.map((draft) => blockOf(text, draft)), sections };
}

function blockOf(text: PlainText, draft: Draft): TextBlock {
  const { block, start, end, label } = draft;
  return {
    start: text.toCodePoint(block.start),
    end: text.toCodePoint(block.end),
    role: draft.role ?? 'paragraph',
    words: { start: text.toCodePoint(start), end: text.toCodePoint(end) },
    ...(label !== undefined && { marker: label }),
    level: draft.level,
  };
}
