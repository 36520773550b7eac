import * as vscode from 'vscode';
import { codebookFileName } from '../../core/codebook/codebook';
import { isSidecarName } from '../../core/sidecar/sidecarName';
import type { Desk } from '../desk';

const sidecars = '**/*.annotations.yaml';

/**
 * Tells the workspace of every sidecar and codebook there is, and of what happens to them on disk.
 * File watchers drop events, so the window's focus brings everything up to date as well.
 * @returns `scanned` resolves after the first look at all sidecars, `checked` after that at their texts.
 */
export function followFiles({ workspace }: Pick<Desk, 'workspace'>): vscode.Disposable & {
  readonly scanned: Promise<void>;
  readonly checked: Promise<void>;
} {
  const known = new Set<string>();
  const read = async (uris: readonly vscode.Uri[]): Promise<void> => {
    const names = uris.map(String);
    for (const name of names) known.add(name);
    await workspace.readSidecars(names);
  };
  const scan = async (): Promise<void> => {
    const folders = vscode.workspace.workspaceFolders ?? [];
    await Promise.all(folders.map(({ uri }) => workspace.readCodebook(codebookIn(uri))));
    const found = await vscode.workspace.findFiles(sidecars, '**/node_modules/**');
    const gone = new Set(known);
    for (const uri of found) gone.delete(uri.toString());
    await read([...found, ...[...gone].map((uri) => vscode.Uri.parse(uri, true))]);
  };
  const watcher = vscode.workspace.createFileSystemWatcher(sidecars);
  const codebooks = vscode.workspace.createFileSystemWatcher(`**/${codebookFileName}`);
  const readOne = (uri: vscode.Uri): void => void read([uri]);
  const readCodebook = (uri: vscode.Uri): void => {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (folder && codebookIn(folder.uri) === uri.toString()) {
      void workspace.readCodebook(uri.toString());
    }
  };
  // Texts have no pattern of their own: of all files, those matter that have annotations.
  const texts = vscode.workspace.createFileSystemWatcher('**/*');
  // Nor have the files that a codebook extends.
  const lookAt = (uri: vscode.Uri): void => {
    void workspace.textChangedOnDisk(uri.toString());
    void workspace.codebookFileChanged(uri.toString());
  };
  const scanned = scan().then(async () => {
    await vscode.commands.executeCommand('setContext', 'communique.ready', true);
  });
  const checked = scanned.then(() => workspace.checkTexts());
  return Object.assign(
    vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(readOne),
      watcher.onDidChange(readOne),
      watcher.onDidDelete(readOne),
      codebooks,
      texts,
      texts.onDidCreate(lookAt),
      texts.onDidChange(lookAt),
      texts.onDidDelete(lookAt),
      codebooks.onDidCreate(readCodebook),
      codebooks.onDidChange(readCodebook),
      codebooks.onDidDelete(readCodebook),
      // The watcher sees only what is below the folders of the workspace.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        if (isSidecarName(uri.path)) readOne(uri);
        else readCodebook(uri);
        void workspace.codebookFileChanged(uri.toString());
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => void scan()),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) void scan().then(() => workspace.checkTextsAgain());
      }),
    ),
    { scanned, checked },
  );
}

function codebookIn(folder: vscode.Uri): string {
  return vscode.Uri.joinPath(folder, codebookFileName).toString();
}
