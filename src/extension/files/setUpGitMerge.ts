import * as vscode from 'vscode';
import type { Desk } from '../desk';
import { report } from '../report';
import { setGitConfig } from '../world/machine';

const attribute = '*.annotations.yaml merge=communique';

/** Registers the command that has git merge sidecars by annotation rather than by line. */
export function registerSetUpGitMerge(
  context: vscode.ExtensionContext,
  { files }: Pick<Desk, 'files'>,
): vscode.Disposable {
  const script = vscode.Uri.joinPath(context.globalStorageUri, 'cli.js');
  // The extension moves with every version; what git runs stays where it is, and is kept new.
  void refresh(context, script);
  return vscode.commands.registerCommand('communique.setUpGitMerge', async () => {
    const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file');
    if (!folder) {
      await report(vscode.l10n.t('Open a folder that is in a git repository first.'));
      return;
    }
    const setUp = vscode.l10n.t('Set Up');
    const answer = await vscode.window.showInformationMessage(
      vscode.l10n.t('Have git merge annotations of {folder} one by one?', { folder: folder.name }),
      {
        modal: true,
        detail: vscode.l10n.t(
          'This adds the line “{line}” to .gitattributes, to be committed for everybody, and a merge driver to the git configuration of this repository on this machine.',
          { line: attribute },
        ),
      },
      setUp,
    );
    if (answer !== setUp) return;
    try {
      await copyScript(context, script);
      await setGitConfig(folder.uri.fsPath, {
        'merge.communique.name': 'Communiqué annotations, merged by id',
        'merge.communique.driver': driver(script),
      });
      await addAttribute(files, vscode.Uri.joinPath(folder.uri, '.gitattributes'));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      await report(vscode.l10n.t('Git could not be set up: {reason}', { reason }));
    }
  });
}

/** VS Code's own Node runs the merge: nothing else has to be installed. */
function driver(script: vscode.Uri): string {
  const quoted = (path: string): string => `'${path.replaceAll("'", "'\\''")}'`;
  return `ELECTRON_RUN_AS_NODE=1 ${quoted(process.execPath)} ${quoted(script.fsPath)} merge %O %A %B`;
}

async function copyScript(context: vscode.ExtensionContext, script: vscode.Uri): Promise<void> {
  const own = vscode.Uri.joinPath(context.extensionUri, 'dist', 'cli.js');
  await vscode.workspace.fs.copy(own, script, { overwrite: true });
}

async function refresh(context: vscode.ExtensionContext, script: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.stat(script);
    await copyScript(context, script);
  } catch {
    // Nobody has set git up here.
  }
}

async function addAttribute(files: Desk['files'], uri: vscode.Uri): Promise<void> {
  const bytes = await files.read(uri.toString());
  const text = bytes ? new TextDecoder().decode(bytes) : '';
  if (text.split(/\r?\n/).includes(attribute)) return;
  const lines = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  const written = new TextEncoder().encode(`${lines}${attribute}\n`);
  await files.replace(uri.toString(), written, bytes);
}
