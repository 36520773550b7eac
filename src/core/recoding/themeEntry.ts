import type { ParsedNode } from 'yaml';
import { contentEnd } from '../sidecar/yamlPart';
import { yaml } from '../yaml';
import { addItem, addLines, applyEdits, isMap, itemOf, parseYaml, type TextEdit } from './yamlEdit';

/** A theme as it is written. */
export interface ThemeEntry {
  readonly key: ParsedNode;
  readonly value: ParsedNode | null;
}

/** The entry of a theme; undefined where a codebook has none. */
export function entryOf(text: string, code: string): ThemeEntry | undefined {
  const root = parseYaml(text)?.contents;
  const themes = isMap(root) ? itemOf(root, 'themes')?.value : undefined;
  return isMap(themes) ? itemOf(themes, code) : undefined;
}

/**
 * The text with a key of a theme, in the place of what it had.
 * @returns undefined where the form of the entry does not allow it.
 */
export function withField(
  text: string,
  { key, value }: ThemeEntry,
  name: string,
  content: string,
): string | undefined {
  const field = `${name}: ${content}`;
  if (isMap(value)) {
    const old = itemOf(value, name);
    const edit = old ? overField(text, old, field) : addItem(text, value, field);
    return edit && applyEdits(text, [edit]);
  }
  if (value && !yaml().isScalar(value)) return undefined;
  const [from, to] = value?.range ?? [0, 0];
  if (!value || from === to) {
    const colon = text.indexOf(':', key.range[1]);
    return `${text.slice(0, colon + 1)} {${field}}${text.slice(colon + 1)}`;
  }
  if (value.type === 'BLOCK_FOLDED' || value.type === 'BLOCK_LITERAL') return undefined;
  const label = value.type === 'PLAIN' ? JSON.stringify(value.value) : text.slice(from, to);
  return applyEdits(text, [{ from, to, text: `{label: ${label}, ${field}}` }]);
}

function overField(text: string, { key, value }: ThemeEntry, field: string): TextEdit {
  const from = key.range[0];
  const to = value ? contentEnd(value) : text.indexOf(':', key.range[1]) + 1;
  return { from, to, text: field };
}

/**
 * The text with a theme behind all others.
 * @returns undefined where its form does not allow it.
 */
export function withEntry(text: string, entry: string): string | undefined {
  const root = parseYaml(text)?.contents;
  if (!isMap(root)) return undefined;
  const item = itemOf(root, 'themes');
  if (isMap(item?.value)) {
    const edit = addItem(text, item.value, entry);
    return edit && applyEdits(text, [edit]);
  }
  if (root.flow === true || (item?.value && item.value.range[0] < item.value.range[1])) {
    return undefined;
  }
  if (item) return applyEdits(text, [addLines(text, item.key.range[1], `  ${entry}`)]);
  const last = root.items.at(-1)!;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = `themes:${newline}  ${entry}`;
  return applyEdits(text, [addLines(text, contentEnd(last.value ?? last.key), lines)]);
}
