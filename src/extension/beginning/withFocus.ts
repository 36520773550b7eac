import * as vscode from 'vscode';

/**
 * Milliseconds after which a page that is left by a key has taken its focus back: VS Code’s walkthrough does so a
 * quarter of a second after the key that pressed one of its buttons is released.
 */
const settled = 500;

/**
 * Waits for a dialog that VS Code shows in its own box, and sees that the keys go there. Where the system shows the
 * dialog, it changes nothing.
 */
export async function withFocus<T>(dialog: Thenable<T>): Promise<T> {
  const later = setTimeout(() => {
    void vscode.commands.executeCommand('workbench.action.focusQuickOpen');
  }, settled);
  try {
    return await dialog;
  } finally {
    clearTimeout(later);
  }
}
