import type { Disposable } from '../core/event';

/** How long nothing more may come before work that can wait is done, in milliseconds. */
const rest = 120;

/** A function that, however often it is called, does its work once when the calls have come to rest. */
export function soon(work: () => void): (() => void) & Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const call = (): void => {
    clearTimeout(timer);
    timer = setTimeout(work, rest);
  };
  return Object.assign(call, {
    dispose: () => {
      clearTimeout(timer);
    },
  });
}
