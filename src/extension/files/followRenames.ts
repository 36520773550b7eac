import * as vscode from 'vscode';
import { sidecarNameOf, textNamesOf } from '../../core/sidecar/sidecarName';
import type { Desk } from '../desk';
import { report } from '../report';
import { baseName } from '../world/documents';

interface Move {
  readonly from: vscode.Uri;
  readonly to: vscode.Uri;
}

/**
 * A text that is renamed or moved in VS Code takes its sidecars along. VS Code tells of a rename that is
 * undone as of any other, so the sidecars go back with their text. (As part of the rename itself, before
 * it happens, VS Code would ask for leave each time.)
 */
export function registerFollowRenames({ workspace }: Pick<Desk, 'workspace'>): vscode.Disposable {
  return vscode.workspace.onDidRenameFiles(async ({ files }) => {
    const gone = new Set(files.map(({ oldUri }) => oldUri.toString()));
    const seen: string[] = [];
    for (const { oldUri, newUri } of files) {
      for (const { from, to } of sidecarMoves(workspace, oldUri, newUri)) {
        if (!gone.has(from.toString())) await move(from, to);
        seen.push(from.toString(), to.toString());
      }
      seen.push(...insideMoves(workspace, oldUri, newUri));
    }
    await workspace.adoptSidecars(seen);
  });
}

function sidecarMoves(workspace: Desk['workspace'], from: vscode.Uri, to: vscode.Uri): Move[] {
  return workspace
    .sidecarsOf(from.toString())
    .filter(({ reading }) => reading !== undefined)
    .map(({ uri }) => {
      const sidecar = vscode.Uri.parse(uri, true);
      return { from: sidecar, to: vscode.Uri.joinPath(to, '..', renamed(sidecar, from, to)) };
    });
}

/** The sidecars in a folder that was renamed, which moved with it: under their old names and the new. */
function insideMoves(workspace: Desk['workspace'], from: vscode.Uri, to: vscode.Uri): string[] {
  const folder = `${from.toString()}/`;
  return [...workspace.texts]
    .filter((text) => text.startsWith(folder))
    .flatMap((text) => workspace.sidecarsOf(text))
    .flatMap(({ uri }) => [uri, `${to.toString()}/${uri.slice(folder.length)}`]);
}

async function move(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.rename(from, to, { overwrite: false });
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return;
    const reason = error instanceof Error ? error.message : String(error);
    await report(
      vscode.l10n.t('The annotations in {file} could not be moved with their text ({reason}).', {
        file: baseName(from),
        reason,
      }),
    );
  }
}

/** The name of a sidecar after its text got another: `a.txt.ana.…` becomes `b.txt.ana.…`. */
function renamed(sidecar: vscode.Uri, from: vscode.Uri, to: vscode.Uri): string {
  const [whole = ''] = textNamesOf(baseName(sidecar));
  const coder = whole.slice(baseName(from).length + 1);
  return sidecarNameOf(baseName(to), coder);
}
