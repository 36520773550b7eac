import * as vscode from 'vscode';
import type { Desk } from '../desk';

const key = 'communique.readOnlyTexts';

interface Remembered {
  readonly session: string;
  readonly texts: readonly string[];
}

/**
 * Makes texts read-only in this window, and writable again; those that were read-only before are left alone. VS Code
 * does both for the active editor only, so a text that is not in sight becomes writable when it comes into sight
 * again. VS Code forgets it all when the window is loaded anew, but not when the extension host is: that we remember.
 */
export class ReadOnlyTexts {
  readonly #texts: Set<string>;

  constructor(private readonly memory: Desk['memory']) {
    const known = memory.get<Remembered>(key);
    this.#texts = new Set(known?.session === vscode.env.sessionId ? known.texts : []);
  }

  has(document: vscode.TextDocument): boolean {
    return this.#texts.has(document.uri.toString());
  }

  /**
   * Makes the text of the active editor read-only, after it was saved: VS Code does not save what is read-only.
   * @returns 'unsaved' where it could not be saved; 'away' where VS Code does not say yet, or any more, that its tab
   * is the active one.
   */
  async lock(document: vscode.TextDocument): Promise<'locked' | 'unsaved' | 'away'> {
    if (this.has(document)) return 'locked';
    const hadChanges = document.isDirty;
    // That a text without changes cannot be saved is all that VS Code says of one that is read-only already.
    if (!(await document.save())) return document.isDirty ? 'unsaved' : 'locked';
    if (hadChanges) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('Your changes to the text are saved'), 5000);
    }
    if (!isActive(document)) return 'away';
    await Promise.all([
      this.#remember(document, true),
      vscode.commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession'),
    ]);
    if (isActive(document)) return 'locked';
    // Another editor came in between: should it have become read-only instead, it is released when we see it.
    const now = vscode.window.activeTextEditor?.document;
    if (now) await this.#remember(now, true);
    return 'away';
  }

  /** Makes the text of the active editor writable again, if it was we who made it read-only. */
  async release(document: vscode.TextDocument): Promise<void> {
    if (!this.has(document) || !isActive(document)) return;
    await vscode.commands.executeCommand(
      'workbench.action.files.resetActiveEditorReadonlyInSession',
    );
    // Where a setting has it read-only, a person had made it writable before.
    const isReadOnly = !document.isDirty && !(await document.save());
    if (isReadOnly && isActive(document)) {
      await vscode.commands.executeCommand(
        'workbench.action.files.setActiveEditorWriteableInSession',
      );
    }
    if (isActive(document)) await this.#remember(document, false);
  }

  async #remember({ uri }: vscode.TextDocument, isReadOnly: boolean): Promise<void> {
    if (isReadOnly) this.#texts.add(uri.toString());
    else this.#texts.delete(uri.toString());
    const remembered: Remembered = { session: vscode.env.sessionId, texts: [...this.#texts] };
    await this.memory.update(key, this.#texts.size === 0 ? undefined : remembered);
  }
}

/** Whether the commands for the active editor would mean this document: not where it is shown within another. */
function isActive({ uri }: vscode.TextDocument): boolean {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
}
