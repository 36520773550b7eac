/** What ends a subscription, or gives back a resource. `vscode.Disposable` is one. */
export interface Disposable {
  dispose(): void;
}

/** Something that can be listened to, in VS Code's own form. */
export type Event<T> = (listener: (event: T) => void) => Disposable;

/** An event and the means to fire it. */
export class Emitter<T> implements Disposable {
  readonly #listeners = new Set<(event: T) => void>();

  readonly event: Event<T> = (listener) => {
    // A wrapper, so that the same function may subscribe twice and end each on its own.
    const own = (event: T): void => {
      listener(event);
    };
    this.#listeners.add(own);
    return { dispose: () => void this.#listeners.delete(own) };
  };

  fire(event: T): void {
    for (const listener of [...this.#listeners]) listener(event);
  }

  dispose(): void {
    this.#listeners.clear();
  }
}
