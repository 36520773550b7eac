import { message, type Message } from '../message';
import type { Kind, Theme } from './codebook';
import { nearest } from './nearest';
import type { OwnEntry } from './readEntries';
import { readTexts } from './readFields';
import type { ProblemLog, YamlNode } from './yamlTree';

/** Looking for what was meant takes a look at every code: not for a file that is wrong throughout. */
const mostProposals = 50;

/**
 * Adds a codebook's own themes to `themes`. Parents and replacements that are unknown, or go in a
 * circle, are problems and taken off.
 */
export function addThemes(
  themes: Map<string, Theme>,
  own: readonly OwnEntry<Theme>[],
  log: ProblemLog,
): void {
  for (const { item } of own) themes.set(item.code, item);
  let proposals = 0;
  const unknown = (theme: string): Message => {
    const [meant] = proposals++ < mostProposals ? nearest(theme, themes.keys(), 1) : [];
    const args = { theme, meant: meant ?? '' };
    return meant === undefined
      ? message('No theme has the code "{theme}". Add it, or name another.', args)
      : message('No theme has the code "{theme}". Did you mean "{meant}"?', args);
  };
  for (const { item, fields } of own) {
    const { code, parent } = item;
    const node = fields.get('parent');
    if (node !== undefined && parent !== undefined) {
      if (themes.has(parent) && !isAbove(themes, code, parent)) continue;
      takeOff(themes, code, 'parent');
      if (themes.has(parent)) {
        const text = message('"{code}" would be above itself. Give it another parent, or none.', {
          code,
        });
        log.add('error', 'codebook-parent-cycle', node, text);
      } else {
        log.add('error', 'codebook-parent-unknown', node, unknown(parent));
      }
    }
  }
  for (const { item, fields } of own) verifyReplacements(item.code, fields, themes, unknown, log);
}

function verifyReplacements(
  code: string,
  fields: ReadonlyMap<string, YamlNode>,
  themes: Map<string, Theme>,
  unknown: (theme: string) => Message,
  log: ProblemLog,
): void {
  const good: string[] = [];
  // Its types were looked at when it was read.
  const given = readTexts(fields.get('replacedBy'), { ...log, add: () => undefined });
  for (const node of given) {
    if (!themes.has(node.value)) {
      log.add('error', 'codebook-replacement-unknown', node, unknown(node.value));
    } else if (leadsBack(themes, code, node.value)) {
      const text = message(
        '"{code}" would be replaced by itself. Name the theme that is to be used, or none.',
        { code },
      );
      log.add('error', 'codebook-replacement-cycle', node, text);
    } else {
      good.push(node.value);
    }
  }
  if (good.length === given.length) return;
  takeOff(themes, code, 'replacedBy');
  if (good.length > 0) themes.set(code, { ...themes.get(code)!, replacedBy: good });
}

/** Adds a codebook's own kinds to `kinds`. A key that another kind has is a problem and taken off. */
export function addKinds(
  kinds: Map<string, Kind>,
  own: readonly OwnEntry<Kind>[],
  log: ProblemLog,
): void {
  for (const { item } of own) kinds.set(item.code, item);
  const keys = new Map<string, string>();
  for (const { code, key } of kinds.values()) {
    const first = key === undefined ? undefined : keys.get(key);
    if (key === undefined) continue;
    if (first === undefined) {
      keys.set(key, code);
      continue;
    }
    const { key: taken, ...rest } = kinds.get(code)!;
    kinds.set(code, rest);
    const entry =
      own.find(({ item }) => item.code === code) ?? own.find(({ item }) => item.code === first);
    const node = entry && (entry.fields.get('key') ?? entry.key);
    if (node === undefined) continue;
    const text = message('The kind "{first}" has the key "{key}" already. Give "{code}" another.', {
      first,
      key: taken ?? '',
      code,
    });
    log.add('error', 'codebook-key-duplicate', node, text);
  }
}

function takeOff(themes: Map<string, Theme>, code: string, key: 'parent' | 'replacedBy'): void {
  themes.set(code, { ...themes.get(code)!, [key]: undefined });
}

/** Whether `code` is `from`, or above it. */
function isAbove(themes: ReadonlyMap<string, Theme>, code: string, from: string): boolean {
  const seen = new Set<string>();
  let at: string | undefined = from;
  while (at !== undefined && !seen.has(at)) {
    if (at === code) return true;
    seen.add(at);
    at = themes.get(at)?.parent;
  }
  return false;
}

/** Whether `code` is `from`, or takes its place by what `replacedBy` says, over however many steps. */
function leadsBack(themes: ReadonlyMap<string, Theme>, code: string, from: string): boolean {
  const seen = new Set([from]);
  for (const at of seen) {
    if (at === code) return true;
    for (const next of themes.get(at)?.replacedBy ?? []) seen.add(next);
  }
  return false;
}
