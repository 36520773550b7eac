import * as vscode from 'vscode';
import { facets, type Facet } from '../../core/workspace/facets';
import type { Arrangement } from './arrangement';

type Levels = Arrangement['levels'];

/** Asks by what to group, then by what within that. Undefined where the first question is dismissed. */
export async function pickGrouping([first, second]: Levels): Promise<Levels | undefined> {
  const outer = await pickFacet(facets, first, vscode.l10n.t('Group annotations'));
  if (!outer) return undefined;
  const others = facets.filter((facet) => facet !== outer);
  const nothing = vscode.l10n.t('No further grouping');
  const kept = outer === first ? second : undefined;
  const title = vscode.l10n.t('{facet}, then…', { facet: facetLabels()[outer] });
  const inner = await pickFacet(others, kept, title, nothing);
  return inner ? [outer, inner] : [outer];
}

function facetLabels(): Readonly<Record<Facet, string>> {
  return {
    text: vscode.l10n.t('By text'),
    kind: vscode.l10n.t('By kind'),
    theme: vscode.l10n.t('By theme'),
    coder: vscode.l10n.t('By coder'),
    state: vscode.l10n.t('By state'),
  };
}

const icons: Readonly<Record<Facet, string>> = {
  text: 'book',
  kind: 'symbol-enum',
  theme: 'tag',
  coder: 'account',
  state: 'pass',
};

/** @param none The item that stands for no facet, first in the list. */
async function pickFacet(
  choices: readonly Facet[],
  current: Facet | undefined,
  title: string,
  none?: string,
): Promise<Facet | undefined> {
  const labels = facetLabels();
  const now = (is: boolean): string => (is ? vscode.l10n.t('current') : '');
  const items: (vscode.QuickPickItem & { facet?: Facet })[] = choices.map((facet) => ({
    label: labels[facet],
    iconPath: new vscode.ThemeIcon(icons[facet]),
    description: now(facet === current),
    facet,
  }));
  if (none !== undefined) {
    items.unshift({ label: none, description: now(current === undefined) });
  }
  return (await vscode.window.showQuickPick(items, { title }))?.facet;
}
