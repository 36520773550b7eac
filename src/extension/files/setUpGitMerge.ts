import * as vscode from 'vscode';
import type { Desk } from '../desk';
import { report } from '../report';
import { nodeProgram, setGitConfig } from '../world/machine';

const attribute = '*.annotations.yaml merge=communique';

/**
 * Registers the command that has git merge sidecars by annotation rather than by line. Git runs a script
 * in the extension's storage: the extension and VS Code move with every version, the script stays where it
 * is and is kept up to date. Wherever it is gone, git merges by line as if nothing had been set up.
 */
export function registerSetUpGitMerge(
  context: vscode.ExtensionContext,
  { files }: Pick<Desk, 'files'>,
): vscode.Disposable {
  const script = vscode.Uri.joinPath(context.globalStorageUri, 'merge.sh');
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
      await writeScript(context, script);
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

function driver(script: vscode.Uri): string {
  const path = quoted(script.fsPath);
  return `if test -f ${path}; then sh ${path} %O %A %B; else git merge-file %A %O %B; fi`;
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", "'\\''")}'`;
}

/** VS Code's own Node runs the merge: nothing else has to be installed. */
async function writeScript(context: vscode.ExtensionContext, script: vscode.Uri): Promise<void> {
  const cli = vscode.Uri.joinPath(context.extensionUri, 'dist', 'cli.js').fsPath;
  const lines = [
    '#!/bin/sh',
    '# Merges sidecars of Communiqué by annotation: base, ours, theirs. Written anew by the extension.',
    `node=${quoted(nodeProgram)}`,
    `cli=${quoted(cli)}`,
    'if test -x "$node" && test -f "$cli"; then',
    '  ELECTRON_RUN_AS_NODE=1 exec "$node" "$cli" merge "$1" "$2" "$3"',
    'fi',
    'exec git merge-file "$2" "$1" "$3"',
    '',
  ];
  await vscode.workspace.fs.writeFile(script, new TextEncoder().encode(lines.join('\n')));
}

async function refresh(context: vscode.ExtensionContext, script: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.stat(script);
    await writeScript(context, script);
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
