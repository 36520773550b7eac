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
  const review = filter.lists.review.count(filter.lists.all);
  const tooltip = vscode.l10n.t('Needs review ({count})', { count: review });
  view.badge = review > 0 ? { value: review, tooltip } : undefined;
  void vscode.commands.executeCommand('setContext', 'communique.filtering', filter.isFiltering);
  const { count } = filter.annotations;
  // Where nothing is left to show, the view itself says so, and how to go on: below a message it would not.
  view.message =
    filter.isFiltering && count > 0
      ? vscode.l10n.t('{filter}: {count} of {total}', {
          filter: describeFilter(desk, filter.current),
          count,
          total: filter.annotations.total,
        })
      : '';
  view.description = filter.isFiltering && count === 0 ? describeFilter(desk, filter.current) : '';
}
