import * as vscode from 'vscode';

/**
 * Registers, right after the activation, what the first moment does not need: its code is loaded then,
 * and nothing waits for it.
 */
export function later(register: () => Promise<vscode.Disposable>): {
  readonly registration: vscode.Disposable;
  readonly registered: Promise<void>;
} {
  let disposable: vscode.Disposable | undefined;
  let disposed = false;
  const registered = new Promise((resolve) => setTimeout(resolve)).then(async () => {
    if (disposed) return;
    disposable = await register();
    if (disposed) disposable.dispose();
  });
  const registration = new vscode.Disposable(() => {
    disposed = true;
    disposable?.dispose();
  });
  return { registration, registered };
}
