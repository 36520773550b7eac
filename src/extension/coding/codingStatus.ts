import * as vscode from 'vscode';
import { themeLabel } from '../../core/codebook/labels';
import type { Desk } from '../desk';
import { soon } from '../soon';
import { keptThemes, slottedThemes } from '../tagging/recentThemes';
import type { CodingMode } from './codingMode';

/** How much of the labels of themes has room in the status bar, in characters. */
const room = 60;

/** Shows in the status bar that keys code, which themes are kept, and which the digits give. */
export function registerCodingStatus(
  { workspace, memory }: Pick<Desk, 'workspace' | 'memory'>,
  mode: CodingMode,
): vscode.Disposable & { readonly refresh: () => void } {
  const left = vscode.StatusBarAlignment.Left;
  const modeItem = vscode.window.createStatusBarItem('communique.coding', left, 1001);
  modeItem.name = vscode.l10n.t('Communiqué: Coding Mode');
  modeItem.text = `$(edit) ${vscode.l10n.t('Coding')}`;
  modeItem.tooltip = vscode.l10n.t(
    'Coding mode is on: keys tag instead of typing, and texts are read-only. H shows all keys. Click to leave.',
  );
  modeItem.accessibilityInformation = { label: modeItem.tooltip, role: 'button' };
  modeItem.command = 'communique.toggleCodingMode';
  modeItem.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
  const themesItem = vscode.window.createStatusBarItem('communique.codingThemes', left, 1000);
  themesItem.name = vscode.l10n.t('Communiqué: Themes of Coding Mode');
  themesItem.command = 'communique.showCodingKeys';

  const refresh = (): void => {
    if (!mode.isOn) {
      modeItem.hide();
      themesItem.hide();
      return;
    }
    const uri = vscode.window.activeTextEditor?.document.uri.toString() ?? '';
    const codebook = workspace.codebookOf(uri);
    const label = (code: string): string => themeLabel(codebook, code, vscode.env.language);
    const kept = keptThemes(memory);
    const slots = slottedThemes(memory).map((code, index) => `⇧${index + 1} ${label(code)}`);
    const none = vscode.l10n.t('none yet');
    const keeps = vscode.l10n.t('Themes kept: {themes}', {
      themes: kept && kept.length > 0 ? kept.map(label).join(', ') : none,
    });
    themesItem.text = kept
      ? `$(pinned) ${kept.length > 0 ? fitting(kept.map(label), ', ') : vscode.l10n.t('no theme yet')}`
      : slots.length > 0
        ? `$(tag) ${fitting(slots, '  ')}`
        : `$(keyboard) ${vscode.l10n.t('H: all keys')}`;
    const lines = [
      ...(kept ? [keeps] : []),
      ...(slots.length > 0 ? [vscode.l10n.t('Themes of Shift and a digit:'), ...slots] : []),
      vscode.l10n.t('H shows all keys.'),
    ];
    themesItem.tooltip = lines.join('\n');
    themesItem.accessibilityInformation = { label: lines.join('. '), role: 'button' };
    modeItem.show();
    themesItem.show();
  };
  const refreshSoon = soon(refresh);
  refresh();
  const subscriptions = vscode.Disposable.from(
    modeItem,
    themesItem,
    refreshSoon,
    mode.onDidChange(refresh),
    vscode.window.onDidChangeActiveTextEditor(refreshSoon),
    workspace.onDidChange(refreshSoon),
  );
  return Object.assign(subscriptions, { refresh });
}

/** As many of the labels as there is room for; at least one. */
function fitting(labels: readonly string[], separator: string): string {
  let shown = labels.slice(0, 1).join('');
  for (const label of labels.slice(1)) {
    if (shown.length + separator.length + label.length > room) return `${shown}…`;
    shown += separator + label;
  }
  return shown;
}
