import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { isCode } from './fileSystem';

/** Names a process to others that share its files, and tells whether another one still runs. */
export class Presence {
  /** Other than that of every other process, on this machine and elsewhere. */
  readonly self = `${process.pid} ${hostname()} ${randomBytes(4).toString('hex')}`;

  /** Whether the process named so may still run; one on another machine may. */
  isRunning(other: string): boolean {
    const [pid, host] = other.split(' ');
    if (host !== hostname()) return true;
    // Its number is ours by now.
    if (Number(pid) === process.pid) return other === this.self;
    try {
      process.kill(Number(pid), 0);
      return true;
    } catch (error) {
      return !isCode(error, 'ESRCH');
    }
  }
}
