import * as vscode from 'vscode';
import type { Codebook } from '../../core/codebook/codebook';
import type { AnnotationState } from '../../core/workspace/facets';
import type { AnnotationGroup } from '../../core/workspace/groupAnnotations';
import { nameGroup, type GroupNames } from '../../core/workspace/orderGroups';
import { capitalize } from '../capitalize';
import type { Desk } from '../desk';
import { kindIcon, themeSwatch, type DrawnIcon } from '../kindIcon';
import { annotationCount, numberWords } from '../numberWords';
import { baseName } from '../world/documents';
import type { GroupNode } from './nodes';

/** So many groups are shown open; more would not be seen at a glance, and take long to draw. */
const mostOpen = 20;

const warning = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));

const stateIcons: Readonly<Record<AnnotationState, vscode.ThemeIcon>> = {
  review: warning,
  moved: new vscode.ThemeIcon('arrow-swap', new vscode.ThemeColor('charts.blue')),
  exact: new vscode.ThemeIcon('check', new vscode.ThemeColor('charts.green')),
  lost: new vscode.ThemeIcon('circle-slash'),
  unknown: new vscode.ThemeIcon('question'),
};

/** How a group looks: its name, how many it holds, and what else tells it from others. */
export function groupItem(
  { workspace }: Pick<Desk, 'workspace'>,
  names: GroupNames,
  node: GroupNode,
): vscode.TreeItem {
  const { facet, key, count } = node.group;
  const { label } = nameGroup(node.group, names);
  const codebook = workspace.codebookOf(node.group.all[0]![0]!.text);
  const isUnknown = isUnknownCode(node.group, codebook);
  // A code that the codebook does not know stays as it is written.
  const isName = facet === 'text' || (facet === 'coder' && key !== '') || isUnknown;
  const item = new vscode.TreeItem(isName ? label : capitalize(label), stateOf(node));
  item.id = node.id;
  item.contextValue = facet;
  item.description = numberWords(count);
  item.iconPath = iconOf(node.group, codebook);
  const spoken = [`${label}, ${annotationCount(count)}`];
  if (facet === 'theme' && key !== '') {
    const named = vscode.l10n.t('code {code}', { code: key });
    item.description = `${named} · ${numberWords(count)}`;
    spoken.push(named);
  }
  if (isUnknown) {
    const unknown = vscode.l10n.t('not in the codebook');
    item.description = `${numberWords(count)} · ${unknown}`;
    spoken.push(unknown);
  }
  if (facet === 'text') {
    const name = baseName(vscode.Uri.parse(key, true));
    const folder = label.slice(0, -name.length - 1);
    item.label = name;
    if (folder !== '') item.description = `${numberWords(count)} · ${folder}`;
    if (!workspace.isThere(key)) {
      const missing = vscode.l10n.t('text missing');
      item.description = `${item.description} · ${missing}`;
      item.iconPath = warning;
      item.contextValue = 'text.missing';
      spoken.push(missing);
    }
  }
  item.accessibilityInformation = { label: spoken.join('; ') };
  return item;
}

function isUnknownCode({ facet, key }: AnnotationGroup, { kinds, themes }: Codebook): boolean {
  if (facet === 'kind') return !kinds.has(key);
  return facet === 'theme' && key !== '' && !themes.has(key);
}

/** Open where it is a text, or leads to other groups; these and all in long lists begin closed. */
function stateOf({ group, level, siblings }: GroupNode): vscode.TreeItemCollapsibleState {
  const leads = group.own.length === 0 && group.path.length === 1;
  return level === 0 && siblings <= mostOpen && (group.facet === 'text' || leads)
    ? vscode.TreeItemCollapsibleState.Expanded
    : vscode.TreeItemCollapsibleState.Collapsed;
}

function iconOf({ facet, key }: AnnotationGroup, codebook: Codebook): vscode.ThemeIcon | DrawnIcon {
  switch (facet) {
    case 'text':
      return new vscode.ThemeIcon('book');
    case 'kind':
      return kindIcon(key, codebook);
    case 'theme':
      return themeSwatch(key, codebook) ?? new vscode.ThemeIcon('tag');
    case 'coder':
      return new vscode.ThemeIcon('account');
    case 'state':
      return stateIcons[key as AnnotationState];
  }
}
