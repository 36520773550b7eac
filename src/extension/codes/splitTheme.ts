import * as vscode from 'vscode';
import type { Codebook } from '../../core/codebook/codebook';
import { parseThemes, wantSplit } from '../../core/recoding/recodingRequests';
import type { CodeUses } from '../../core/workspace/codeUses';
import type { Desk } from '../desk';
import { report } from '../report';
import { say } from '../translate';
import { codeUnder, currentHomes } from './codeUnder';
import { decideQueue } from './decideQueue';
import { codeItems } from './pickCode';
import { recode } from './recode';
import { codebookOf } from './renameCode';

/** What the command may be called with: a theme, with what it is split into where that is said. */
export interface SplitArgument {
  readonly homes: readonly string[];
  readonly code: string;
  /** As it is typed: see `parseThemes`. */
  readonly into?: string;
}

/**
 * Registers the command that splits a theme: the codebook says what comes in its place, then its
 * annotations are decided one by one. Whoever leaves goes on later: what is left are the annotations
 * that still have the theme.
 */
export function registerSplitTheme(
  desk: Pick<Desk, 'workspace' | 'files'>,
  uses: CodeUses,
): vscode.Disposable {
  return vscode.commands.registerCommand('communique.splitTheme', (argument?: SplitArgument) =>
    splitTheme(desk, uses, argument),
  );
}

async function splitTheme(
  desk: Pick<Desk, 'workspace' | 'files'>,
  uses: CodeUses,
  argument?: SplitArgument,
): Promise<void> {
  const homes = argument?.homes ?? currentHomes(desk);
  if (homes.length === 0) return;
  const code = argument?.code ?? (await askTheme(desk, uses, homes));
  if (code === undefined) return;
  const begun = codebookOf(desk, { homes }).themes.get(code)?.replacedBy ?? [];
  const isBegun = begun.length > 1 && argument?.into === undefined;
  if (!isBegun && !(await begin(desk, homes, code, argument?.into))) return;
  await decideQueue(desk, uses, { homes, code });
}

/** @returns whether the codebook says by now what comes in the place of the theme. */
async function begin(
  desk: Pick<Desk, 'workspace' | 'files'>,
  homes: readonly string[],
  code: string,
  into?: string,
): Promise<boolean> {
  const codebook = codebookOf(desk, { homes });
  const typed = into ?? (await askInto(codebook, code));
  if (typed === undefined) return false;
  const wanted = wantSplit(code, themesIn(typed, codebook, code));
  if ('refused' in wanted) {
    await report(wanted.refused);
    return false;
  }
  return recode(
    desk,
    { ...wanted, homes },
    {
      title: vscode.l10n.t('Split “{code}”', { code }),
      done: vscode.l10n.t('The codebook now says what replaces “{code}”.', { code }),
    },
  );
}

async function askTheme(
  desk: Pick<Desk, 'workspace'>,
  uses: CodeUses,
  homes: readonly string[],
): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  const here = editor && codeUnder(desk, editor.document, editor.selection.active);
  const codebook = codebookOf(desk, { homes });
  const items = codeItems(codebook, uses, homes, { types: ['theme'], unused: true });
  const isBegun = (code: string): boolean =>
    (codebook.themes.get(code)?.replacedBy?.length ?? 0) > 1;
  const told = items
    .filter(({ code }) => codebook.themes.has(code))
    .map((item) =>
      isBegun(item.code) && uses.of(homes, 'theme', item.code).annotations.length > 0
        ? { ...item, detail: vscode.l10n.t('Being split: go on with what is left'), rank: 0 }
        : { ...item, rank: here?.type === 'theme' && here.code === item.code ? 1 : 2 },
    )
    .sort((a, b) => a.rank - b.rank);
  const picked = await vscode.window.showQuickPick(told, {
    title: vscode.l10n.t('Split a theme'),
    placeHolder: vscode.l10n.t('Theme'),
    matchOnDescription: true,
  });
  return picked?.code;
}

async function askInto(codebook: Codebook, code: string): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Split “{code}”', { code }),
    prompt: vscode.l10n.t(
      'The themes that replace it, separated by commas; after a new code, its label',
    ),
    placeHolder: `${code}.1 …, ${code}.2 …`,
    ignoreFocusOut: true,
    validateInput: (typed) => {
      const themes = themesIn(typed, codebook, code);
      if (typed.trim() === '') return undefined;
      const wanted = wantSplit(code, themes);
      if ('refused' in wanted) return say(wanted.refused);
      return isEnough(themes, code)
        ? undefined
        : vscode.l10n.t('Give at least two different themes, neither of them {code}.', { code });
    },
  });
}

function themesIn(typed: string, codebook: Codebook, code: string) {
  const language = vscode.env.language.slice(0, 2);
  return parseThemes(typed, { codebook, language, parent: codebook.themes.get(code)?.parent });
}

function isEnough(themes: ReturnType<typeof parseThemes>, code: string): boolean {
  const codes = new Set(themes.map((one) => (typeof one === 'string' ? one : one.code)));
  return codes.size === themes.length && codes.size > 1 && !codes.has(code);
}
