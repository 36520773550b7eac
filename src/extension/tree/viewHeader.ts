import * as vscode from 'vscode';
import type { Desk } from '../desk';
import { describeFilter } from '../filter/describeFilter';
import type { TreeNode } from './nodes';

/** What the view says above its rows: by what it is filtered, and on its icon how many need review. */
export function headView(
  desk: Pick<Desk, 'workspace' | 'filter'>,
  view: vscode.TreeView<TreeNode>,
): void {
  const { filter } = desk;
  const review = filter.lists.review;
  const tooltip = vscode.l10n.t('Needs review ({count})', { count: review });
  view.badge = review > 0 ? { value: review, tooltip } : undefined;
  const { count, total } = filter.annotations;
  const hidesAll = filter.isFiltering && count === 0 && total > 0;
  const keys = { filtering: filter.isFiltering, hidesAll, canUndo: desk.workspace.canUndo };
  for (const [key, value] of Object.entries(keys)) {
    void vscode.commands.executeCommand('setContext', `communique.${key}`, value);
  }
  const words = filter.isFiltering ? describeFilter(desk, filter.current) : '';
  // Where nothing is left to show, the view itself says so, and how to go on: below a message it would not.
  view.message =
    words !== '' && count > 0
      ? vscode.l10n.t('{filter}: {count} of {total}', { filter: words, count, total })
      : '';
  view.description = hidesAll ? words : '';
}
