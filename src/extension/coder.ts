import * as vscode from 'vscode';
import { settings } from './settings';
import { userName } from './world/machine';

/** Who annotates: the setting, else the name that git or the machine knows the person by. */
export class Coder {
  #fallback = '';
  /** Resolves when the name is known; asked for the first time here, since it starts a process. */
  #known: Promise<void> | undefined;

  get name(): string {
    return settings.coder() || this.#fallback;
  }

  async learn(): Promise<void> {
    this.#known ??= userName(localFolder()).then((name) => {
      this.#fallback = name;
    });
    if (settings.coder() === '') await this.#known;
  }
}

function localFolder(): string | undefined {
  return vscode.workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file')?.uri.fsPath;
}
