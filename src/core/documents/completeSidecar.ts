import type { Codebook } from '../codebook/codebook';
import { annotationKeys } from '../sidecar/annotationFields';
import { fileKeys } from '../sidecar/readCanonical';
import type { Completion, Completions } from './completion';
import { sidecarCursor, type SidecarCursor } from './sidecarCursor';
import { codeCompletions, themeCompletions } from './themeCompletions';

/**
 * What can be written at an offset of a sidecar: keys that are not there yet, and codes of the
 * codebook in quotes. A file that cannot be parsed, because something is half written, does as well.
 * @param language Of the labels that are shown; codes and labels of every language are found.
 */
export function completeSidecar(
  text: string,
  offset: number,
  codebook: Codebook,
  language: string,
): Completions | undefined {
  const cursor = sidecarCursor(text, offset);
  if (!cursor) return undefined;
  const { at, from, to, tight } = cursor;
  const items = itemsOf(cursor, text.slice(from, to), codebook, language);
  // A key that has its colon keeps its value.
  const isKey = (at === 'key' || at === 'fileKey') && text[to] === ':';
  return { from, to, items: items.map((item) => (isKey ? nameOnly(item) : spaced(item, tight))) };
}

function nameOnly({ type, label }: Completion): Completion {
  return { type, label, insert: label };
}

function spaced(item: Completion, tight: boolean): Completion {
  if (!tight) return item;
  const caret = item.caret === undefined ? undefined : item.caret + 1;
  return { ...item, insert: ` ${item.insert}`, caret };
}

function itemsOf(
  cursor: SidecarCursor,
  written: string,
  codebook: Codebook,
  language: string,
): Completion[] {
  const { at, typed, kind, keys, themes } = cursor;
  switch (at) {
    case 'fileKey':
      return keyCompletions(fileKeys, keys, typed, written);
    case 'key':
      return keyCompletions(annotationKeys, keys, typed, written);
    case 'kind':
      return codeCompletions('kind', codebook.kinds.values(), typed, language);
    case 'strength':
      return codeCompletions(
        'strength',
        codebook.kinds.get(kind)?.strengths ?? [],
        typed,
        language,
      );
    case 'theme': {
      // The code under the cursor stays proposed.
      const others = themes.filter((theme) => theme !== typed);
      const found = themeCompletions(typed, codebook, language, others);
      return cursor.bare ? found.map(inBrackets) : found;
    }
  }
}

/** What follows a key: nothing where it is written as a whole later, or is a code. */
const values: Readonly<Record<string, string>> = {
  communique: '1',
  annotations: '',
  kind: '',
  strength: '',
  start: '',
  end: '',
  themes: '[]',
  state: '"lost"',
  conflicts: '',
};
const going: ReadonlySet<string> = new Set(['kind', 'strength', 'themes']);

function keyCompletions(
  known: readonly string[],
  present: readonly string[],
  typed: string,
  written: string,
): Completion[] {
  return known
    .filter((key) => key.startsWith(typed) && (!present.includes(key) || key === written))
    .map((key): Completion => {
      const value = values[key] ?? '""';
      const insert = `${key}: ${value}`;
      const isOpen = value === '""' || value === '[]';
      const caret = isOpen ? insert.length - 1 : undefined;
      return { type: 'key', label: key, insert, caret, goesOn: going.has(key) };
    });
}

/** With the cursor before the closing bracket: another theme may follow. */
function inBrackets(item: Completion): Completion {
  return { ...item, insert: `[${item.insert}]`, caret: item.insert.length + 1 };
}
