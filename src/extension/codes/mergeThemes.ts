import * as vscode from 'vscode';
import type { NewTheme } from '../../core/recoding/editCodebook';
import { codeProblem, wantMerge } from '../../core/recoding/recodingRequests';
import type { CodeUses } from '../../core/workspace/codeUses';
import type { Desk } from '../desk';
import { report } from '../report';
import { say } from '../translate';
import { codeUnder, currentHomes } from './codeUnder';
import { codeItems, type CodeItem } from './pickCode';
import { recode } from './recode';
import { codebookOf } from './renameCode';

/** What the command may be called with. */
export interface MergeArgument {
  readonly homes: readonly string[];
  readonly from: readonly string[];
  readonly to: string;
}

/** Registers the command that makes one theme of several. */
export function registerMergeThemes(
  desk: Pick<Desk, 'workspace' | 'files'>,
  uses: CodeUses,
): vscode.Disposable {
  return vscode.commands.registerCommand('communique.mergeThemes', (argument?: MergeArgument) =>
    mergeThemes(desk, uses, argument),
  );
}

async function mergeThemes(
  desk: Pick<Desk, 'workspace' | 'files'>,
  uses: CodeUses,
  argument?: MergeArgument,
): Promise<void> {
  const homes = argument?.homes ?? currentHomes(desk);
  if (homes.length === 0) return;
  const from = argument?.from ?? (await askFrom(desk, uses, homes));
  if (!from || from.length === 0) return;
  const to = argument?.to ?? (await askTo(desk, uses, homes, from));
  if (to === undefined) return;
  const wanted = wantMerge(codebookOf(desk, { homes }), from, to);
  if ('refused' in wanted) {
    await report(wanted.refused);
    return;
  }
  const code = typeof to === 'string' ? to : to.code;
  const gone = from.filter((one) => one !== code);
  if (gone.length === 0) return;
  const names = gone.map((words) => vscode.l10n.t('“{words}”', { words })).join(', ');
  await recode(
    desk,
    { ...wanted, homes },
    {
      title: vscode.l10n.t('Merge {themes} into “{to}”', { themes: names, to: code }),
      done: vscode.l10n.t('{themes} merged into “{to}”.', { themes: names, to: code }),
    },
  );
}

async function askFrom(
  desk: Pick<Desk, 'workspace'>,
  uses: CodeUses,
  homes: readonly string[],
): Promise<readonly string[] | undefined> {
  const codebook = codebookOf(desk, { homes });
  const items = codeItems(codebook, uses, homes, { types: ['theme'], unused: true });
  const editor = vscode.window.activeTextEditor;
  const here = editor && codeUnder(desk, editor.document, editor.selection.active);
  const marked = items.map((item) => ({
    ...item,
    picked: here?.type === 'theme' && here.code === item.code,
  }));
  const picked = await vscode.window.showQuickPick(marked, {
    title: vscode.l10n.t('Merge themes'),
    placeHolder: vscode.l10n.t('Tick the themes to merge, then press Enter'),
    canPickMany: true,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return picked?.map(({ code }) => code);
}

async function askTo(
  desk: Pick<Desk, 'workspace'>,
  uses: CodeUses,
  homes: readonly string[],
  from: readonly string[],
): Promise<string | NewTheme | undefined> {
  const codebook = codebookOf(desk, { homes });
  const items = codeItems(codebook, uses, homes, { types: ['theme'], unused: true });
  const isFrom = ({ code }: CodeItem): boolean => from.includes(code);
  // With a single one, it can only go into another.
  const first = from.length > 1 ? items.filter(isFrom) : [];
  const isNew = {
    label: `$(add) ${vscode.l10n.t('A new theme')}`,
    type: 'theme',
    code: '',
  } as const;
  const rest = { label: vscode.l10n.t('other themes'), kind: vscode.QuickPickItemKind.Separator };
  const others = items.filter((item) => !isFrom(item) && codebook.themes.has(item.code));
  const picked = await vscode.window.showQuickPick<vscode.QuickPickItem & { code?: string }>(
    [...first, isNew, rest, ...others],
    {
      title: vscode.l10n.t('Merge themes'),
      placeHolder: vscode.l10n.t('Merge them into which theme?'),
      matchOnDescription: true,
      ignoreFocusOut: true,
    },
  );
  if (picked?.code !== '') return picked?.code;
  const parents = new Set(
    from
      .map((code) => codebook.themes.get(code)?.parent)
      .filter((parent) => parent === undefined || !from.includes(parent)),
  );
  const [parent] = parents;
  return askNewTheme(desk, homes, parents.size === 1 ? parent : undefined);
}

async function askNewTheme(
  desk: Pick<Desk, 'workspace'>,
  homes: readonly string[],
  parent: string | undefined,
): Promise<NewTheme | undefined> {
  const { themes } = codebookOf(desk, { homes });
  const code = await vscode.window.showInputBox({
    title: vscode.l10n.t('A new theme'),
    prompt: vscode.l10n.t('Code'),
    ignoreFocusOut: true,
    validateInput: (typed) => {
      const problem = codeProblem(typed);
      if (problem) return say(problem);
      return themes.has(typed) ? vscode.l10n.t('There is such a theme already.') : undefined;
    },
  });
  if (code === undefined) return undefined;
  const label = await vscode.window.showInputBox({
    title: vscode.l10n.t('A new theme'),
    prompt: vscode.l10n.t('Label of “{code}”', { code }),
    ignoreFocusOut: true,
  });
  if (label === undefined) return undefined;
  const language = vscode.env.language.slice(0, 2);
  return { code, label: label.trim() === '' ? code : label.trim(), language, parent };
}
