import { bases } from '../codebook/bases';
import type { Codebook } from '../codebook/codebook';
import { quoted } from '../sidecar/canonicalText';
import { codebookCursor, themeCodesIn, type CodebookCursor } from './codebookCursor';
import type { Completion, Completions } from './completion';
import { keysOf } from './hover';
import { themeCompletions } from './themeCompletions';

/** Colours that can be told apart, on a light ground and on a dark one. */
const colors = [
  ...['#8250df', '#0969da', '#1a7f37', '#bf8700', '#cf222e', '#bc4c00', '#bf3989', '#1b7c83'],
  '#6e7781',
];

/**
 * What can be written at an offset of a codebook: keys that are not there yet, codes of themes, what
 * can be extended, colours. A file that cannot be parsed, because something is half written, does as
 * well.
 * @param codebook The edition in force; codes that are only in `text` are proposed without labels.
 */
export function completeCodebook(
  text: string,
  offset: number,
  codebook: Codebook,
  language: string,
): Completions | undefined {
  const cursor = codebookCursor(text, offset);
  if (!cursor) return undefined;
  const { from, to, tight, key } = cursor;
  const items =
    key === undefined ? keyItems(cursor, text) : valueItems(cursor, text, codebook, language);
  if (items === undefined) return undefined;
  const blank = tight ? ' ' : '';
  return { from, to, items: items.map((item) => ({ ...item, insert: blank + item.insert })) };
}

const languages = ['en', 'fr'];
const inLanguages: ReadonlySet<string> = new Set(['label', 'description', 'when', 'whenNot']);
/** Keys whose value can be proposed at once. */
const going: ReadonlySet<string> = new Set([
  'extends',
  'themesPerAnnotation',
  'parent',
  'replacedBy',
  'color',
  'key',
]);

function keyItems(
  { path, keys, typed, from, to }: CodebookCursor,
  text: string,
): Completion[] | undefined {
  const parent = path.at(-1) ?? '';
  const known =
    keysOf(path)?.keys() ?? (path.length > 2 && inLanguages.has(parent) ? languages : undefined);
  if (!known) return undefined;
  const written = text.slice(from, to);
  const colon = text[to] === ':' ? '' : ': ';
  return [...known]
    .filter((key) => key.startsWith(typed) && (!keys.includes(key) || key === written))
    .map((key) => ({ type: 'key', label: key, insert: key + colon, goesOn: going.has(key) }));
}

function valueItems(
  { path, key, typed }: CodebookCursor,
  text: string,
  codebook: Codebook,
  language: string,
): Completion[] | undefined {
  const place = `${path.length === 2 ? path[0]! : path.join('/')}/${key!}`;
  const plain = (values: Iterable<string>): Completion[] =>
    [...values]
      .filter((value) => value.startsWith(typed))
      .map((value) => ({ type: 'value', label: value, insert: value }));
  switch (place) {
    case '/communique':
      return plain(['1']);
    case '/extends':
      return plain(bases.keys());
    case '/themesPerAnnotation':
      return plain(['one', 'many']);
    case 'themes/deprecated':
      return plain(['true', 'false']);
    case 'kinds/color':
    case 'themes/color':
      return colors
        .filter((color) => color.startsWith(typed))
        .map((color) => ({ type: 'color', label: color, insert: quoted(color) }));
    case 'kinds/key':
      return freeKeys(codebook)
        .filter((free) => free.startsWith(typed))
        .map((free) => ({ type: 'value', label: free, insert: quoted(free) }));
    case 'themes/parent':
    case 'themes/replacedBy':
      return themeItems(path[1]!, typed, text, codebook, language);
    default:
      return undefined;
  }
}

function themeItems(
  own: string,
  typed: string,
  text: string,
  codebook: Codebook,
  language: string,
): Completion[] {
  const fresh = themeCodesIn(text)
    .filter((code) => code !== own && !codebook.themes.has(code) && code.startsWith(typed))
    .map((code): Completion => ({ type: 'theme', label: code, insert: quoted(code) }));
  return [...fresh, ...themeCompletions(typed, codebook, language, [own])];
}

/** Digits that no kind is chosen by yet. */
function freeKeys({ kinds }: Codebook): string[] {
  const taken = new Set([...kinds.values()].map(({ key }) => key));
  return '1 2 3 4 5 6 7 8 9'.split(' ').filter((digit) => !taken.has(digit));
}
