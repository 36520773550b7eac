import * as vscode from 'vscode';
import { nothing } from '../keyCommand';
import { codingBindings, toggle } from './codingBindings';

/**
 * Runs each command that has a key in coding mode once, so that it does nothing. At the first use of a command VS Code
 * asks whether an extension is to be activated for it, and a key pressed right after, of another command, would
 * overtake it.
 */
export async function prepareKeys(): Promise<void> {
  const commands = new Set(
    codingBindings()
      .map(({ command }) => command)
      .filter((command) => command.startsWith('communique.') && command !== toggle),
  );
  // In the workbench, where keys are: what the extension calls itself does not go there.
  await Promise.all(
    [...commands].map((command) =>
      vscode.commands.executeCommand('runCommands', { commands: [{ command, args: nothing }] }),
    ),
  );
}
