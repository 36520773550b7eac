import * as vscode from 'vscode';
import type { Desk } from '../desk';
import { registerFollowingCommand, registerKeyCommand } from '../keyCommand';
import { keepThemes, keptThemes, recentThemes } from '../tagging/recentThemes';
import { PassageCoder } from './codePassage';
import { showCodingKeys } from './codingKeys';
import { CodingMode } from './codingMode';
import { registerCodingStatus } from './codingStatus';
import { registerMovePassage } from './movePassage';
import { PassageCursor } from './passageCursor';
import { registerPassageMark } from './passageMark';

/** Registers coding mode: texts are read, and coded by single keys. */
export function registerCoding(desk: Desk): vscode.Disposable {
  const mode = new CodingMode(desk);
  const cursor = new PassageCursor();
  const coder = new PassageCoder(desk, cursor);
  const status = registerCodingStatus(desk, mode);
  desk.atPassage.refs = () => coder.refs();
  desk.atPassage.settled = () => coder.settled();
  desk.atPassage.isMeant = () => mode.isActive;
  return vscode.Disposable.from(
    mode,
    cursor,
    status,
    registerMovePassage(desk, cursor),
    registerPassageMark(mode, cursor),
    vscode.commands.registerCommand('communique.toggleCodingMode', () => mode.toggle()),
    registerKeyCommand('showCodingKeys', () => showCodingKeys(desk)),
    registerKeyCommand('codeKind', (key: string) => coder.codeKind(key)),
    registerKeyCommand('toggleRecentTheme', (digit: number) => coder.toggleTheme(digit)),
    registerFollowingCommand(desk, 'keepThemes', async () => {
      const keeping = keptThemes(desk.memory) !== undefined;
      await keepThemes(desk.memory, keeping ? undefined : themesToKeep(desk, coder));
      status.refresh();
      vscode.window.setStatusBarMessage(
        keeping
          ? vscode.l10n.t('Themes are no longer kept')
          : vscode.l10n.t('Themes are kept for the next annotations'),
        3000,
      );
    }),
  );
}

/** Those of the passage, else the one used last. */
function themesToKeep({ workspace, memory }: Desk, coder: PassageCoder): readonly string[] {
  const [first] = coder.refs();
  const here = first && workspace.find(first)?.annotation.themes;
  return here && here.length > 0 ? here : recentThemes(memory).slice(0, 1);
}
