import type * as fs from 'node:fs/promises';

/** The file operations used here: a test can make each of them fail. */
export type FileSystem = Pick<
  typeof fs,
  'open' | 'readFile' | 'realpath' | 'rename' | 'stat' | 'unlink' | 'readdir'
>;

/** Whether an error is that of the operating system with this name, such as `ENOENT`. */
export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
