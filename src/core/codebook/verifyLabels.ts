import { message } from '../message';
import type { Kind, Labels, Theme } from './codebook';
import type { OwnEntry } from './readEntries';
import type { ProblemLog, YamlText } from './yamlTree';

/** An entry of a codebook's own: where its code stands, and its labels. */
interface Labelled {
  readonly key: YamlText;
  readonly item: { readonly code: string; readonly labels: Labels };
}

/**
 * Warns of entries that lack a label in a language in which more than half of them have one. A label
 * whose language the codebook does not tell stands for all languages.
 */
export function verifyLanguages(own: readonly Labelled[], log: ProblemLog): void {
  const counted = own.filter(({ item: { labels } }) => Object.keys(labels).length > 0);
  const told = counted.filter(({ item: { labels } }) => !Object.hasOwn(labels, 'und'));
  const counts = new Map<string, number>();
  for (const { item } of told) {
    for (const tag of Object.keys(item.labels)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  const usual = [...counts].filter(([, count]) => count * 2 > counted.length).map(([tag]) => tag);
  for (const { key, item } of told) {
    const missing = usual.filter((tag) => !Object.hasOwn(item.labels, tag));
    if (missing.length === 0) continue;
    const text = message('"{code}" has no label in {languages}, as most others have. Add it.', {
      code: item.code,
      languages: missing.join(', '),
    });
    log.add('warning', 'codebook-label-language', key, text);
  }
}

/** Warns of themes beside each other, and of kinds, that nobody can tell apart by their label. */
export function verifyDistinct(
  items: ReadonlyMap<string, Kind> | ReadonlyMap<string, Theme>,
  own: readonly OwnEntry<Kind | Theme>[],
  log: ProblemLog,
): void {
  const keys = new Map(own.map(({ key }) => [key.value, key]));
  if (keys.size === 0) return;
  const first = new Map<string, string>();
  for (const item of items.values()) {
    // What replaces a theme often has its label.
    if ('deprecated' in item && item.deprecated === true) continue;
    const parent = 'parent' in item ? (item.parent ?? '') : '';
    const twin = Object.entries(item.labels).flatMap(([tag, label]) => {
      const place = `${parent}\n${tag}\n${label.toLowerCase()}`;
      const code = first.get(place);
      if (code === undefined) first.set(place, item.code);
      return code ?? [];
    })[0];
    const key = twin === undefined ? undefined : (keys.get(item.code) ?? keys.get(twin));
    if (key === undefined) continue;
    const text = message(
      '"{code}" has the same label as "{other}", so nobody can tell them apart. Change one of them.',
      { code: item.code, other: twin! },
    );
    log.add('warning', 'codebook-label-duplicate', key, text);
  }
}
