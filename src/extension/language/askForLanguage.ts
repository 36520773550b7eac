import * as vscode from 'vscode';
import { baseName } from '../world/documents';
import { rememberLanguage } from './languageChoices';

/**
 * Asks whether a file is to be read as a communiqué, and remembers the answer.
 * @returns whether it is; false where nobody answered, so that the file is asked about when it is next opened.
 */
export async function askForLanguage(memory: vscode.Memento, uri: vscode.Uri): Promise<boolean> {
  const yes = vscode.l10n.t('Yes');
  const notThis = vscode.l10n.t('Not This File');
  const never = vscode.l10n.t('Never Ask');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t(
      '{file} looks like a diplomatic text. Read it as a communiqué, with outline and colours?',
      { file: baseName(uri) },
    ),
    yes,
    notThis,
    never,
  );
  if (answer === never) await stopAsking(uri);
  if (answer !== yes && answer !== notThis) return false;
  await rememberLanguage(memory, uri.toString(), answer === yes ? 'communique' : 'other');
  return answer === yes;
}

/** Where it was said that we may ask, else for all workspaces. */
async function stopAsking(uri: vscode.Uri): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('communique', uri);
  const said = configuration.inspect('recognition');
  const target =
    said?.workspaceFolderValue !== undefined
      ? vscode.ConfigurationTarget.WorkspaceFolder
      : said?.workspaceValue !== undefined
        ? vscode.ConfigurationTarget.Workspace
        : vscode.ConfigurationTarget.Global;
  await configuration.update('recognition', 'off', target);
}
