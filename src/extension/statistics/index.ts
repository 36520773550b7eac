import * as vscode from 'vscode';
import type { Desk } from '../desk';
import type { StatisticsPanel } from './statisticsPanel';

const viewType = 'communique.statistics';

/** Registers the panel that shows how many annotations of each kind there are. Its code is loaded when it is opened. */
export function registerStatistics(
  context: vscode.ExtensionContext,
  desk: Desk,
): vscode.Disposable {
  let open: StatisticsPanel | undefined;
  const fill = async (panel: vscode.WebviewPanel, choices?: unknown): Promise<void> => {
    const { StatisticsPanel } = await import('./statisticsPanel');
    const made = new StatisticsPanel(panel, context, desk, choices);
    open = made;
    panel.onDidDispose(() => {
      made.dispose();
      if (open === made) open = undefined;
    });
  };
  const show = async (): Promise<void> => {
    if (open) {
      open.reveal();
      return;
    }
    const title = vscode.l10n.t('Statistics');
    await fill(vscode.window.createWebviewPanel(viewType, title, vscode.ViewColumn.Active));
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('communique.showStatistics', show),
    vscode.window.registerWebviewPanelSerializer(viewType, { deserializeWebviewPanel: fill }),
    { dispose: () => open?.dispose() },
  );
}
