import type { Codebook, Theme } from '../codebook/codebook';
import { labelOf } from '../codebook/labels';
import { searchKey } from '../codebook/searchKey';
import { themeSearch, type ThemeSearch } from '../codebook/themeSearch';
import { quoted } from '../sidecar/canonicalText';
import { mostCompletions, type Completion } from './completion';

const searches = new WeakMap<Codebook, Map<string, ThemeSearch>>();

/** The search in a codebook, prepared once. */
function searchIn(codebook: Codebook, language: string): ThemeSearch {
  const known = searches.get(codebook) ?? new Map<string, ThemeSearch>();
  searches.set(codebook, known);
  const search = known.get(language) ?? themeSearch(codebook, language);
  known.set(language, search);
  return search;
}

/** Prepares the search in a codebook, so that the first completion is as fast as the others. */
export function prepareThemes(codebook: Codebook, language: string): void {
  searchIn(codebook, language);
}

/**
 * The themes that `typed` may be the beginning of: by code, or by label in any language, accents
 * being optional. Deprecated ones come last.
 * @param without Codes that are there already.
 */
export function themeCompletions(
  typed: string,
  codebook: Codebook,
  language: string,
  without: readonly string[],
): Completion[] {
  const limit = mostCompletions + without.length;
  const hits = searchIn(codebook, language)
    .find(typed, limit)
    .filter(({ theme }) => !without.includes(theme.code))
    .slice(0, mostCompletions);
  const sorted = [
    ...hits.filter(({ theme }) => !isOut(theme)),
    ...hits.filter(({ theme }) => isOut(theme)),
  ];
  return sorted.map(({ theme, label, above }): Completion => {
    const { code } = theme;
    const name = { label, detail: label === code ? undefined : code, description: above };
    return { type: 'theme', ...name, insert: quoted(code), code, deprecated: isOut(theme) };
  });
}

function isOut({ deprecated }: Theme): boolean {
  return deprecated === true;
}

/** The kinds, or the strengths, that `typed` may be the beginning of, in the order of the codebook. */
export function codeCompletions(
  type: 'kind' | 'strength',
  items: Iterable<{ readonly code: string; readonly labels: Readonly<Record<string, string>> }>,
  typed: string,
  language: string,
): Completion[] {
  const key = searchKey(typed);
  const found: Completion[] = [];
  for (const item of items) {
    const names = [item.code, ...Object.values(item.labels)].map(searchKey);
    if (!names.some((name) => name.includes(key))) continue;
    const { code } = item;
    const label = labelOf(item, language);
    const detail = label === code ? undefined : code;
    found.push({ type, label, detail, insert: quoted(code), code });
  }
  return found;
}
