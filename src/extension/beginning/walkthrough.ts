import * as vscode from 'vscode';

const walkthrough = 'communique.communique#begin';

/**
 * Opens the walkthrough.
 * @param beside At this step and in another column, so that the text stays in sight.
 */
export async function openWalkthrough(beside?: { readonly step: string }): Promise<void> {
  await vscode.commands.executeCommand(
    'workbench.action.openWalkthrough',
    beside ? { category: walkthrough, step: beside.step } : walkthrough,
    beside !== undefined,
  );
}
