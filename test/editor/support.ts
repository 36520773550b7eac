import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Communique } from '../../src/extension/extension';

/** The extension, activated, after its first look at the workspace. */
export async function communique(): Promise<Communique> {
  const extension = vscode.extensions.getExtension<Communique>('communique.communique');
  assert.ok(extension, 'VS Code does not know the extension');
  const api = await extension.activate();
  await Promise.all([api.scanned, api.complete]);
  return api;
}

/** The URI of a file of the workspace. */
export function fileUri(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, name);
}

export async function write(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = fileUri(name);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await vscode.workspace.fs.writeFile(uri, bytes);
  return uri;
}

export async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    await vscode.workspace.fs.readFile(uri),
  );
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** Opens a text in an editor, and waits until the workspace knows it. */
export async function show(uri: vscode.Uri): Promise<vscode.TextEditor> {
  const { workspace } = await communique();
  const editor = await vscode.window.showTextDocument(uri);
  await until(() => workspace.isShown(uri.toString()), workspace.onDidChange);
  return editor;
}

/** Waits until something holds, looking again whenever the event fires. */
export async function until(
  holds: () => boolean,
  event: (listener: () => void) => { dispose(): unknown },
): Promise<void> {
  if (holds()) return;
  await new Promise<void>((resolve) => {
    const subscription = event(() => {
      if (!holds()) return;
      subscription.dispose();
      resolve();
    });
  });
}

/**
 * Writes a file until that is seen: watchers drop what happens in a folder that is new, or while the
 * machine is busy.
 */
export async function writeUntil(
  name: string,
  content: string,
  holds: () => boolean,
  event: (listener: () => void) => { dispose(): unknown },
): Promise<void> {
  const seen = until(holds, event).then(() => true);
  do await write(name, content);
  while (!(await Promise.race([seen, new Promise((resolve) => setTimeout(resolve, 1000))])));
}

/** Waits for the problems of a file to be such. */
export async function problems(
  uri: vscode.Uri,
  such: (found: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  const found = (): readonly vscode.Diagnostic[] =>
    vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Communiqué');
  await until(() => such(found()), vscode.languages.onDidChangeDiagnostics);
  return found();
}

/** The sidecar of a text of the workspace. */
export function sidecarUri(text: vscode.Uri): vscode.Uri {
  return text.with({ path: `${text.path}.annotations.yaml` });
}
