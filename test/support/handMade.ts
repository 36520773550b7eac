import type {
  BlockRole,
  Section,
  TextBlock,
  TextStructure,
} from '../../src/core/structure/structure';
import { PlainText } from '../../src/core/text/plainText';

/** A line of a text made by hand; several of one role are blocks of their own. */
export interface HandMadeBlock {
  readonly role: BlockRole;
  readonly words: string;
  readonly marker?: string;
  readonly level?: number;
  readonly annex?: boolean;
}

/** A text of such blocks, a blank line apart, with the structure it has by them; headings make sections. */
export function handMade(parts: readonly HandMadeBlock[]): {
  readonly text: PlainText;
  readonly structure: TextStructure;
} {
  const blocks: TextBlock[] = [];
  const open: { -readonly [Key in keyof Section]: Section[Key] }[] = [];
  const sections: Section[] = [];
  let written = '';
  for (const { role, words, marker, level = 0, annex = false } of parts) {
    const start = Array.from(written).length;
    const lead = marker === undefined ? '' : `${marker}. `;
    const end = start + Array.from(lead + words).length;
    written += `${lead}${words}\n\n`;
    const span = { start: start + lead.length, end };
    blocks.push({ role, start, end, words: span, level, ...(marker !== undefined && { marker }) });
    if (role === 'heading') {
      while (open.length > 0 && open.at(-1)!.level >= level) open.pop();
      const section = { start, end, title: words, level, heading: { start, end }, annex };
      open.push(section);
      sections.push(section);
    }
    for (const section of open) section.end = end;
  }
  const text = new PlainText(written);
  const none = { verbs: [], terms: [], dates: [], references: [] };
  return { text, structure: { facts: {}, blocks, sections, ...none } };
}
