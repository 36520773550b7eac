import * as vscode from 'vscode';
import type { Desk } from '../desk';
import type { TreeNode } from '../tree/nodes';
import { pickFilter } from './pickFilter';
import { onlyThese } from './showOnly';

/** Registers what sets and clears the one filter. */
export function registerFilter(desk: Pick<Desk, 'filter' | 'workspace'>): vscode.Disposable {
  const { filter } = desk;
  const filterAnnotations = async (): Promise<void> => {
    const asked = await pickFilter(desk);
    if (!asked) return;
    filter.set(asked);
    await vscode.commands.executeCommand('communique.annotations.focus');
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('communique.filterAnnotations', filterAnnotations),
    vscode.commands.registerCommand('communique.changeFilter', filterAnnotations),
    vscode.commands.registerCommand('communique.clearFilter', () => {
      filter.clear();
    }),
    vscode.commands.registerCommand(
      'communique.showOnly',
      (node: TreeNode, chosen?: readonly TreeNode[]) => {
        filter.set(onlyThese(filter.current, chosen && chosen.length > 0 ? chosen : [node]));
      },
    ),
  );
}
