import type { CliIo } from './io';

/** Shows how far a long run has come. */
export interface Progress {
  /** How many steps there will be, as far as is known now. */
  expect(total: number): void;
  /** One step more. */
  count(): void;
  /** Draws, and lets timers and signals have their turn. @throws what the signal was aborted with. */
  turn(): Promise<void>;
  /** Leaves no trace on the terminal; the next turn may draw again. */
  end(): Promise<void>;
}

/** Nothing is shown before, nor more often than, in milliseconds. */
const delay = 400;
const interval = 100;
const width = 24;

/** A bar on stderr where that is a terminal; else silent. */
export function progress({ stderr, signal }: CliIo): Progress {
  let total = 0;
  let done = 0;
  let shown = false;
  let next = performance.now() + delay;
  let nextTurn = performance.now() + interval;
  return {
    expect(steps) {
      total += steps;
    },
    count() {
      done++;
    },
    async turn() {
      signal.throwIfAborted();
      const now = performance.now();
      if (now < nextTurn) return;
      nextTurn = now + interval;
      await new Promise((resolve) => setImmediate(resolve));
      signal.throwIfAborted();
      if (!stderr.isTTY || now < next) return;
      next = now + interval;
      shown = true;
      const full = Math.min(width, Math.round((width * done) / Math.max(total, 1)));
      await stderr.write(`\r[${'#'.repeat(full).padEnd(width)}] ${done}/${total}`);
    },
    async end() {
      if (!shown) return;
      shown = false;
      await stderr.write('\r\u001B[K');
    },
  };
}
