import * as vscode from 'vscode';
import type { Desk } from './desk';

/** The argument with which a command that has a key in coding mode does nothing, so that it can be prepared. */
export const nothing = 'nothing';

/** Registers a command of ours that has a key in coding mode. */
export function registerKeyCommand(
  name: string,
  run: Parameters<typeof vscode.commands.registerCommand>[1],
): vscode.Disposable {
  return vscode.commands.registerCommand(`communique.${name}`, (...values: unknown[]): unknown =>
    values[0] === nothing ? undefined : run(...values),
  );
}

/** The same of a command that means what the keys before it make: it waits until that is there. */
export function registerFollowingCommand(
  { atPassage }: Pick<Desk, 'atPassage'>,
  name: string,
  run: Parameters<typeof vscode.commands.registerCommand>[1],
): vscode.Disposable {
  return registerKeyCommand(name, async (...values: unknown[]): Promise<unknown> => {
    await atPassage.settled();
    return run(...values) as unknown;
  });
}
