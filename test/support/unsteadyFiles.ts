import { setImmediate as turn } from 'node:timers/promises';
import {
  FileError,
  type FileContent,
  type FileErrorCode,
} from '../../src/core/workspace/fileStore';
import { MemoryFiles } from './memoryFiles';
import type { Random } from './random';

/** Files in memory that take their time, so that others come between, and that fail when told to. */
export class UnsteadyFiles extends MemoryFiles {
  /** What every call of a kind fails with from now on. */
  readonly faults: { read?: FileErrorCode | undefined; replace?: FileErrorCode | undefined } = {};
  /** Called once, right before the next comparison and write. */
  race: (() => void) | undefined;

  constructor(private readonly random: Random) {
    super();
  }

  override async read(uri: string): Promise<FileContent> {
    await turns(this.random.below(4));
    if (this.faults.read) throw new FileError(this.faults.read, uri);
    return super.read(uri);
  }

  override async replace(uri: string, bytes: Uint8Array, expected: FileContent): Promise<boolean> {
    await turns(this.random.below(4));
    if (this.faults.replace) throw new FileError(this.faults.replace, uri);
    const { race } = this;
    this.race = undefined;
    race?.();
    return super.replace(uri, bytes, expected);
  }
}

/** Lets so many turns of the event loop pass: files and people take whole turns. */
export async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await turn();
}
