import * as vscode from 'vscode';
import { report } from '../report';
import { homeFolder } from '../world/machine';
import { copyExamples, exerciseName } from './exampleFiles';
import { withFocus } from './withFocus';
import { openWalkthrough } from './walkthrough';

/** Where the examples are kept, and the folder of them that is opened for the first time. */
const placeKey = 'communique.examples';
const newKey = 'communique.examples.new';

/**
 * Registers the command that opens the examples, as a folder of the person's own: its place is asked for once, and
 * what is in it is kept. Opened for the first time, it shows the exercise and the walkthrough beside it.
 */
export function registerOpenExamples(context: vscode.ExtensionContext): vscode.Disposable {
  void greet(context.globalState);
  return vscode.commands.registerCommand('communique.openExamples', async () => {
    const folder = (await knownFolder(context.globalState)) ?? (await askForFolder());
    if (!folder) return;
    try {
      const isNew = await copyExamples(
        vscode.Uri.joinPath(context.extensionUri, 'examples'),
        folder,
      );
      await context.globalState.update(placeKey, folder.toString());
      await context.globalState.update(newKey, isNew ? folder.toString() : undefined);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      await report(
        vscode.l10n.t('{file} could not be written ({reason}). Choose another place.', {
          file: folder.fsPath,
          reason,
        }),
      );
      await context.globalState.update(placeKey, undefined);
      return;
    }
    const folders = vscode.workspace.workspaceFolders ?? [];
    if (folders.some(({ uri }) => uri.toString() === folder.toString())) {
      await showExercise(folder);
      return;
    }
    const inUse = folders.length > 0;
    await vscode.commands.executeCommand('vscode.openFolder', folder, {
      forceNewWindow: inUse,
      forceReuseWindow: !inUse,
    });
  });
}

/** Where they were put before, as long as the folder is there. */
async function knownFolder(memory: vscode.Memento): Promise<vscode.Uri | undefined> {
  const place = memory.get<string>(placeKey);
  if (place === undefined) return undefined;
  const folder = vscode.Uri.parse(place, true);
  try {
    await vscode.workspace.fs.stat(folder);
    return folder;
  } catch {
    return undefined;
  }
}

async function askForFolder(): Promise<vscode.Uri | undefined> {
  const name = vscode.l10n.t('Communiqué examples');
  const chosen = await withFocus(
    vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      defaultUri: vscode.Uri.file(homeFolder),
      title: vscode.l10n.t('Where to put the folder “{name}”', { name }),
      openLabel: vscode.l10n.t('Put It Here'),
    }),
  );
  return chosen?.[0] && vscode.Uri.joinPath(chosen[0], name);
}

async function showExercise(folder: vscode.Uri): Promise<void> {
  const exercise = vscode.Uri.joinPath(folder, exerciseName(vscode.env.language));
  await vscode.window.showTextDocument(exercise, { preview: false });
}

async function greet(memory: vscode.Memento): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder || memory.get<string>(newKey) !== folder.toString()) return;
  await memory.update(newKey, undefined);
  await showExercise(folder);
  await openWalkthrough({ step: 'read' });
}
