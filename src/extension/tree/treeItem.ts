import * as vscode from 'vscode';
import type { GroupNames } from '../../core/workspace/orderGroups';
import type { ReviewCause } from '../../core/workspace/reviewCause';
import type { Desk } from '../desk';
import { annotationItem } from './annotationItem';
import { groupItem } from './groupItem';
import type { CauseNode, MoreNode, TreeNode } from './nodes';

/** How a node of the tree looks, and what a click on it does. */
export function treeItem(
  desk: Pick<Desk, 'workspace'>,
  names: GroupNames,
  node: TreeNode,
): vscode.TreeItem {
  switch (node.type) {
    case 'cause':
      return causeItem(node);
    case 'group':
      return groupItem(desk, names, node);
    case 'annotation':
      return annotationItem(desk, node);
    case 'more':
      return moreItem(node);
  }
}

function causeItem({ id, cause, annotations }: CauseNode): vscode.TreeItem {
  const label = vscode.l10n.t('Needs review ({count})', { count: annotations.length });
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  item.id = id;
  item.contextValue =
    cause === 'lost' || cause === 'conflict' ? `cause.${cause}` : 'cause.proposal';
  item.description = causeLabel(cause);
  item.accessibilityInformation = { label: `${label}; ${causeLabel(cause)}` };
  return item;
}

function causeLabel(cause: ReviewCause): string {
  const labels: Record<ReviewCause, string> = {
    conflict: vscode.l10n.t('merged from two versions'),
    number: vscode.l10n.t('a number changed'),
    negation: vscode.l10n.t('a negation changed'),
    name: vscode.l10n.t('a name changed'),
    words: vscode.l10n.t('words changed'),
    ambiguous: vscode.l10n.t('in several places'),
    context: vscode.l10n.t('away from its neighbours'),
    lost: vscode.l10n.t('not in the text any more'),
  };
  return labels[cause];
}

function moreItem({ parent, hidden }: MoreNode): vscode.TreeItem {
  const label = vscode.l10n.t('Show more ({count})', { count: hidden });
  const item = new vscode.TreeItem(label);
  item.id = `more:${parent?.id ?? ''}`;
  item.contextValue = 'more';
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.command = { title: '', command: 'communique.showMore', arguments: [parent] };
  item.accessibilityInformation = { label };
  return item;
}
