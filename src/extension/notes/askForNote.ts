import * as vscode from 'vscode';

/**
 * Asks for a note in one line, where VS Code shows no comments: `⏎` stands for a line break.
 * @returns undefined where the question was dismissed.
 */
export async function askForNote(title: string, note: string): Promise<string | undefined> {
  const written = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Note; leave it empty to have none'),
    value: note.replaceAll('\n', ' ⏎ '),
  });
  return written?.replaceAll(/ ?⏎ ?/g, '\n');
}
