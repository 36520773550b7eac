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
 * Finds where a text has gone whose sidecars stayed: a file that reads as the text did, by its hash.
 * The sidecars can then be named after it: offered once the workspace was looked through, and by
 * command.
 * @param scanned Resolves when that has happened.
 */
export function registerFindText(desk: Desk, scanned: Promise<void>): vscode.Disposable {
  void scanned.then(() => offerMoves(desk));
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
    if (!target) return;
    await moveSidecars(desk, text, target);
    await vscode.window.showTextDocument(target);
  });
}

/** Offers, in one message, to bring together what a rename outside of VS Code has parted. */
async function offerMoves(desk: Desk): Promise<void> {
  const missing = [...desk.workspace.texts].filter((text) => !desk.workspace.isThere(text));
  const cancellation = new vscode.CancellationTokenSource();
  const found: [string, vscode.Uri][] = [];
  for (const text of missing) {
    const target = await search(desk, text, cancellation.token);
    if (target instanceof vscode.Uri) found.push([text, target]);
  }
  const [first] = found;
  if (!first) return;
  const [file, target] = [baseName(vscode.Uri.parse(first[0], true)), baseName(first[1])];
  const move = vscode.l10n.t('Move Annotations Along');
  const answer = await vscode.window.showInformationMessage(
    found.length === 1
      ? vscode.l10n.t('{file} seems to be {target} now: it reads the same.', { file, target })
      : vscode.l10n.t('{count} texts seem to have other names now, such as {file}: {target}.', {
          count: found.length,
          file,
          target,
        }),
    move,
  );
  if (answer !== move) return;
  for (const [text, uri] of found) await moveSidecars(desk, text, uri);
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
  await desk.workspace.adoptSidecars(moved);
}
