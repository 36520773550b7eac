import * as vscode from 'vscode';
import type { GroupNames } from '../../core/workspace/orderGroups';
import type { ReviewCause } from '../../core/workspace/reviewCause';
import { capitalize } from '../capitalize';
import type { Desk } from '../desk';
import { annotationCount, numberWords } from '../numberWords';
import { annotationItem } from './annotationItem';
import { groupItem } from './groupItem';
import { idOf, type CauseNode, type MoreNode, type ReviewNode, type TreeNode } from './nodes';

/** With more than this to review, only the reasons are shown at first: the rest of the tree stays in sight. */
const mostOpen = 12;

/** How a node of the tree looks, and what a click on it does. */
export function treeItem(
  desk: Pick<Desk, 'workspace'>,
  names: GroupNames,
  node: TreeNode,
): vscode.TreeItem {
  switch (node.type) {
    case 'review':
      return reviewItem(node);
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

function reviewItem({ id, refs }: ReviewNode): vscode.TreeItem {
  const label = vscode.l10n.t('Needs review ({count})', { count: refs.length });
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  item.id = id;
  item.contextValue = 'review';
  item.accessibilityInformation = { label };
  return item;
}

function causeItem({ id, cause, annotations, parent }: CauseNode): vscode.TreeItem {
  const label = capitalize(causeLabel(cause));
  const count = annotations.length;
  const state =
    parent.refs.length <= mostOpen
      ? vscode.TreeItemCollapsibleState.Expanded
      : vscode.TreeItemCollapsibleState.Collapsed;
  const item = new vscode.TreeItem(label, state);
  item.id = id;
  item.contextValue =
    cause === 'lost' || cause === 'conflict' ? `cause.${cause}` : 'cause.proposal';
  item.description = numberWords(count);
  item.accessibilityInformation = { label: `${label}, ${annotationCount(count)}` };
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

function moreItem(node: MoreNode): vscode.TreeItem {
  const { parent, hidden } = node;
  const label = vscode.l10n.t('Show more ({count})', { count: hidden });
  const item = new vscode.TreeItem(label);
  item.id = idOf(node);
  item.contextValue = 'more';
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.command = { title: '', command: 'communique.showMore', arguments: [parent] };
  item.accessibilityInformation = { label };
  return item;
}
