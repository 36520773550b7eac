import * as vscode from 'vscode';
import type { Desk } from '../desk';
import { settings } from '../settings';
import type { StatusText } from './statusText';

const asked = 'communique.coderAsked';

/**
 * Says who annotates, and has that changed by a click. Where nobody has said so, it stands out from
 * the first change of an annotation on until it was clicked once: a question that takes no keys.
 */
export function registerCoderStatus(
  { workspace, coder }: Pick<Desk, 'workspace' | 'coder'>,
  text: StatusText,
  ever: vscode.Memento,
): vscode.Disposable {
  const item = vscode.window.createStatusBarItem(
    'communique.coder',
    vscode.StatusBarAlignment.Right,
    98,
  );
  item.name = vscode.l10n.t('Coder');
  item.command = 'communique.changeCoder';
  let isAsking = false;
  const show = async (): Promise<void> => {
    if (text.uri === undefined) {
      item.hide();
      return;
    }
    await coder.learn();
    const { name } = coder;
    const isGuess = settings.coder() === '';
    const words = isGuess
      ? vscode.l10n.t('Coder: {name}, as git or your account knows you', { name })
      : vscode.l10n.t('Coder: {name}', { name });
    const asks = isGuess && isAsking;
    const question = vscode.l10n.t('Click to confirm or change the name.');
    // In high contrast, items have no colour of their own: the sign says as well that something is asked.
    item.text = asks ? `$(question) ${vscode.l10n.t('{name}?', { name })}` : `$(account) ${name}`;
    item.tooltip = `${words}\n${question}`;
    item.accessibilityInformation = {
      label: asks ? `${words}. ${question}` : words,
      role: 'button',
    };
    item.backgroundColor = asks
      ? new vscode.ThemeColor('statusBarItem.warningBackground')
      : undefined;
    item.show();
  };
  void show();
  return vscode.Disposable.from(
    item,
    text.onDidChange(() => void show()),
    workspace.onDidChange(({ origin }) => {
      if (origin !== 'local' || isAsking || ever.get(asked) === true) return;
      isAsking = true;
      void show();
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('communique.coder')) void show();
    }),
    vscode.commands.registerCommand('communique.changeCoder', async () => {
      await coder.learn();
      const name = await askForName(coder.name);
      isAsking = false;
      await ever.update(asked, true);
      if (name !== undefined) await keepName(name);
      await show();
    }),
  );
}

function askForName(name: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Coder'),
    prompt: vscode.l10n.t('Your name, written with each annotation you make from now on'),
    value: name,
  });
}

/** For this machine, but where the workspace says whose it is, for the workspace. */
async function keepName(name: string): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('communique');
  const isOfWorkspace = configuration.inspect('coder')?.workspaceValue !== undefined;
  const target = isOfWorkspace
    ? vscode.ConfigurationTarget.Workspace
    : vscode.ConfigurationTarget.Global;
  await configuration.update('coder', name.trim(), target);
}
