import * as vscode from 'vscode';
import { sameBytes } from '../../core/bytes';
import { FileError, type FileContent, type FileStore } from '../../core/workspace/fileStore';
import { LocalFiles } from './machine';

/**
 * The files of the editor: on this machine through Node, which alone can write safely; elsewhere
 * (remote repositories, virtual workspaces) as well as VS Code's file system can.
 */
export class EditorFiles implements FileStore {
  readonly #local = new LocalFiles();

  async read(uri: string): Promise<FileContent> {
    const file = vscode.Uri.parse(uri, true);
    return file.scheme === 'file' ? this.#local.read(file.fsPath) : readVirtual(file);
  }

  async stamp(uri: string): Promise<string | undefined> {
    const file = vscode.Uri.parse(uri, true);
    if (file.scheme === 'file') return this.#local.stamp(file.fsPath);
    try {
      const { mtime, size } = await vscode.workspace.fs.stat(file);
      return `${mtime},${size}`;
    } catch {
      return undefined;
    }
  }

  async replace(uri: string, bytes: Uint8Array, expected: FileContent): Promise<boolean> {
    const file = vscode.Uri.parse(uri, true);
    return file.scheme === 'file'
      ? this.#local.replace(file.fsPath, bytes, expected)
      : replaceVirtual(file, bytes, expected);
  }

  async remove(uri: string): Promise<void> {
    const file = vscode.Uri.parse(uri, true);
    if (file.scheme === 'file') return this.#local.remove(file.fsPath);
    try {
      await vscode.workspace.fs.delete(file);
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return;
      throw virtualError(error, file);
    }
  }

  async isWritable(uri: string): Promise<boolean> {
    const file = vscode.Uri.parse(uri, true);
    if (file.scheme === 'file') return this.#local.isWritable(file.fsPath);
    return vscode.workspace.fs.isWritableFileSystem(file.scheme) ?? true;
  }

  async neighbours(uri: string): Promise<readonly string[]> {
    try {
      const folder = vscode.Uri.joinPath(vscode.Uri.parse(uri, true), '..');
      const entries = await vscode.workspace.fs.readDirectory(folder);
      return entries.map(([name]) => name);
    } catch {
      return [];
    }
  }

  sibling(uri: string, name: string): string {
    return vscode.Uri.joinPath(vscode.Uri.parse(uri, true), '..', name).toString();
  }

  nameOf(uri: string): string {
    const { path } = vscode.Uri.parse(uri, true);
    return path.slice(path.lastIndexOf('/') + 1);
  }
}

async function readVirtual(file: vscode.Uri): Promise<FileContent> {
  try {
    return await vscode.workspace.fs.readFile(file);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw virtualError(error, file);
  }
}

/**
 * `rename` with `overwrite` deletes the target first on most providers, so a plain write is the
 * safest there is. Between the comparison and the write another writer can still come.
 */
async function replaceVirtual(
  file: vscode.Uri,
  bytes: Uint8Array,
  expected: FileContent,
): Promise<boolean> {
  if (!sameBytes(await readVirtual(file), expected)) return false;
  try {
    await vscode.workspace.fs.writeFile(file, bytes);
    return true;
  } catch (error) {
    throw virtualError(error, file);
  }
}

function virtualError(error: unknown, file: vscode.Uri): FileError {
  const name = error instanceof vscode.FileSystemError ? error.code : '';
  const denied = name === 'NoPermissions' || name === 'Unavailable';
  const code = denied ? 'denied' : name === 'FileNotFound' ? 'missing' : 'failed';
  return new FileError(code, file.toString(), { cause: error });
}
