import * as vscode from 'vscode';

/**
 * Registers, right after the activation, what the first moment does not need: its code is loaded then,
 * and nothing waits for it but one of its commands.
 * @param commands Those that it registers: one that comes too early waits.
 * @param load Gives what registers it all.
 */
export function later(
  commands: readonly string[],
  load: () => Promise<() => vscode.Disposable>,
): { readonly registration: vscode.Disposable; readonly registered: Promise<void> } {
  let disposed = false;
  let registration = vscode.Disposable.from(
    ...commands.map((command) =>
      vscode.commands.registerCommand(command, async (...values: unknown[]) => {
        await registered;
        return vscode.commands.executeCommand(command, ...values);
      }),
    ),
  );
  const registered = new Promise((resolve) => setTimeout(resolve)).then(async () => {
    const register = await load();
    if (disposed) return;
    registration.dispose();
    registration = register();
  });
  return {
    registered,
    registration: new vscode.Disposable(() => {
      disposed = true;
      registration.dispose();
    }),
  };
}
