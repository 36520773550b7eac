import * as vscode from 'vscode';
import type { Codebook, Kind } from '../../core/codebook/codebook';
import { kindKeys } from '../../core/codebook/kindKeys';
import { inLanguage, labelOf } from '../../core/codebook/labels';
import { capitalize } from '../capitalize';
import { kindIcon } from '../kindIcon';

/**
 * Asks for a kind, which its key chooses at once.
 * @param current The kind that comes first and is marked, when one is changed.
 * @returns its code, or undefined where the question was dismissed.
 */
export function pickKind(codebook: Codebook, current?: string): Promise<string | undefined> {
  const keys = kindKeys(codebook);
  const keyOf = new Map([...keys].map(([key, { code }]) => [code, key]));
  const items = [...codebook.kinds.values()].map((kind) => {
    return itemOf(codebook, kind, keyOf.get(kind.code), kind.code === current);
  });
  items.sort((a, b) => Number(b.code === current) - Number(a.code === current));
  const picker = vscode.window.createQuickPick<(typeof items)[number]>();
  picker.title = vscode.l10n.t('What does the passage do?');
  picker.placeholder = vscode.l10n.t('Kind');
  picker.items = items;
  return new Promise((resolve) => {
    const choose = (code: string | undefined): void => {
      if (code === undefined) return;
      resolve(code);
      picker.hide();
    };
    picker.onDidChangeValue((value) => {
      choose(keys.get(value)?.code);
    });
    picker.onDidAccept(() => {
      choose(picker.activeItems[0]?.code);
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

function itemOf(
  codebook: Codebook,
  kind: Kind,
  key: string | undefined,
  isCurrent: boolean,
): vscode.QuickPickItem & { readonly code: string } {
  const language = vscode.env.language;
  const now = isCurrent ? vscode.l10n.t('current') : '';
  return {
    label: capitalize(labelOf(kind, language)),
    iconPath: kindIcon(kind.code, codebook),
    description: [key === undefined ? '' : vscode.l10n.t('key {key}', { key }), now]
      .filter(Boolean)
      .join(' · '),
    detail: inLanguage(kind.descriptions, language) ?? '',
    code: kind.code,
  };
}
