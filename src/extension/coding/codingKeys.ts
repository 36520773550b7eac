import * as vscode from 'vscode';
import { kindKeys } from '../../core/codebook/kindKeys';
import { kindLabel, themeLabel } from '../../core/codebook/labels';
import { capitalize } from '../capitalize';
import type { Desk } from '../desk';
import { kindIcon } from '../kindIcon';
import { slottedThemes } from '../tagging/recentThemes';
import { codingBindings } from './codingBindings';
import { activeText } from './codingMode';

interface KeyItem extends vscode.QuickPickItem {
  readonly command?: string;
  readonly args?: unknown;
}

/**
 * Shows every key of coding mode with what it does, from the manifest itself; what is chosen is done.
 */
export async function showCodingKeys({
  workspace,
  memory,
}: Pick<Desk, 'workspace' | 'memory'>): Promise<void> {
  const uri = activeText()?.uri.toString() ?? '';
  const codebook = workspace.codebookOf(uri);
  const language = vscode.env.language;
  const kinds = [...kindKeys(codebook)].map(([key, { code }]) => ({
    label: capitalize(kindLabel(codebook, code, language)),
    description: shown(key),
    iconPath: kindIcon(code, codebook),
    command: 'communique.codeKind',
    args: key,
  }));
  const themes = slottedThemes(memory).map((code, index) => ({
    label: themeLabel(codebook, code, language),
    description: `${shown(`shift+${index + 1}`)} · ${code}`,
    command: 'communique.toggleRecentTheme',
    args: index + 1,
  }));
  const taken = new Set(kindKeys(codebook).keys());
  const items: KeyItem[] = [
    separator(vscode.l10n.t('kinds')),
    ...kinds,
    separator(vscode.l10n.t('themes used last: give or take')),
    ...themes,
    separator(vscode.l10n.t('commands')),
    ...commands(taken),
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Keys of coding mode'),
    placeHolder: vscode.l10n.t('Type what you want to do, or choose it to do it now'),
    matchOnDescription: true,
  });
  if (chosen?.command !== undefined) {
    await vscode.commands.executeCommand(chosen.command, ...argumentsOf(chosen));
  }
}

/** The commands that have keys in coding mode, each once. */
function commands(taken: ReadonlySet<string>): KeyItem[] {
  const items = new Map<string, KeyItem & { readonly keys: string[] }>();
  for (const { command, key, args, title = ownTitle(command) } of codingBindings()) {
    if (title === undefined) continue;
    const item = items.get(command) ?? { label: title, command, args, keys: [] };
    items.set(command, item);
    if (!taken.has(key) && !item.keys.includes(shown(key))) item.keys.push(shown(key));
  }
  return [...items.values()].map((item) => ({ ...item, description: item.keys.join(', ') }));
}

/** The title of a command of VS Code that has a key of ours. */
function ownTitle(command: string): string | undefined {
  return command === 'editor.action.showHover'
    ? vscode.l10n.t('Show the Annotations of the Passage')
    : undefined;
}

function argumentsOf({ args }: KeyItem): unknown[] {
  return args === undefined ? [] : [args];
}

/** A key as keyboards have it written on them. */
function shown(key: string): string {
  const names: Readonly<Record<string, string>> = {
    shift: vscode.l10n.t('Shift'),
    space: vscode.l10n.t('Space'),
    alt: 'Alt',
    enter: vscode.l10n.t('Enter'),
  };
  return key
    .split('+')
    .map((part) => names[part] ?? part.toUpperCase())
    .join('+');
}

function separator(label: string): KeyItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
