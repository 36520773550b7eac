import * as fs from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import * as path from 'node:path';
import type { FileSystem } from '../../../src/node/fileSystem';

/**
 * What goes wrong at a call: an error of the operating system; `short`: half of the bytes are written
 * before the disk is full; `cut`: half of them are written, and success is reported.
 */
export type Fault = 'ENOSPC' | 'EIO' | 'EPERM' | 'short' | 'cut';

/** The calls of Node's file system, counted; some of them fail. */
export class FaultySystem {
  /** What was called so far, such as `rename a.yaml`. */
  readonly calls: string[] = [];

  /** @param faultOf Asked at each call, with its number and its name. */
  constructor(private readonly faultOf: (number: number, call: string) => Fault | undefined) {}

  /** The file system to be tested with. */
  get system(): FileSystem {
    const made = {
      open: async (file: string, flags: string, mode?: number) =>
        this.#handle(await this.#call('open', file, () => fs.open(file, flags, mode)), file),
      readFile: (file: string) => this.#call('readFile', file, () => fs.readFile(file)),
      realpath: (file: string) => this.#call('realpath', file, () => fs.realpath(file)),
      rename: (from: string, to: string) => this.#call('rename', from, () => fs.rename(from, to)),
      stat: (file: string) => this.#call('stat', file, () => fs.stat(file)),
      unlink: (file: string) => this.#call('unlink', file, () => fs.unlink(file)),
      readdir: (file: string) => this.#call('readdir', file, () => fs.readdir(file)),
    };
    return made as unknown as FileSystem;
  }

  #handle(handle: FileHandle, file: string): FileHandle {
    const made = {
      chmod: (mode: number) => this.#call('chmod', file, () => handle.chmod(mode)),
      stat: () => this.#call('fstat', file, () => handle.stat()),
      sync: () => this.#call('sync', file, () => handle.sync()),
      writeFile: (data: string | Uint8Array) =>
        this.#call(
          'writeFile',
          file,
          () => handle.writeFile(data),
          () => handle.writeFile(data.slice(0, data.length / 2)),
        ),
      // What reports an error has closed the file all the same.
      close: () => handle.close().then(() => this.#call('close', file, () => Promise.resolve())),
    };
    return made as unknown as FileHandle;
  }

  async #call<T>(
    name: string,
    file: string,
    work: () => Promise<T>,
    half?: () => Promise<T>,
  ): Promise<T> {
    const call = `${name} ${path.basename(file)}`;
    const fault = this.faultOf(this.calls.push(call) - 1, call);
    if (fault === undefined) return work();
    if (fault === 'cut') return (half ?? work)();
    if (fault === 'short') await half?.();
    const code = fault === 'short' ? 'ENOSPC' : fault;
    throw Object.assign(new Error(`${code}: ${call}`), { code });
  }
}
