import * as vscode from 'vscode';
import { kindLabel, themeLabel } from '../../core/codebook/labels';
import { beginning } from '../../core/text/beginning';
import type { PlacedAnnotation } from '../../core/workspace/placedAnnotation';
import { doubtOf, reviewCause, type ReviewCause } from '../../core/workspace/reviewCause';
import { capitalize } from '../capitalize';
import type { Desk } from '../desk';
import { kindIcon } from '../kindIcon';
import { say } from '../translate';
import { baseName } from '../world/documents';
import {
  keyOf,
  type AnnotationNode,
  type CauseNode,
  type GroupNode,
  type MoreNode,
  type TreeNode,
} from './nodes';

/** How a node of the tree looks, and what a click on it does. */
export function treeItem(desk: Pick<Desk, 'workspace'>, node: TreeNode): vscode.TreeItem {
  switch (node.type) {
    case 'cause':
      return causeItem(node);
    case 'group':
      return groupItem(desk, node);
    case 'annotation':
      return annotationItem(desk, node);
    case 'more':
      return moreItem(node);
  }
}

const warning = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));

function causeItem({ cause, refs }: CauseNode): vscode.TreeItem {
  const label = vscode.l10n.t('Needs review ({count})', { count: refs.length });
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.iconPath = warning;
  item.id = `cause:${cause}`;
  item.contextValue =
    cause === 'lost' || cause === 'conflict' ? `cause.${cause}` : 'cause.proposal';
  item.description = causeLabel(cause);
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

function groupItem(
  { workspace }: Pick<Desk, 'workspace'>,
  { by, group }: GroupNode,
): vscode.TreeItem {
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
    if (!workspace.isThere(group.key)) {
      item.description = `${item.description} · ${vscode.l10n.t('text missing')}`;
      item.iconPath = warning;
      item.contextValue = 'text.missing';
    }
  } else if (by === 'kind') {
    item.iconPath = kindIcon(group.key);
  } else {
    item.iconPath = new vscode.ThemeIcon('tag');
    if (group.key !== '') item.description = `${count} · ${group.key}`;
  }
  return item;
}

function annotationItem(
  { workspace }: Pick<Desk, 'workspace'>,
  { placed, parent }: AnnotationNode,
): vscode.TreeItem {
  const { annotation, sidecar, id, text } = placed;
  const codebook = workspace.codebookOf(text);
  const language = vscode.env.language;
  const quote = annotation.anchor.quote.replaceAll(/\s+/g, ' ');
  const kind = capitalize(kindLabel(codebook, annotation.kind, language));
  const themes = annotation.themes.map((code) => themeLabel(codebook, code, language)).join(', ');
  const doubt = doubtOf(placed);
  const item = new vscode.TreeItem(quote);
  item.id = `${keyOf(parent)} ${sidecar}#${id}`;
  item.contextValue = contextOf(placed);
  item.iconPath = reviewCause(placed)
    ? warning
    : doubt
      ? new vscode.ThemeIcon('circle-slash')
      : kindIcon(annotation.kind);
  const note = annotation.note === undefined ? '' : beginning(annotation.note);
  item.description = [themes, note && `✎ ${note}`].filter((part) => part !== '').join(' · ');
  item.command = {
    title: vscode.l10n.t('Show Passage'),
    command: 'communique.peekPassage',
    arguments: [{ sidecar, id }],
  };
  item.accessibilityInformation = {
    label: [
      kind,
      quote,
      themes,
      note && vscode.l10n.t('note: {note}', { note }),
      doubt && say(doubt),
    ]
      .filter(Boolean)
      .join('; '),
  };
  return item;
}

/** What the menus of an annotation depend on. */
function contextOf(placed: PlacedAnnotation): string {
  const cause = reviewCause(placed);
  if (!cause) return 'annotation';
  return cause === 'lost' || cause === 'conflict'
    ? `annotation.review.${cause}`
    : 'annotation.review.proposal';
}

function moreItem({ parent, hidden }: MoreNode): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Show more ({count})', { count: hidden }));
  item.id = `more:${keyOf(parent)}`;
  item.contextValue = 'more';
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.command = { title: '', command: 'communique.showMore', arguments: [parent] };
  return item;
}
