import type { Codebook } from '../codebook/codebook';
import { message, render, type Message, type Translate } from '../message';
import { isMap, itemOf, parseYaml, type TextEdit } from '../recoding/yamlEdit';
import { contentEnd } from '../sidecar/yamlPart';
import type { ImportedTheme } from './imported';
import { printThemes } from './printThemes';

/** What a codebook becomes. */
export interface ThemesAdded {
  readonly edit: TextEdit;
  readonly added: number;
  /** Themes that are left out, or lose their parent or replacement, in words for people. */
  readonly left: readonly { readonly theme: ImportedTheme; readonly message: Message }[];
}

/**
 * The edit that adds themes to the text of a codebook, at its end, below a comment that names their
 * source. What the codebook has already stays as it is. Names of parents and replacements that would
 * be unknown are taken off.
 * @param text Empty for a codebook that is yet to be made.
 * @param inForce What the codebook, with all that it extends, has so far.
 * @param source The name of the file that the themes come from.
 * @returns a message, where the text is no codebook in a form that themes can be added to.
 */
export function addThemes(
  text: string,
  inForce: Pick<Codebook, 'themes'>,
  themes: readonly ImportedTheme[],
  source: string,
  translate: Translate,
): ThemesAdded | { readonly refused: Message } {
  const place = placeOf(text);
  if (!place) {
    return {
      refused: message(
        'Themes cannot be added to this codebook as it is written. Correct what is marked in it, and write "themes:" on a line of its own with each theme indented below it.',
      ),
    };
  }
  const left: { theme: ImportedTheme; message: Message }[] = [];
  const kept = themes.filter((theme) => {
    if (!inForce.themes.has(theme.code)) return true;
    const sentence = message('"{code}" is in the codebook already, and stays as it is there.', {
      code: theme.code,
    });
    left.push({ theme, message: sentence });
    return false;
  });
  const codes = new Set([...inForce.themes.keys(), ...kept.map(({ code }) => code)]);
  const closed = kept.map((theme) => withKnownNames(theme, codes, left));
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const note = message('Imported from {source}: {count} themes.', { source, count: kept.length });
  const comment = `${place.indent}# ${render(note, translate).replace(/\s+/g, ' ')}\n`;
  const head = place.head + (kept.length > 0 ? comment : '');
  const lines = (head + printThemes(closed, place.indent)).replaceAll('\n', newline);
  const { from, to } = place;
  return { edit: { from, to, text: kept.length > 0 ? lines : '' }, added: kept.length, left };
}

function withKnownNames(
  theme: ImportedTheme,
  codes: ReadonlySet<string>,
  left: { theme: ImportedTheme; message: Message }[],
): ImportedTheme {
  const { code, parent, replacedBy = [] } = theme;
  let result = theme;
  if (parent !== undefined && !codes.has(parent)) {
    const sentence = message(
      '"{code}" is without its parent, since there is no theme "{parent}".',
      {
        code,
        parent,
      },
    );
    left.push({ theme, message: sentence });
    result = { ...result, parent: undefined };
  }
  const known = replacedBy.filter((one) => codes.has(one));
  if (known.length < replacedBy.length) {
    const sentence = message(
      '"{code}" is without what replaces it, since there is no theme "{replacement}".',
      { code, replacement: replacedBy.filter((one) => !codes.has(one)).join(', ') },
    );
    left.push({ theme, message: sentence });
    result = { ...result, replacedBy: known };
  }
  return result;
}

/** Where themes go, how far they are indented, and what has to stand before them. */
interface Place {
  readonly from: number;
  readonly to: number;
  readonly indent: string;
  readonly head: string;
}

function placeOf(text: string): Place | undefined {
  const atEnd = (head: string): Place => {
    const gap = text === '' || text.endsWith('\n') ? '' : '\n';
    return { from: text.length, to: text.length, indent: '  ', head: gap + head };
  };
  // Nothing but comments: a codebook that begins.
  if (text.replace(/^\s*#.*$/gm, '').trim() === '') return atEnd('themes:\n');
  const document = parseYaml(text);
  const root = document?.contents;
  if (!isMap(root) || root.flow === true) return undefined;
  const themes = itemOf(root, 'themes');
  if (!themes) {
    const ends = /^(?:\.\.\.|---)/m.test(text.slice(root.range[1]));
    return ends ? undefined : atEnd('themes:\n');
  }
  const { key, value } = themes;
  if (isMap(value) && value.flow !== true) {
    const last = value.items.at(-1);
    const first = value.items[0];
    if (!last || !first) return undefined;
    const start = first.key.range[0];
    const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    if (indent.trim() !== '') return undefined;
    return behind(text, contentEnd(last.value ?? last.key), indent);
  }
  const isNothing = value === null || (isMap(value) && value.items.length === 0) || isBlank(value);
  if (!isNothing) return undefined;
  // "themes:" or "themes: {}": what stands behind the colon goes.
  const from = text.indexOf(':', key.range[1]) + 1;
  const to = value === null ? from : Math.max(from, contentEnd(value));
  const line = text.indexOf('\n', to);
  const rest = text.slice(to, line < 0 ? text.length : line);
  if (rest.trim() !== '' && !rest.trim().startsWith('#')) return undefined;
  if (text.slice(from, to).trim() === '') return behind(text, from, '  ');
  return { from, to: line < 0 ? text.length : line + 1, indent: '  ', head: `${rest}\n` };
}

function isBlank(node: unknown): boolean {
  return typeof node === 'object' && node !== null && 'value' in node && node.value === '';
}

/** Behind the line in which `offset` stands. */
function behind(text: string, offset: number, indent: string): Place {
  if (offset > 0 && text[offset - 1] === '\n') {
    return { from: offset, to: offset, indent, head: '' };
  }
  const line = text.indexOf('\n', offset);
  return line < 0
    ? { from: text.length, to: text.length, indent, head: '\n' }
    : { from: line + 1, to: line + 1, indent, head: '' };
}
