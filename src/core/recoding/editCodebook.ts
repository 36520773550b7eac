import { codesIn, type CodebookPlace } from '../codebook/codePlaces';
import { plainTree } from '../codebook/plainTree';
import { entryOf, withEntry, withField } from './themeEntry';
import { applyEdits, isMap, itemOf, parseYaml, scalarLike, type TextEdit } from './yamlEdit';

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
      /** Themes that get another parent, or none, so that they are not below one that is replaced. */
      readonly parents?: readonly NewParent[];
    };

/** What a theme is to be below; undefined where below none. */
export interface NewParent {
  readonly code: string;
  readonly parent: string | undefined;
}

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
  next = next && withoutOldNames(next, edit.from, edit.to);
  for (const below of edit.parents ?? []) next = next && withParent(next, below);
  return next;
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
    ? withField(text, entry, 'replacedBy', value)
    : withEntry(text, `${JSON.stringify(code)}: {replacedBy: ${value}}`);
  const own = entry ? [] : [said({ type: 'theme', role: 'definition', entry: code, code })];
  const names = to.map((one) =>
    said({ type: 'theme', role: 'replacedBy', entry: code, code: one }),
  );
  const kept = places.filter((place) => !isOld(place)).map(said);
  return next && saysThis(next, [...kept, ...own, ...names]);
}

/** An empty parent, since one that is extended may name another. */
function withParent(text: string, { code, parent }: NewParent): string | undefined {
  const places = codesIn(text);
  const isOld = (place: CodebookPlace): boolean =>
    place.role === 'parent' && place.type === 'theme' && place.entry === code;
  const entry = entryOf(text, code);
  const isGiven = isMap(entry?.value) && itemOf(entry.value, 'parent') !== undefined;
  if (isGiven && places.find(isOld)?.code === parent) return text;
  const value = JSON.stringify(parent ?? '');
  const next = entry
    ? withField(text, entry, 'parent', value)
    : withEntry(text, `${JSON.stringify(code)}: {parent: ${value}}`);
  const own = entry ? [] : [said({ type: 'theme', role: 'definition', entry: code, code })];
  const above =
    parent === undefined
      ? []
      : [said({ type: 'theme', role: 'parent', entry: code, code: parent })];
  const kept = places.filter((place) => !isOld(place)).map(said);
  return next && saysThis(next, [...kept, ...own, ...above]);
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
