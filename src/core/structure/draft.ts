import { blocks, type Block } from '../text/blocks';
import { listMarker } from '../text/listMarker';
import type { PlainText } from '../text/plainText';
import { plainLine, unmarked, type Style } from './marks';
import type { BlockRole } from './structure';

/** A block on its way to its role. Offsets in UTF-16. */
export interface Draft {
  readonly block: Block;
  /** Its words without number, bullet and marks. */
  start: number;
  end: number;
  /** Those words on one line; '' for a block longer than any title. */
  readonly line: string;
  readonly style: Style;
  /** What a numbered paragraph or item is called by. */
  label: string | undefined;
  /** What the numbers or bullets of one list share; '' for a block that has none. */
  shape: string;
  role: BlockRole | undefined;
  level: number;
}

/** Anything longer than this, marks included, is neither title nor heading nor furniture, in UTF-16 units. */
export const longestLine = 400;
const unstyled: Style = { hash: 0, bold: false, italic: false, underlined: false };

/** The blocks of a text, front matter in one, none but it with a role. */
export function drafts(plain: PlainText): Draft[] {
  const { text } = plain;
  const found: Draft[] = [];
  let matter: { start: number; end: number } | undefined;
  for (const block of blocks(plain)) {
    if (block.isFrontMatter) {
      matter = { start: matter?.start ?? block.start, end: block.end };
      const whole = { ...block, ...matter, words: matter.start };
      found[0] = { ...draftOf(text, whole, ''), role: 'front-matter' };
      continue;
    }
    found.push(draftOf(text, block, undefined));
  }
  return found;
}

function draftOf(text: string, block: Block, known: string | undefined): Draft {
  const { words, end } = block;
  const isShort = known === undefined && end - words <= longestLine;
  let bare = isShort ? unmarked(text, words, end) : { start: words, end, style: unstyled };
  let { marker } = block;
  // `**II. Security**`: the number is in the marks.
  if (!marker && (bare.style.bold || bare.style.italic || bare.style.underlined)) {
    marker = listMarker(text.slice(bare.start, Math.min(bare.end, bare.start + 32)), '', false);
    if (marker && /[I1]/.test(marker.shape)) {
      const inner = unmarked(text, bare.start + marker.length, bare.end);
      bare = { ...inner, style: mergeStyles(bare.style, inner.style) };
    } else marker = undefined;
  }
  return {
    block,
    start: bare.start,
    end: bare.end,
    line: isShort ? plainLine(text.slice(bare.start, bare.end)) : '',
    style: bare.style,
    label: marker?.label === '' ? undefined : marker?.label,
    shape: marker && marker.shape !== '>' ? marker.shape : '',
    role: undefined,
    level: 0,
  };
}

function mergeStyles(a: Style, b: Style): Style {
  return {
    hash: a.hash || b.hash,
    bold: a.bold || b.bold,
    italic: a.italic || b.italic,
    underlined: a.underlined || b.underlined,
  };
}

/** Whether the words of a block are a paragraph’s, not those of a title, heading or caption. */
export function isProse(draft: Draft, text: string): boolean {
  const length = draft.end - draft.start;
  if (length > longestLine || draft.shape !== '') return true;
  if (length > 200) return true;
  const last = lastOf(draft, text);
  if (length > 60 && /[,!…][»”"’)\]*_\s]*$/u.test(last)) return true;
  return (
    /[.;:][»”"’)\]*_\s]*$/u.test(last) &&
    /(?:\s\S+){2}\s/.test(draft.line) &&
    /\s\p{Ll}/u.test(draft.line)
  );
}

/** The last few characters of its words. */
export function lastOf(draft: Draft, text: string): string {
  return text.slice(Math.max(draft.start, draft.end - 8), draft.end);
}
