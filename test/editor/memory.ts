import type * as vscode from 'vscode';

/** What an extension remembers, for a test alone. */
export class Memory implements vscode.Memento {
  readonly #values = new Map<string, unknown>();
  keys = (): readonly string[] => [...this.#values.keys()];
  get = (key: string, other?: unknown): never => (this.#values.get(key) ?? other) as never;
  update = (key: string, value: unknown): Promise<void> => {
    this.#values.set(key, value);
    return Promise.resolve();
  };
}
