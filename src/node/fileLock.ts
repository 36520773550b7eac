import { hostname } from 'node:os';
import * as path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isCode, type FileSystem } from './fileSystem';

/** A lock is held for about a millisecond: what holds one for so long has died, in milliseconds. */
const patience = 2000;

/**
 * Runs `work` while no other process of ours does so for the same file, so that none can come between
 * a comparison and the rename that follows it. Git and other programs know nothing of the lock. It is
 * a file beside `target` that names its holder; one left by a process that died is taken over.
 */
export async function whileLocked<T>(
  system: FileSystem,
  target: string,
  work: () => Promise<T>,
): Promise<T> {
  const lock = path.join(path.dirname(target), `.${path.basename(target)}.lock`);
  await take(system, lock);
  try {
    return await work();
  } finally {
    // What cannot be removed now is taken over by the next writer.
    await system.unlink(lock).catch(() => undefined);
  }
}

async function take(system: FileSystem, lock: string): Promise<void> {
  let holder: string | undefined;
  let since = performance.now();
  while (!(await create(system, lock))) {
    const now = await holderOf(system, lock);
    if (now !== holder) since = performance.now();
    holder = now;
    if (holder === undefined) continue;
    if (hasDied(holder) || performance.now() - since > patience) await remove(system, lock);
    else await sleep(1 + Math.random() * 4);
  }
}

/** @returns false where somebody holds the lock. */
async function create(system: FileSystem, lock: string): Promise<boolean> {
  try {
    const handle = await system.open(lock, 'wx');
    try {
      await handle.writeFile(`${process.pid} ${hostname()}`);
    } catch {
      // A lock that does not name its holder holds as well.
    } finally {
      await handle.close().catch(() => undefined);
    }
    return true;
  } catch (error) {
    // Windows denies a file that is being removed.
    if (isCode(error, 'EEXIST') || (process.platform === 'win32' && isCode(error, 'EPERM'))) {
      return false;
    }
    throw error;
  }
}

/** Who holds the lock, which may not be told yet; undefined where nobody does any more. */
async function holderOf(system: FileSystem, lock: string): Promise<string | undefined> {
  try {
    return String(await system.readFile(lock));
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

async function remove(system: FileSystem, lock: string): Promise<void> {
  try {
    await system.unlink(lock);
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
  }
}

function hasDied(holder: string): boolean {
  const [pid, host] = holder.split(' ');
  if (host !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return isCode(error, 'ESRCH');
  }
}
