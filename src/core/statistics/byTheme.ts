import type { Codebook } from '../codebook/codebook';
import { labelOf } from '../codebook/labels';
import { pathSeparator, themePath } from '../codebook/themePath';
import { message, render } from '../message';
import type { PlacedAnnotation } from '../workspace/placedAnnotation';
import type { Grouping, StatisticsChoices, StatisticsSource } from './statistics';

/** A theme after those that are broader, broadest first; a code that no codebook knows alone. */
type Path = readonly { readonly code: string; readonly label: string }[];

/** Groups annotations by theme, rolled up along the hierarchy. */
export function byTheme(
  _texts: ReadonlySet<string>,
  { level }: StatisticsChoices,
  { codebookOf, language, themes: wanted, translate }: StatisticsSource,
): Grouping {
  const only = wanted && new Set(wanted);
  /** By key. */
  const counted = new Map<string, Path>();
  /** Keys that stand above another key: as rows of their own, they are what was not coded more narrowly. */
  const broader = new Set<string>();
  /** Where the filter asks for narrower themes than a row shows: those. */
  const narrower = new Map<string, Set<string>>();
  let levels = 0;
  const rollUp = (codebook: Codebook, code: string): string | undefined => {
    const known = themePath(codebook, code);
    const path =
      known.length === 0
        ? [{ code, label: code }]
        : known.map((theme) => ({ code: theme.code, label: labelOf(theme, language) }));
    if (only && !path.some((step) => only.has(step.code))) return undefined;
    levels = Math.max(levels, path.length);
    const shown = level === 0 ? path : path.slice(0, level);
    const { code: key } = shown.at(-1)!;
    counted.set(key, shown);
    for (const step of shown.slice(0, -1)) broader.add(step.code);
    if (only && !shown.some((step) => only.has(step.code))) {
      const asked = narrower.get(key) ?? new Set();
      for (const step of path.slice(shown.length)) if (only.has(step.code)) asked.add(step.code);
      narrower.set(key, asked);
    }
    return key;
  };
  const known = new Map<Codebook, Map<string, string | undefined>>();
  const knownIn = (codebook: Codebook): Map<string, string | undefined> => {
    const keys = known.get(codebook) ?? new Map<string, string | undefined>();
    known.set(codebook, keys);
    return keys;
  };
  let last: { text: string; codebook: Codebook; keys: Map<string, string | undefined> } | undefined;
  const keysOf = ({ text, annotation: { themes } }: PlacedAnnotation): readonly string[] => {
    if (themes.length === 0) return withoutTheme;
    if (last?.text !== text) {
      const codebook = codebookOf(text);
      last = { text, codebook, keys: knownIn(codebook) };
    }
    const keys: string[] = [];
    for (const code of themes) {
      let key = last.keys.get(code);
      if (key === undefined && !last.keys.has(code)) {
        last.keys.set(code, (key = rollUp(last.codebook, code)));
      }
      if (key !== undefined && !keys.includes(key)) keys.push(key);
    }
    return keys;
  };
  return {
    keysOf,
    get levels() {
      return levels;
    },
    nameOf: (key) => {
      if (key === '') {
        const label = render(message('no theme'), translate);
        return { label, short: label, above: '' };
      }
      const path = counted.get(key)!;
      const above = path.slice(0, -1).map(({ label }) => label);
      const theme = path.at(-1)!.label;
      const label = broader.has(key)
        ? render(message('{theme} (not specified further)', { theme }), translate)
        : theme;
      return { label, short: label, above: above.join(pathSeparator) };
    },
    asks: (key) => {
      if (broader.has(key)) return undefined;
      return { themes: [...(narrower.get(key) ?? [key])] };
    },
  };
}

const withoutTheme: readonly string[] = [''];
