import * as vscode from 'vscode';
import type { Codebook } from '../../core/codebook/codebook';
import { themeSearch, type ThemeHit, type ThemeSearch } from '../../core/codebook/themeSearch';

export interface ThemeItem extends vscode.QuickPickItem {
  /** Undefined for a separator. */
  readonly code?: string;
}

/** A longer list takes VS Code longer to show than anyone takes to type a letter. */
const most = 300;

const searches = new WeakMap<Codebook, ThemeSearch>();

/** The search in a codebook, prepared once: the language stays the same while the window is open. */
export function searchIn(codebook: Codebook): ThemeSearch {
  const search = searches.get(codebook) ?? themeSearch(codebook, vscode.env.language);
  searches.set(codebook, search);
  return search;
}

/** The themes to show: those that the query finds, and around them what is ticked or was used last. */
export function themeItems(
  codebook: Codebook,
  search: ThemeSearch,
  query: string,
  ticked: readonly string[],
  recent: readonly string[],
): { found: ThemeItem[]; others: ThemeItem[] } {
  const toItem = (code: string): ThemeItem => itemOf(search.hit(code), code);
  if (query !== '') {
    const all = search.find(query, most + 1);
    const found = all.slice(0, most).map(({ theme }) => toItem(theme.code));
    if (all.length > most) found.push(separator(vscode.l10n.t('and more: type more of it')));
    const shown = new Set(found.map(({ code }) => code));
    const others = ticked.filter((code) => !shown.has(code)).map(toItem);
    if (others.length > 0) others.unshift(separator(vscode.l10n.t('ticked')));
    return { found, others };
  }
  const last = recent.filter((code) => {
    const known = codebook.themes.get(code);
    return known && known.deprecated !== true && !ticked.includes(code);
  });
  const first = new Set([...ticked, ...last]);
  const items = ticked.map(toItem);
  if (last.length > 0) items.push(separator(vscode.l10n.t('used last')), ...last.map(toItem));
  if (items.length > 0) items.push(separator(vscode.l10n.t('all themes')));
  const rest = search.all.filter(({ theme }) => !first.has(theme.code) && !theme.deprecated);
  items.push(...rest.slice(0, most).map((hit) => itemOf(hit, hit.theme.code)));
  if (rest.length > most) {
    const count = rest.length - most;
    items.push(separator(vscode.l10n.t('and {count} more: type to find them', { count })));
  }
  return { found: items, others: [] };
}

function itemOf(hit: ThemeHit | undefined, code: string): ThemeItem {
  const parts = [code, hit?.above, hit?.theme.deprecated && vscode.l10n.t('deprecated')];
  return {
    label: hit?.label ?? code,
    description: parts.filter(Boolean).join(' · '),
    // The search has decided already; VS Code's own would drop what differs by an accent.
    alwaysShow: true,
    code,
  };
}

function separator(label: string): ThemeItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
