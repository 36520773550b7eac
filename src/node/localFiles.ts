import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { FileContent, FileErrorCode } from '../core/workspace/fileStore';
import { FileError } from '../core/workspace/fileStore';
import { whileLocked } from './fileLock';
import { isCode, type FileSystem } from './fileSystem';

/** A temporary file older than this is the leftover of a process that died, in milliseconds. */
const staleAfter = 60_000;

/** Files by path, written so that a crash, a full disk or another writer never costs a byte. */
export class LocalFiles {
  /** The temporary files that were in a folder when it was first written to. */
  readonly #leftovers = new Map<string, Promise<readonly string[]>>();

  constructor(private readonly system: FileSystem = fs) {}

  /** The bytes of a file, or undefined where there is none. @throws FileError */
  async read(file: string): Promise<FileContent> {
    try {
      return await this.system.readFile(file);
    } catch (error) {
      if (isCode(error, 'ENOENT')) return undefined;
      throw fileError(error, file);
    }
  }

  /** What tells one state of a file from another without reading it; undefined where there is none. */
  async stamp(file: string): Promise<string | undefined> {
    try {
      const { mtimeNs, ctimeNs, size, ino } = await this.system.stat(file, { bigint: true });
      return [mtimeNs, ctimeNs, size, ino].join();
    } catch (error) {
      if (isCode(error, 'ENOENT')) return undefined;
      throw fileError(error, file);
    }
  }

  /**
   * Replaces a file as a whole, if it still holds `expected`: a temporary file beside it, flushed,
   * then renamed over it, then the folder flushed. At every moment, a power cut included, the file
   * is the old one or the new one. Keeps the file's mode and follows a symbolic link.
   * @returns false, with nothing written, when the file holds something else by now.
   * @throws FileError with the old bytes intact.
   */
  async replace(file: string, bytes: Uint8Array, expected: FileContent): Promise<boolean> {
    try {
      return await this.#replace(file, bytes, expected);
    } catch (error) {
      throw error instanceof FileError ? error : fileError(error, file);
    }
  }

  /** Removes a file, for good when this resolves; where there is none, that is well. @throws FileError */
  async remove(file: string): Promise<void> {
    try {
      await this.system.unlink(file);
    } catch (error) {
      if (!isCode(error, 'ENOENT')) throw fileError(error, file);
    }
    await this.#flushFolder(path.dirname(file));
  }

  /** Whether its owner has not protected a file, or its folder, from being written. */
  async isWritable(file: string): Promise<boolean> {
    try {
      const target = await this.#resolve(file);
      return !(await this.#isProtected(target, await this.#statOf(target)));
    } catch (error) {
      throw fileError(error, file);
    }
  }

  /**
   * A rename replaces even a file that is write-protected, and root may write anywhere: what its
   * owner protected stays as it is all the same.
   */
  async #isProtected(target: string, stats: Stats | undefined): Promise<boolean> {
    const all = [stats, await this.system.stat(path.dirname(target))];
    return all.some((each) => each && (each.mode & 0o222) === 0);
  }

  async #replace(file: string, bytes: Uint8Array, expected: FileContent): Promise<boolean> {
    const target = await this.#resolve(file);
    const folder = path.dirname(target);
    const before = await this.#statOf(target);
    if (await this.#isProtected(target, before)) throw new FileError('denied', file);
    const temporary = path.join(
      folder,
      `.${path.basename(target)}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`,
    );
    try {
      await this.#write(temporary, bytes, before?.mode);
      const isReplaced = await whileLocked(this.system, target, async () => {
        if (!same(await this.read(target), expected)) return false;
        await this.#rename(temporary, target);
        return true;
      });
      if (!isReplaced) return false;
    } finally {
      // After the rename there is nothing left to unlink.
      await this.system.unlink(temporary).catch(() => undefined);
    }
    await this.#flushFolder(folder);
    await this.#sweep(target);
    return true;
  }

  async #resolve(file: string): Promise<string> {
    try {
      return await this.system.realpath(file);
    } catch (error) {
      if (isCode(error, 'ENOENT')) return file;
      throw error;
    }
  }

  async #statOf(file: string): Promise<Stats | undefined> {
    try {
      return await this.system.stat(file);
    } catch (error) {
      if (isCode(error, 'ENOENT')) return undefined;
      throw error;
    }
  }

  async #write(file: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
    const handle = await this.system.open(file, 'wx', mode === undefined ? 0o666 : mode & 0o777);
    try {
      // Opening leaves out of a mode what the process masks; not every file system has modes.
      if (mode !== undefined) await handle.chmod(mode & 0o777).catch(() => undefined);
      // Unlike write(), this goes on after a short write, and fails on a full disk.
      await handle.writeFile(bytes);
      await handle.sync();
      // Some network file systems report success all the same.
      if ((await handle.stat()).size !== bytes.length) throw new FileError('full', file);
    } finally {
      await handle.close();
    }
  }

  /** Virus scanners and indexers on Windows hold files open for a moment: a rename is tried again. */
  async #rename(from: string, to: string): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await this.system.rename(from, to);
        return;
      } catch (error) {
        const passing = ['EPERM', 'EACCES', 'EBUSY'].some((code) => isCode(error, code));
        if (process.platform !== 'win32' || !passing || attempt === 6) throw error;
        await new Promise((resolve) => setTimeout(resolve, 20 * 2 ** attempt));
      }
    }
  }

  async #flushFolder(folder: string): Promise<void> {
    // Windows has no such thing, and some network file systems refuse it: the rename has happened.
    if (process.platform === 'win32') return;
    try {
      const handle = await this.system.open(folder, 'r');
      await handle.sync().finally(() => handle.close());
    } catch {
      return;
    }
  }

  /** Removes what killed processes left beside `target`, once for each file. */
  async #sweep(target: string): Promise<void> {
    const folder = path.dirname(target);
    // Listed once: a folder may have thousands of files that are written one after the other.
    const all = this.#leftovers.get(folder) ?? this.#leftoversIn(folder);
    this.#leftovers.set(folder, all);
    const prefix = `.${path.basename(target)}.`;
    for (const name of await all) {
      if (!name.startsWith(prefix) || !/^\d+-[0-9a-f]{8}\.tmp$/.test(name.slice(prefix.length))) {
        continue;
      }
      const leftover = path.join(folder, name);
      const stats = await this.#statOf(leftover).catch(() => undefined);
      if (stats && Date.now() - stats.mtimeMs > staleAfter) {
        await this.system.unlink(leftover).catch(() => undefined);
      }
    }
  }

  async #leftoversIn(folder: string): Promise<readonly string[]> {
    const names = await this.system.readdir(folder).catch(() => []);
    return names.filter((name) => name.endsWith('.tmp'));
  }
}

function same(a: FileContent, b: FileContent): boolean {
  if (a === undefined || b === undefined) return a === b;
  return Buffer.compare(a, b) === 0;
}

function fileError(error: unknown, file: string): FileError {
  const codes: Record<string, FileErrorCode> = {
    EACCES: 'denied',
    EPERM: 'denied',
    EROFS: 'denied',
    ENOSPC: 'full',
    EDQUOT: 'full',
    ENOENT: 'missing',
    ENOTDIR: 'missing',
  };
  const code = error instanceof Error && 'code' in error ? codes[String(error.code)] : undefined;
  return new FileError(code ?? 'failed', file, { cause: error });
}
