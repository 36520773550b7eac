/** The state of a file as it was read, or that it was absent. */
export type FileContent = Uint8Array | undefined;

/**
 * The files of the workspace, as the core sees them. URIs are opaque strings; the URI of a file's
 * neighbour is made by {@link FileStore.sibling}.
 */
export interface FileStore {
  /** The bytes of a file, or undefined where there is none. Rejects where it is there and cannot be read. */
  read(uri: string): Promise<FileContent>;
  /**
   * Something that is other whenever the file is other than it was, and cheaper to get than the file;
   * undefined where there is no file. A store without it has its files read to know.
   */
  stamp?(uri: string): Promise<string | undefined>;
  /**
   * Replaces a file as a whole: afterwards it holds the new bytes or, on any failure, the old ones.
   * Resolves to false, and writes nothing, when the file no longer holds `expected` (compared as
   * bytes, undefined meaning absent). Rejects with {@link FileError} where it cannot be written.
   */
  replace(uri: string, bytes: Uint8Array, expected: FileContent): Promise<boolean>;
  /** Removes a file; where there is none, that is well. Rejects with {@link FileError}. */
  remove(uri: string): Promise<void>;
  /**
   * Whether {@link FileStore.replace} may be tried: false for what is surely write-protected. A store
   * without it has that found out by trying.
   */
  isWritable?(uri: string): Promise<boolean>;
  /** The names of the files in the folder of `uri`; empty where it cannot be listed. */
  neighbours(uri: string): Promise<readonly string[]>;
  /** The URI of `name` in the folder of `uri`; `name` may be a relative path, its parts separated by `/`. */
  sibling(uri: string, name: string): string;
  /** The last part of the path, decoded. */
  nameOf(uri: string): string;
}

export type FileErrorCode = 'denied' | 'full' | 'missing' | 'failed';

/** A file operation that failed, told apart by what a person can do about it. */
export class FileError extends Error {
  constructor(
    readonly code: FileErrorCode,
    readonly uri: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${uri}`, options);
    this.name = 'FileError';
  }
}
