import type { Message } from '../message';
import type { Severity } from '../problem';
import type { Flaw } from './flaw';

/** Collects the flaws of a part of a sidecar, at their place in the whole. */
export class FlawLog {
  readonly flaws: Flaw[] = [];

  /** @param placed Turns an offset of the part into one of the whole. */
  constructor(private readonly placed: (offset: number) => number = (offset) => offset) {}

  get failed(): boolean {
    return this.flaws.some(({ severity }) => severity === 'error');
  }

  error(code: string, from: number, to: number, message: Message): void {
    this.add('error', code, from, to, message);
  }

  add(severity: Severity, code: string, from: number, to: number, message: Message): void {
    this.flaws.push({ severity, code, message, from: this.placed(from), to: this.placed(to) });
  }
}
