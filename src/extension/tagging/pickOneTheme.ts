import * as vscode from 'vscode';
import type { Codebook } from '../../core/codebook/codebook';
import { putAway } from './putAway';
import { searchIn, themeItems, type ThemeItem } from './themeItems';

/**
 * Asks for one theme, for a codebook that wants each annotation to have exactly one. What has been
 * typed finds it; Enter takes the first one found.
 * @param current The codes that it has now; the first of them is offered first.
 * @returns the code, alone in a list, or undefined where the question was dismissed.
 */
export function pickOneTheme(
  codebook: Codebook,
  title: string,
  current: readonly string[],
  recent: readonly string[],
): Promise<readonly string[] | undefined> {
  const search = searchIn(codebook);
  const picker = vscode.window.createQuickPick<ThemeItem>();
  picker.title = title;
  picker.placeholder = vscode.l10n.t('Part of a code or label, then Enter');
  const fill = (query: string): void => {
    const { found } = themeItems(codebook, search, query, current, recent);
    picker.items = found;
  };
  fill('');
  return new Promise((resolve) => {
    picker.onDidChangeValue((value) => {
      fill(value.trim());
    });
    picker.onDidAccept(() => {
      const code = picker.activeItems[0]?.code;
      if (code === undefined) return;
      resolve([code]);
      putAway(picker);
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}
