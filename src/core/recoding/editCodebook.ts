import type { ParsedNode } from 'yaml';
import { codesIn, type CodebookPlace } from '../codebook/codePlaces';
import { plainTree } from '../codebook/plainTree';
import { contentEnd } from '../sidecar/yamlPart';
import { yaml } from '../yaml';
import {
  addItem,
  addLines,
  applyEdits,
  isMap,
  itemOf,
  parseYaml,
  scalarLike,
  type TextEdit,
} from './yamlEdit';

/** A theme that a codebook gets. */
export interface NewTheme {
  readonly code: string;
  readonly label: string;
  /** The language of the label; undefined where it is not told. */
  readonly language?: string | undefined;
  readonly parent?: string | undefined;
}

/** How the text of a codebook changes. Done again, it changes nothing more. */
export type CodebookEdit =
  | {
      readonly type: 'rename';
      readonly what: 'kind' | 'theme';
      readonly from: string;
      readonly to: string;
    }
  /** The themes `from` stay, for annotations elsewhere, and name those that come in their place. */
  | {
      readonly type: 'replace';
      readonly from: readonly string[];
      readonly to: readonly string[];
      /** Those of `to` that are not there yet. */
      readonly add: readonly NewTheme[];
    };

/**
 * The text of a codebook after an edit; comments, unknown keys and the form of everything else stay.
 * @returns undefined where the text is no valid YAML, or is written in a form that cannot be changed so.
 */
export function editCodebook(text: string, edit: CodebookEdit): string | undefined {
  if (!isYamlMap(text)) return undefined;
  if (edit.type === 'rename') return renamed(text, edit);
  let next: string | undefined = text;
  for (const theme of edit.add) next = next && withTheme(next, theme);
  for (const from of edit.from) next = next && withReplacement(next, from, edit.to);
  return next && withoutOldNames(next, edit.from, edit.to);
}

function renamed(
  text: string,
  { what, from, to }: Extract<CodebookEdit, { type: 'rename' }>,
): string | undefined {
  const places = codesIn(text);
  const meant = places.filter(({ type, code }) => type === what && code === from);
  const next = applyEdits(
    text,
    meant.map((place) => inPlace(text, place, to)),
  );
  const entry = (place: CodebookPlace): string =>
    place.entry === from && (place.type === what || (what === 'kind' && place.type === 'strength'))
      ? to
      : place.entry;
  const expected = places.map((place) =>
    said({ ...place, entry: entry(place), code: meant.includes(place) ? to : place.code }),
  );
  return saysThis(next, expected);
}

function inPlace(text: string, { from, to }: CodebookPlace, code: string): TextEdit {
  return { from, to, text: scalarLike(text.slice(from, to), code) };
}

function withTheme(text: string, theme: NewTheme): string | undefined {
  const { code, label, language, parent } = theme;
  const places = codesIn(text);
  if (places.some((place) => isTheme(place, code))) return text;
  const words = JSON.stringify(label);
  const named = language === undefined ? words : `{${language}: ${words}}`;
  const above = parent === undefined ? '' : `, parent: ${JSON.stringify(parent)}`;
  const next = withEntry(text, `${JSON.stringify(code)}: {label: ${named}${above}}`);
  const added = [said({ type: 'theme', role: 'definition', entry: code, code })];
  if (parent !== undefined) {
    added.push(said({ type: 'theme', role: 'parent', entry: code, code: parent }));
  }
  return next && saysThis(next, [...places.map(said), ...added]);
}

function withReplacement(text: string, code: string, to: readonly string[]): string | undefined {
  const places = codesIn(text);
  const isOld = (place: CodebookPlace): boolean =>
    place.role === 'replacedBy' && place.type === 'theme' && place.entry === code;
  if (
    places
      .filter(isOld)
      .map((place) => place.code)
      .join('\n') === to.join('\n')
  ) {
    return text;
  }
  const value = to.length === 1 ? JSON.stringify(to[0]) : inList(to);
  const entry = entryOf(text, code);
  const next = entry
    ? withField(text, entry, `replacedBy: ${value}`)
    : withEntry(text, `${JSON.stringify(code)}: {replacedBy: ${value}}`);
  const own = entry ? [] : [said({ type: 'theme', role: 'definition', entry: code, code })];
  const names = to.map((one) =>
    said({ type: 'theme', role: 'replacedBy', entry: code, code: one }),
  );
  const kept = places.filter((place) => !isOld(place)).map(said);
  return next && saysThis(next, [...kept, ...own, ...names]);
}

function inList(codes: readonly string[]): string {
  return `[${codes.map((code) => JSON.stringify(code)).join(', ')}]`;
}

/** What names a theme that another one alone replaces names that one: below it, and instead of it. */
function withoutOldNames(
  text: string,
  from: readonly string[],
  to: readonly string[],
): string | undefined {
  const [only] = to;
  if (only === undefined || to.length > 1) return text;
  const places = codesIn(text);
  const meant = places.filter(
    ({ type, role, code, entry }) =>
      type === 'theme' &&
      role !== 'definition' &&
      from.includes(code) &&
      entry !== only &&
      !from.includes(entry),
  );
  const next = applyEdits(
    text,
    meant.map((place) => inPlace(text, place, only)),
  );
  const expected = places.map((place) =>
    said({ ...place, code: meant.includes(place) ? only : place.code }),
  );
  return saysThis(next, expected);
}

interface Entry {
  readonly key: ParsedNode;
  readonly value: ParsedNode | null;
}

function entryOf(text: string, code: string): Entry | undefined {
  const root = parseYaml(text)?.contents;
  const themes = isMap(root) ? itemOf(root, 'themes')?.value : undefined;
  return isMap(themes) ? itemOf(themes, code) : undefined;
}

function withField(text: string, { key, value }: Entry, field: string): string | undefined {
  if (isMap(value)) {
    const old = itemOf(value, 'replacedBy');
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

function overField(text: string, { key, value }: Entry, field: string): TextEdit {
  const from = key.range[0];
  const to = value ? contentEnd(value) : text.indexOf(':', key.range[1]) + 1;
  return { from, to, text: field };
}

/** Adds a theme behind all others. */
function withEntry(text: string, entry: string): string | undefined {
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

/** Plainly written ones are read ten times as fast. */
function isYamlMap(text: string): boolean {
  return plainTree(text) !== undefined || isMap(parseYaml(text)?.contents);
}

function isTheme({ type, role, code }: CodebookPlace, theme: string): boolean {
  return type === 'theme' && role === 'definition' && code === theme;
}

function said(place: Pick<CodebookPlace, 'type' | 'role' | 'entry' | 'code'>): string {
  return JSON.stringify([place.type, place.role, place.entry, place.code]);
}

/** The text, if it holds exactly the codes that are expected. */
function saysThis(text: string, expected: readonly string[]): string | undefined {
  if (!isYamlMap(text)) return undefined;
  const found = codesIn(text).map(said).sort().join('\n');
  return found === [...expected].sort().join('\n') ? text : undefined;
}
