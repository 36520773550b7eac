import { message } from '../message';
import type { Kind, Labels, Strength, Theme } from './codebook';
import { nearest } from './nearest';
import { codedEntries, fieldsOf, readLabels, readText } from './readFields';
import type { ProblemLog, YamlEntry, YamlNode } from './yamlTree';

/** The kinds of the codebook that is extended, changed and added to by those of `node`. */
export function readKinds(
  node: YamlNode | undefined,
  base: ReadonlyMap<string, Kind>,
  log: ProblemLog,
): ReadonlyMap<string, Kind> {
  const kinds = new Map(base);
  for (const entry of codedEntries(node, log)) {
    const old = kinds.get(entry.key.value);
    const { named, fields } = readNamed(entry, ['strengths', 'color'], old, log);
    kinds.set(named.code, {
      ...named,
      strengths: readStrengths(fields.get('strengths'), old?.strengths ?? [], log),
      color: readColor(fields.get('color'), old?.color, log),
    });
  }
  return kinds;
}

/** The same for themes. Parents that are unknown, or go in a circle, are problems and taken off. */
export function readThemes(
  node: YamlNode | undefined,
  base: ReadonlyMap<string, Theme>,
  log: ProblemLog,
): ReadonlyMap<string, Theme> {
  const themes = new Map(base);
  const parents = new Map<string, YamlNode>();
  for (const entry of codedEntries(node, log)) {
    const old = themes.get(entry.key.value);
    const { named, fields } = readNamed(entry, ['parent'], old, log);
    const given = fields.get('parent');
    const parent = given === undefined ? old?.parent : readText(given, log);
    themes.set(named.code, parent === undefined ? named : { ...named, parent });
    if (given !== undefined && parent !== undefined) parents.set(named.code, given);
  }
  for (const [code, parent] of parents) verifyParent(themes, code, parent, log);
  return themes;
}

function verifyParent(
  themes: Map<string, Theme>,
  code: string,
  node: YamlNode,
  log: ProblemLog,
): void {
  const { parent = '', ...theme } = themes.get(code)!;
  const known = themes.get(parent);
  if (known !== undefined && !isBelow(themes, known, code)) return;
  themes.set(code, theme);
  if (known !== undefined) {
    const text = message('"{code}" would be above itself. Give it another parent, or none.', {
      code,
    });
    log.add('error', 'codebook-parent-cycle', node, text);
    return;
  }
  const [meant] = nearest(parent, themes.keys());
  const args = { parent, meant: meant ?? '' };
  const text =
    meant === undefined
      ? message('No theme has the code "{parent}". Add it, or give another parent.', args)
      : message('No theme has the code "{parent}". Did you mean "{meant}"?', args);
  log.add('error', 'codebook-parent-unknown', node, text);
}

function isBelow(themes: ReadonlyMap<string, Theme>, from: Theme, code: string): boolean {
  const seen = new Set<string>();
  let theme: Theme | undefined = from;
  while (theme !== undefined && !seen.has(theme.code)) {
    if (theme.code === code) return true;
    seen.add(theme.code);
    theme = theme.parent === undefined ? undefined : themes.get(theme.parent);
  }
  return false;
}

/** A scale that is given replaces the one that is extended; labels of the same codes are kept. */
function readStrengths(
  node: YamlNode | undefined,
  old: readonly Strength[],
  log: ProblemLog,
): readonly Strength[] {
  if (node === undefined) return old;
  return codedEntries(node, log).map((entry) => {
    const inherited = old.find(({ code }) => code === entry.key.value);
    return readNamed(entry, [], inherited, log).named;
  });
}

interface Named {
  readonly code: string;
  readonly labels: Labels;
  readonly descriptions: Labels;
}

/** What kinds, themes and strengths share. An entry that is a plain text is its label. */
function readNamed(
  { key, value }: YamlEntry,
  more: readonly string[],
  old: Kind | Theme | Strength | undefined,
  log: ProblemLog,
): { named: Named; fields: ReadonlyMap<string, YamlNode> } {
  const code = key.value;
  let fields: ReadonlyMap<string, YamlNode> = new Map([['label', value]]);
  if (value.type === 'map') fields = fieldsOf(value, ['label', 'description', ...more], log);
  const labels = readLabels(fields.get('label'), old?.labels, log);
  if (labels === undefined) {
    const text = message('"{code}" has no label, so its code is shown. Give it one.', { code });
    log.add('warning', 'codebook-label-missing', key, text);
  }
  const descriptions = readLabels(fields.get('description'), old?.descriptions, log);
  return { named: { code, labels: labels ?? {}, descriptions: descriptions ?? {} }, fields };
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
