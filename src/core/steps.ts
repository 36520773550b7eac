/** Work that can be left off after every step, and what it gives in the end. */
export type Steps<T> = Generator<void, T>;

/** Does all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Does all steps, holding the event loop for about `budget` milliseconds at a time.
 * @param pause Lets others run: `setImmediate` or a zero timeout of the platform, as a promise. What
 *   it rejects with ends the work.
 */
export async function finishInSlices<T>(
  steps: Steps<T>,
  pause: () => Promise<void>,
  budget = 12,
): Promise<T> {
  let until = Date.now() + budget;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (Date.now() < until) continue;
    await pause();
    until = Date.now() + budget;
  }
}
