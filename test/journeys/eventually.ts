import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Waits until something holds, at most 15 seconds.
 * @param what said where it never holds
 * @param seen what is there instead, to be said then
 */
export async function eventually(
  what: string,
  holds: () => Promise<boolean>,
  seen: () => Promise<string> = () => Promise.resolve(''),
): Promise<void> {
  const end = Date.now() + 15_000;
  while (!(await holds())) {
    if (Date.now() > end) assert.fail(`It never happened that ${what}. ${await seen()}`.trim());
    await wait(50);
  }
}
