import { message } from '../message';
import type { Guidance, Kind, Labels, Strength, Theme } from './codebook';
import {
  codedEntries,
  fieldsOf,
  readFlag,
  readLabels,
  readText,
  readTexts,
  tidy,
} from './readFields';
import type { ProblemLog, YamlEntry, YamlNode, YamlText } from './yamlTree';

/** What a codebook says itself of a kind, a strength or a theme, and where. */
export interface OwnEntry<T extends Kind | Strength | Theme = Kind | Strength | Theme> {
  readonly key: YamlText;
  readonly fields: ReadonlyMap<string, YamlNode>;
  /** With what is inherited. */
  readonly item: T;
}

/** The kinds that stand in `node`, each as it is on top of the one that it changes. */
export function readKinds(
  node: YamlNode | undefined,
  base: ReadonlyMap<string, Kind>,
  log: ProblemLog,
): { own: OwnEntry<Kind>[]; strengths: OwnEntry<Strength>[] } {
  const strengths: OwnEntry<Strength>[] = [];
  const own = codedEntries(node, log).map((entry) => {
    const old = base.get(entry.key.value);
    const fields = entryFields(entry, [...guidanceKeys, 'strengths', 'color', 'key'], log);
    const scale = readStrengths(fields.get('strengths'), old?.strengths, log);
    if (scale) strengths.push(...scale);
    const item: Kind = {
      ...readNamed(entry, fields, old, log),
      ...readGuidance(fields, old, log),
      strengths: scale?.map(({ item }) => item) ?? old?.strengths ?? [],
      ...present('color', readColor(fields.get('color'), old?.color, log)),
      ...present('key', readKey(fields.get('key'), old?.key, log)),
    };
    return { key: entry.key, fields, item };
  });
  return { own, strengths };
}

/** The same for themes. What their parents and replacements name is not looked at here. */
export function readThemes(
  node: YamlNode | undefined,
  base: ReadonlyMap<string, Theme>,
  log: ProblemLog,
): OwnEntry<Theme>[] {
  const more = ['parent', 'deprecated', 'replacedBy', 'color'];
  return codedEntries(node, log).map((entry) => {
    const old = base.get(entry.key.value);
    const fields = entryFields(entry, [...guidanceKeys, ...more], log);
    const given = readTexts(fields.get('replacedBy'), log).map(({ value }) => value);
    const replacedBy = given.length > 0 ? given : old?.replacedBy;
    const said = readFlag(fields.get('deprecated'), log) ?? old?.deprecated;
    const deprecated = replacedBy ? true : said;
    const item: Theme = {
      ...readNamed(entry, fields, old, log),
      ...readGuidance(fields, old, log),
      ...present(
        'parent',
        fields.has('parent') ? readText(fields.get('parent'), log) : old?.parent,
      ),
      ...present('deprecated', deprecated === true ? true : undefined),
      ...present('replacedBy', replacedBy),
      ...present('color', readColor(fields.get('color'), old?.color, log)),
    };
    return { key: entry.key, fields, item };
  });
}

/** A scale that is given replaces the one that is extended; labels of the same codes are kept. */
function readStrengths(
  node: YamlNode | undefined,
  old: readonly Strength[] | undefined,
  log: ProblemLog,
): OwnEntry<Strength>[] | undefined {
  if (node === undefined) return undefined;
  return codedEntries(node, log).map((entry) => {
    const inherited = old?.find(({ code }) => code === entry.key.value);
    const fields = entryFields(entry, [], log);
    const named = readNamed(entry, fields, inherited, log);
    const descriptions = readLabels(fields.get('description'), inherited?.descriptions, log);
    return { key: entry.key, fields, item: { ...named, descriptions: descriptions ?? {} } };
  });
}

/** An entry that is a plain text is its label. */
function entryFields(
  { value }: YamlEntry,
  more: readonly string[],
  log: ProblemLog,
): ReadonlyMap<string, YamlNode> {
  if (value.type !== 'map') return new Map([['label', value]]);
  return fieldsOf(value, ['label', 'description', ...more], log);
}

function readNamed(
  { key }: YamlEntry,
  fields: ReadonlyMap<string, YamlNode>,
  old: Kind | Theme | Strength | undefined,
  log: ProblemLog,
): { code: string; labels: Labels } {
  const code = key.value;
  const labels = readLabels(fields.get('label'), old?.labels, log);
  if (labels === undefined) {
    const text = message('"{code}" has no label, so its code is shown. Give it one.', { code });
    log.add('warning', 'codebook-label-missing', key, text);
  }
  return { code, labels: labels ?? {} };
}

const guidanceKeys = ['when', 'whenNot', 'examples'];

function readGuidance(
  fields: ReadonlyMap<string, YamlNode>,
  old: Guidance | undefined,
  log: ProblemLog,
): Guidance {
  const examples = readTexts(fields.get('examples'), log).map(({ value }) => tidy(value));
  return {
    descriptions: readLabels(fields.get('description'), old?.descriptions, log) ?? {},
    ...present('when', readLabels(fields.get('when'), old?.when, log)),
    ...present('whenNot', readLabels(fields.get('whenNot'), old?.whenNot, log)),
    ...present('examples', examples.length > 0 ? examples : old?.examples),
  };
}

/** Nothing for what is undefined: keys that say nothing are not there. */
function present<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}

function readColor(
  node: YamlNode | undefined,
  old: string | undefined,
  log: ProblemLog,
): string | undefined {
  if (node === undefined) return old;
  if (node.type === 'text' && /^#[0-9a-f]{6}$/i.test(node.value)) return node.value.toLowerCase();
  const text = message(
    'A colour is "#" and six digits from 0 to f, in quotes, since # begins a comment: "#7a3e9d".',
  );
  log.add('error', 'codebook-color', node, text);
  return old;
}

function readKey(
  node: YamlNode | undefined,
  old: string | undefined,
  log: ProblemLog,
): string | undefined {
  if (node === undefined) return old;
  if (node.type === 'text' && /^[a-z0-9]$/.test(node.value)) return node.value;
  const text = message('A key is one digit or one small letter from a to z, such as "1" or "a".');
  log.add('error', 'codebook-key', node, text);
  return old;
}
