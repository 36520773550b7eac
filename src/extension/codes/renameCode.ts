import * as vscode from 'vscode';
import { wantRename } from '../../core/recoding/recodingRequests';
import type { CodeUses } from '../../core/workspace/codeUses';
import type { Desk } from '../desk';
import { report } from '../report';
import { say } from '../translate';
import { whileOurs } from './whileOurs';
import { codeUnder, currentHomes, type MeantCode } from './codeUnder';
import { codeItems, pickCode } from './pickCode';
import { recode } from './recode';

/** Registers renaming of kinds and themes: by a command, and where their codes stand. */
export function registerRenameCode(
  desk: Pick<Desk, 'workspace' | 'files'>,
  uses: CodeUses,
): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(
      'communique.renameCode',
      (argument?: MeantCode & { readonly to?: string }) => renameCode(desk, uses, argument),
    ),
    whileOurs(desk, (selector) =>
      vscode.languages.registerRenameProvider(selector, renameProvider(desk)),
    ),
  );
}

function renameProvider(desk: Pick<Desk, 'workspace' | 'files'>): vscode.RenameProvider {
  return {
    prepareRename: (document, position) => {
      const meant = codeUnder(desk, document, position);
      if (meant) return { range: meant.range, placeholder: meant.code };
      throw new Error(vscode.l10n.t('Only the codes of kinds and themes can be renamed here.'));
    },
    // Edits of a rename go into editors, one by one, and are saved by hand: so this changes nothing
    // itself, and has all files changed at once, or none.
    provideRenameEdits: (document, position, to) => {
      const meant = codeUnder(desk, document, position);
      if (!meant) return undefined;
      const wanted = wantRename(codebookOf(desk, meant), { ...meant, from: meant.code, to });
      if ('refused' in wanted) throw new Error(say(wanted.refused));
      const { type, code, homes } = meant;
      void vscode.commands.executeCommand('communique.renameCode', { type, code, homes, to });
      return new vscode.WorkspaceEdit();
    },
  };
}

async function renameCode(
  desk: Pick<Desk, 'workspace' | 'files'>,
  uses: CodeUses,
  argument?: MeantCode & { readonly to?: string },
): Promise<void> {
  const meant = argument ?? codeAtCursor(desk) ?? (await askForCode(desk, uses));
  if (!meant) return;
  const codebook = codebookOf(desk, meant);
  const from = meant.code;
  const to =
    argument?.to ?? (await askForNew(meant, (to) => wantRename(codebook, { ...meant, from, to })));
  if (to === undefined) return;
  const wanted = wantRename(codebook, { ...meant, from, to });
  if ('refused' in wanted) {
    await report(wanted.refused);
    return;
  }
  await recode(
    desk,
    { ...wanted, homes: meant.homes },
    {
      title: vscode.l10n.t('Rename “{from}” to “{to}”', { from, to }),
      done: vscode.l10n.t('“{from}” is now “{to}”.', { from, to }),
    },
  );
}

function codeAtCursor(desk: Pick<Desk, 'workspace'>): MeantCode | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && codeUnder(desk, editor.document, editor.selection.active);
}

async function askForCode(
  desk: Pick<Desk, 'workspace'>,
  uses: CodeUses,
): Promise<MeantCode | undefined> {
  const homes = currentHomes(desk);
  if (homes.length === 0) return undefined;
  const options = { types: ['kind', 'theme'] as const, unused: true };
  const codebook = codebookOf(desk, { homes });
  const items = codeItems(codebook, uses, homes, options).filter(
    ({ type, code }) => !isBuiltIn(desk, { type, code, homes }),
  );
  if (items.length === 0) {
    await report(
      vscode.l10n.t(
        'All codes here are built in and cannot be renamed. Codes of a codebook of your own can: make one with the command Create Codebook.',
      ),
    );
    return undefined;
  }
  const title = vscode.l10n.t('Rename a code');
  return pickCode(items, homes, { title, placeholder: vscode.l10n.t('Kind or theme') });
}

/** Whether the codebook knows a code that no file defines. */
function isBuiltIn(desk: Pick<Desk, 'workspace'>, { type, code, homes }: MeantCode): boolean {
  const list = type === 'kind' ? 'kinds' : 'themes';
  return (
    codebookOf(desk, { homes })[list].has(code) &&
    homes.every((home) => desk.workspace.codebooks.placeOf(home, list, code) === undefined)
  );
}

async function askForNew(
  { code }: MeantCode,
  want: (to: string) => ReturnType<typeof wantRename>,
): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Rename “{code}”', { code }),
    prompt: vscode.l10n.t('New code. Enter shows what would change.'),
    value: code,
    ignoreFocusOut: true,
    validateInput: (to) => {
      if (to === code) return undefined;
      const wanted = want(to);
      return 'refused' in wanted ? say(wanted.refused) : undefined;
    },
  });
}

/** What the codes mean now. */
export function codebookOf(
  { workspace }: Pick<Desk, 'workspace'>,
  { homes }: Pick<MeantCode, 'homes'>,
) {
  return workspace.codebookOf(homes[0] ?? '');
}
