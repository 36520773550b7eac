import * as vscode from 'vscode';
import { sidecarNameOf, textNamesOf } from '../../core/sidecar/sidecarName';
import type { Desk } from '../desk';
import { baseName } from '../world/documents';

/**
 * A text that is renamed or moved in VS Code takes its sidecars along, as part of the same operation,
 * so that undoing the one undoes the other. A folder takes along what is in it by itself.
 */
export function registerFollowRenames({ workspace }: Pick<Desk, 'workspace'>): vscode.Disposable {
  const sidecarMoves = (
    from: vscode.Uri,
    to: vscode.Uri,
  ): { readonly from: vscode.Uri; readonly to: vscode.Uri }[] =>
    workspace
      .sidecarsOf(from.toString())
      .filter(({ reading }) => reading !== undefined)
      .map(({ uri }) => {
        const sidecar = vscode.Uri.parse(uri, true);
        return { from: sidecar, to: vscode.Uri.joinPath(to, '..', renamed(sidecar, from, to)) };
      });
  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles((event) => {
      const edit = new vscode.WorkspaceEdit();
      const moved = new Set(event.files.map(({ oldUri }) => oldUri.toString()));
      for (const { oldUri, newUri } of event.files) {
        for (const { from, to } of sidecarMoves(oldUri, newUri)) {
          if (!moved.has(from.toString())) edit.renameFile(from, to);
        }
      }
      event.waitUntil(Promise.resolve(edit));
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      const sidecars = files.flatMap(({ oldUri, newUri }) =>
        sidecarMoves(oldUri, newUri).flatMap(({ from, to }) => [from.toString(), to.toString()]),
      );
      void workspace.readSidecars(sidecars);
    }),
  );
}

/** The name of a sidecar after its text got another: `a.txt.ana.…` becomes `b.txt.ana.…`. */
function renamed(sidecar: vscode.Uri, from: vscode.Uri, to: vscode.Uri): string {
  const name = baseName(sidecar);
  const [whole = ''] = textNamesOf(name);
  const coder = whole.slice(baseName(from).length + 1);
  return sidecarNameOf(baseName(to), coder);
}
