import type { Message } from '../message';
import type { Announce } from './change';
import type { Codebooks } from './codebooks';
import type { FileStore } from './fileStore';
import type { History } from './history';
import type { Saving } from './saving';
import type { TextShelf } from './textShelf';

/** Tells this process from others that share its files. */
export interface Presence {
  readonly self: string;
  isRunning(other: string): boolean;
}

/** Follows long work, and may end it. */
export interface Watch {
  /** So many of so many sidecars are done. */
  progress(done: number, total: number): void;
  readonly isCancelled: boolean;
}

/** What became of a recoding. Where it was refused or cancelled, everything is as it was. */
export type RecodingOutcome =
  | { readonly refused: Message }
  | { readonly cancelled: true }
  | { readonly annotations: number; readonly texts: number };

/** What changing codes needs of the workspace. */
export interface RecodingPorts {
  readonly files: FileStore;
  readonly shelf: TextShelf;
  readonly codebooks: Codebooks;
  readonly saving: Saving;
  readonly history: History;
  readonly presence: Presence;
  readonly now: () => Date;
  readonly announce: Announce;
  /** Reads a codebook again, and announces it where it is another. */
  readonly readCodebook: (uri: string) => Promise<void>;
}
