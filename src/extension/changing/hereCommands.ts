import * as vscode from 'vscode';

/**
 * Registers commands about the annotation at the cursor for the context menu of a text. They do what those without
 * _Here_ do, and have no keys: the menu would show theirs, which hold in the tree and in coding mode only, and Delete,
 * pressed in a text, is no way to remove an annotation.
 */
export function registerHereCommands(): vscode.Disposable {
  return vscode.Disposable.from(
    ...['editAnnotation', 'editNote', 'removeAnnotation'].map((name) =>
      vscode.commands.registerCommand(`communique.${name}Here`, () =>
        vscode.commands.executeCommand(`communique.${name}`),
      ),
    ),
  );
}
