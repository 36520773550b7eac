/** Work that goes on side by side, a few at a time: for what mostly waits, as for a disk. */
export class InFlight {
  readonly #running = new Set<Promise<void>>();

  /** @param most How many run at the same time. */
  constructor(private readonly most: number) {}

  /** Begins; resolves when more can begin. @throws what a work that was begun before failed with. */
  async begin(work: () => Promise<void>): Promise<void> {
    const running = work();
    this.#running.add(running);
    // One that failed stays, for the next who waits.
    running.then(
      () => this.#running.delete(running),
      () => undefined,
    );
    if (this.#running.size >= this.most) await Promise.race(this.#running);
  }

  /** Resolves when nothing runs any more. @throws what a work failed with. */
  async end(): Promise<void> {
    const ended = await Promise.allSettled(this.#running);
    for (const one of ended) if (one.status === 'rejected') throw one.reason;
  }
}
