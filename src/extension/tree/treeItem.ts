import * as vscode from 'vscode';
import { kindLabel, themeLabel } from '../../core/codebook/labels';
import { doubtOf } from '../../core/workspace/reviewCause';
import { capitalize } from '../capitalize';
import type { Desk } from '../desk';
import { kindIcon } from '../kindIcon';
import { hoverText } from '../reading/hovers';
import { say } from '../translate';
import { baseName } from '../world/documents';
import type { AnnotationNode, GroupNode, MoreNode, TreeNode } from './nodes';

type Shown = Pick<Desk, 'workspace'>;

/** How a node of the tree looks, and what a click on it does. */
export function treeItem(desk: Shown, node: TreeNode): vscode.TreeItem {
  switch (node.type) {
    case 'group':
      return groupItem(node);
    case 'annotation':
      return annotationItem(desk, node);
    case 'more':
      return moreItem(node);
  }
}

/** The same as the hover over the passage, made when it is asked for. */
treeItem.tooltip = (desk: Shown, node: TreeNode): vscode.MarkdownString | string | undefined => {
  if (node.type === 'annotation') return hoverText(desk, node.placed);
  if (node.type === 'more') return undefined;
  const { key, label, above } = node.group;
  if (node.by === 'text') return vscode.Uri.parse(key, true).fsPath;
  return node.by === 'theme' && above !== '' ? `${above} > ${label} (${key})` : capitalize(label);
};

function groupItem({ by, group }: GroupNode): vscode.TreeItem {
  const count = group.annotations.length;
  const item = new vscode.TreeItem(
    by === 'text' ? group.label : capitalize(group.label),
    by === 'text'
      ? vscode.TreeItemCollapsibleState.Expanded
      : vscode.TreeItemCollapsibleState.Collapsed,
  );
  item.id = `${by}:${group.key}`;
  item.contextValue = by;
  item.description = String(count);
  item.accessibilityInformation = {
    label: vscode.l10n.t('{label}, {count} annotations', { label: group.label, count }),
  };
  if (by === 'text') {
    const uri = vscode.Uri.parse(group.key, true);
    const name = baseName(uri);
    const folder = group.label.slice(0, -name.length - 1);
    item.label = name;
    item.description = folder === '' ? String(count) : `${count} · ${folder}`;
    item.iconPath = new vscode.ThemeIcon('book');
  } else if (by === 'kind') {
    item.iconPath = kindIcon(group.key);
  } else {
    item.iconPath = new vscode.ThemeIcon('tag');
    if (group.key !== '') item.description = `${count} · ${group.key}`;
  }
  return item;
}

function annotationItem({ workspace }: Shown, { placed, parent }: AnnotationNode): vscode.TreeItem {
  const { annotation, sidecar, id, text } = placed;
  const codebook = workspace.codebookOf(text);
  const language = vscode.env.language;
  const quote = annotation.anchor.quote.replaceAll(/\s+/g, ' ');
  const kind = capitalize(kindLabel(codebook, annotation.kind, language));
  const themes = annotation.themes.map((code) => themeLabel(codebook, code, language)).join(', ');
  const doubt = doubtOf(placed);
  const item = new vscode.TreeItem(quote);
  item.id = `${parent.by}:${parent.group.key} ${sidecar}#${id}`;
  item.contextValue = 'annotation';
  item.iconPath = doubt
    ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
    : kindIcon(annotation.kind);
  item.description = themes;
  item.command = {
    title: vscode.l10n.t('Show Passage'),
    command: 'communique.showPassage',
    arguments: [{ sidecar, id }],
  };
  item.accessibilityInformation = {
    label: [kind, quote, themes, doubt ? say(doubt) : ''].filter((part) => part !== '').join('; '),
  };
  return item;
}

function moreItem({ parent, hidden }: MoreNode): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Show more ({count})', { count: hidden }));
  item.id = `more:${parent.group.key}`;
  item.contextValue = 'more';
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.command = { title: '', command: 'communique.showMore', arguments: [parent] };
  return item;
}
