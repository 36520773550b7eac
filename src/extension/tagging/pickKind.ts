import * as vscode from 'vscode';
import type { Codebook } from '../../core/codebook/codebook';
import { inLanguage, labelOf } from '../../core/codebook/labels';
import { capitalize } from '../capitalize';
import { kindIcon } from '../kindIcon';

/**
 * Asks for a kind.
 * @param current The kind that comes first and is marked, when one is changed.
 * @returns its code, or undefined where the question was dismissed.
 */
export async function pickKind(codebook: Codebook, current?: string): Promise<string | undefined> {
  const language = vscode.env.language;
  const items = [...codebook.kinds.values()].map((kind) => ({
    label: capitalize(labelOf(kind, language)),
    iconPath: kindIcon(kind.code),
    description: kind.code === current ? vscode.l10n.t('now') : '',
    detail: inLanguage(kind.descriptions, language) ?? '',
    code: kind.code,
  }));
  items.sort((a, b) => Number(b.code === current) - Number(a.code === current));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('What does the passage do?'),
    placeHolder: vscode.l10n.t('Kind'),
  });
  return picked?.code;
}
