import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { FileContent, FileStore } from '../../src/core/workspace/fileStore';
import { LocalFiles } from '../../src/node/localFiles';

/** The files of this machine as the core sees them; their paths are their URIs. */
export class LocalStore implements FileStore {
  constructor(private readonly files = new LocalFiles()) {}

  read(file: string): Promise<FileContent> {
    return this.files.read(file);
  }

  replace(file: string, bytes: Uint8Array, expected: FileContent): Promise<boolean> {
    return this.files.replace(file, bytes, expected);
  }

  remove(file: string): Promise<void> {
    return this.files.remove(file);
  }

  isWritable(file: string): Promise<boolean> {
    return this.files.isWritable(file);
  }

  neighbours(file: string): Promise<readonly string[]> {
    return fs.readdir(path.dirname(file)).catch(() => []);
  }

  sibling(file: string, name: string): string {
    return path.join(path.dirname(file), name);
  }

  nameOf(file: string): string {
    return path.basename(file);
  }
}
