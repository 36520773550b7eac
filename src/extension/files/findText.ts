import * as vscode from 'vscode';
import { isSidecarName, sidecarNameOf, textNamesOf } from '../../core/sidecar/sidecarName';
import { PlainText } from '../../core/text/plainText';
import { sha256 } from '../../core/text/sha256';
import { readText } from '../../core/workspace/readText';
import type { Desk } from '../desk';
import { report } from '../report';
import type { GroupNode } from '../tree/nodes';
import { baseName } from '../world/documents';

/** More files than these, or larger ones in bytes, are not looked through for a text. */
const mostFiles = 5000;
const largest = 20_000_000;

/**
 * Registers the command that finds where a text has gone whose sidecars stayed: a file that reads as
 * the text did, by its hash. The sidecars are then named after it.
 */
export function registerFindText(desk: Desk): vscode.Disposable {
  return vscode.commands.registerCommand('communique.findText', async (node?: GroupNode) => {
    const text = node?.group.key;
    if (text === undefined) return;
    const found = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Looking for the text'),
        cancellable: true,
      },
      (_, cancellation) => search(desk, text, cancellation),
    );
    if (found === 'cancelled') return;
    const name = baseName(vscode.Uri.parse(text, true));
    const target = found ?? (await askForFile(name));
    if (target) await moveSidecars(desk, text, target);
  });
}

async function search(
  desk: Desk,
  text: string,
  cancellation: vscode.CancellationToken,
): Promise<vscode.Uri | 'cancelled' | undefined> {
  const hashes = new Set(
    desk.workspace.sidecarsOf(text).map((file) => file.reading?.sidecar.sha256),
  );
  hashes.delete('');
  const ending = /\.[^./]+$/.exec(text)?.[0] ?? '';
  const files = await vscode.workspace.findFiles(
    `**/*${ending}`,
    undefined,
    mostFiles,
    cancellation,
  );
  for (const uri of files) {
    if (cancellation.isCancellationRequested) return 'cancelled';
    if (isSidecarName(baseName(uri)) || (await vscode.workspace.fs.stat(uri)).size > largest) {
      continue;
    }
    const read = await readText(uri.toString(), desk);
    if (read instanceof PlainText && hashes.has(sha256(read))) return uri;
  }
  return undefined;
}

async function askForFile(name: string): Promise<vscode.Uri | undefined> {
  const choose = vscode.l10n.t('Choose a File…');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('No file here reads as {file} did. Its annotations are kept.', { file: name }),
    choose,
  );
  if (answer !== choose) return undefined;
  const [uri] = (await vscode.window.showOpenDialog({ canSelectMany: false })) ?? [];
  return uri;
}

async function moveSidecars(desk: Desk, text: string, target: vscode.Uri): Promise<void> {
  const from = baseName(vscode.Uri.parse(text, true));
  const edit = new vscode.WorkspaceEdit();
  const moved: string[] = [];
  for (const { uri } of desk.workspace.sidecarsOf(text)) {
    const sidecar = vscode.Uri.parse(uri, true);
    const coder = (textNamesOf(baseName(sidecar))[0] ?? '').slice(from.length + 1);
    const to = vscode.Uri.joinPath(target, '..', sidecarNameOf(baseName(target), coder));
    edit.renameFile(sidecar, to);
    moved.push(uri, to.toString());
  }
  if (!(await vscode.workspace.applyEdit(edit))) {
    await report(
      vscode.l10n.t('The annotations of {file} could not be moved: {target} has some already.', {
        file: from,
        target: baseName(target),
      }),
    );
    return;
  }
  await desk.workspace.readSidecars(moved);
  await vscode.window.showTextDocument(target);
}
