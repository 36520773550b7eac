import * as vscode from 'vscode';
import type { Codebook } from '../../core/codebook/codebook';
import { labelOf } from '../../core/codebook/labels';
import type { CodeUses } from '../../core/workspace/codeUses';
import { capitalize } from '../capitalize';
import { kindIcon } from '../kindIcon';
import { countWords } from './countWords';
import type { MeantCode } from './codeUnder';

export interface CodeItem extends vscode.QuickPickItem {
  readonly type: 'kind' | 'theme';
  readonly code: string;
}

/**
 * The kinds and themes that annotations have, the most used first, then, where `unused` says so, the
 * others of the codebook.
 */
export function codeItems(
  codebook: Codebook,
  uses: CodeUses,
  homes: readonly string[],
  { types, unused }: { types: readonly ('kind' | 'theme')[]; unused: boolean },
): CodeItem[] {
  const found = new Map<string, CodeItem & { count: number }>();
  const add = (type: 'kind' | 'theme', code: string): void => {
    const key = `${type}:${code}`;
    if (!types.includes(type) || found.has(key)) return;
    const known = type === 'kind' ? codebook.kinds.get(code) : codebook.themes.get(code);
    const label = known ? labelOf(known, vscode.env.language) : code;
    const { annotations, texts } = uses.of(homes, type, code);
    const count = annotations.length;
    const how = count === 0 ? '' : ` · ${countWords(count, texts)}`;
    found.set(key, {
      label: type === 'kind' && known ? capitalize(label) : label,
      ...(type === 'kind' ? { iconPath: kindIcon(code, codebook) } : {}),
      description: `${code}${known ? '' : ` · ${vscode.l10n.t('not in the codebook')}`}${how}`,
      type,
      code,
      count,
    });
  };
  for (const home of homes) for (const { type, code } of uses.codes(home)) add(type, code);
  if (unused) {
    for (const code of codebook.kinds.keys()) add('kind', code);
    for (const code of codebook.themes.keys()) add('theme', code);
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

/** Asks for one of some kinds and themes. */
export async function pickCode(
  items: readonly CodeItem[],
  homes: readonly string[],
  { title, placeholder }: { title: string; placeholder: string },
): Promise<MeantCode | undefined> {
  const picked = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: placeholder,
    matchOnDescription: true,
  });
  return picked && { type: picked.type, code: picked.code, homes };
}
