import * as vscode from 'vscode';
import type { AnnotationOrder } from '../../core/workspace/orderAnnotations';
import type { GroupOrder } from '../../core/workspace/orderGroups';
import type { Arrangement } from './arrangement';

type Orders = Partial<Pick<Arrangement, 'groups' | 'annotations'>>;

/** Asks in which order annotations, or groups, are to be listed; undefined where the question is dismissed. */
export async function pickOrder(current: Arrangement): Promise<Orders | undefined> {
  const annotations: Record<AnnotationOrder, string> = {
    reading: vscode.l10n.t('Reading order'),
    newest: vscode.l10n.t('Newest first'),
    kind: vscode.l10n.t('By kind'),
    theme: vscode.l10n.t('By theme'),
    coder: vscode.l10n.t('By coder'),
  };
  const groups: Record<GroupOrder, string> = {
    name: vscode.l10n.t('By name'),
    count: vscode.l10n.t('By number of annotations'),
  };
  const item = (label: string, orders: Orders, isNow: boolean) => {
    return { label, orders, description: isNow ? vscode.l10n.t('current') : '' };
  };
  const separator = (label: string) => {
    return { label, orders: undefined, kind: vscode.QuickPickItemKind.Separator };
  };
  const items = [
    separator(vscode.l10n.t('annotations')),
    ...entries(annotations).map(([order, label]) =>
      item(label, { annotations: order }, order === current.annotations),
    ),
    separator(vscode.l10n.t('groups')),
    ...entries(groups).map(([order, label]) =>
      item(label, { groups: order }, order === current.groups),
    ),
  ];
  const title = vscode.l10n.t('Sort annotations and groups');
  return (await vscode.window.showQuickPick(items, { title }))?.orders;
}

function entries<Key extends string>(labels: Record<Key, string>): [Key, string][] {
  return Object.entries<string>(labels) as [Key, string][];
}
