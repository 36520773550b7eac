import {
  FileError,
  type FileContent,
  type FileErrorCode,
  type FileStore,
} from '../../src/core/workspace/fileStore';

/** Files in memory, by URIs such as `mem:/folder/name`; writes can be made to fail. */
export class MemoryFiles implements FileStore {
  readonly #files = new Map<string, Uint8Array>();
  /** Every write from now on fails so. */
  failWith: FileErrorCode | undefined;
  /** Called between the comparison of a write and the write itself. */
  beforeWrite: (() => void) | undefined;
  writes = 0;

  put(uri: string, text: string): void {
    this.#files.set(uri, new TextEncoder().encode(text));
  }

  text(uri: string): string | undefined {
    const bytes = this.#files.get(uri);
    return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }

  delete(uri: string): void {
    this.#files.delete(uri);
  }

  read(uri: string): Promise<FileContent> {
    return Promise.resolve(this.#files.get(uri));
  }

  replace(uri: string, bytes: Uint8Array, expected: FileContent): Promise<boolean> {
    this.beforeWrite?.();
    if (this.failWith) return Promise.reject(new FileError(this.failWith, uri));
    const now = this.#files.get(uri);
    if (!(now && expected ? Buffer.compare(now, expected) === 0 : now === expected)) {
      return Promise.resolve(false);
    }
    this.writes++;
    this.#files.set(uri, bytes);
    return Promise.resolve(true);
  }

  remove(uri: string): Promise<void> {
    this.#files.delete(uri);
    return Promise.resolve();
  }

  neighbours(uri: string): Promise<readonly string[]> {
    const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
    const inside = [...this.#files.keys()].filter((file) => file.startsWith(folder));
    return Promise.resolve(inside.map((file) => file.slice(folder.length)));
  }

  sibling(uri: string, name: string): string {
    const parts = uri.split('/').slice(0, -1);
    for (const part of name.split('/')) {
      if (part === '..') parts.pop();
      else if (part !== '.') parts.push(part);
    }
    return parts.join('/');
  }

  nameOf(uri: string): string {
    return uri.slice(uri.lastIndexOf('/') + 1);
  }
}
