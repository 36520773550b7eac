import * as vscode from 'vscode';
import { kindKeys } from '../../core/codebook/kindKeys';
import type { Desk } from '../desk';
import { isText } from '../world/documents';
import { prepareKeys } from './prepareKeys';
import { ReadOnlyTexts } from './readOnlyTexts';

/**
 * The mode in which single keys code: while it is on, every text that is active is read-only, and keys have our
 * context. It belongs to the window, and ends with it.
 */
export class CodingMode implements vscode.Disposable {
  #isOn = false;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #texts: ReadOnlyTexts;
  readonly #contexts = new Map<string, unknown>();
  readonly #subscriptions: vscode.Disposable;
  #prepared: Promise<void> | undefined;
  /** One after the other: VS Code makes read-only what is active at that moment. */
  #following = Promise.resolve();

  constructor(private readonly desk: Pick<Desk, 'workspace' | 'memory' | 'coder'>) {
    this.#texts = new ReadOnlyTexts(desk.memory);
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor(() => this.#follow()),
      // VS Code tells of the tab of a text after the text itself.
      vscode.window.tabGroups.onDidChangeTabs(() => {
        const text = this.#isOn ? activeText() : undefined;
        if (text && !this.#texts.has(text)) void this.#follow();
      }),
      desk.workspace.onDidChange(({ origin }) => {
        if (origin === 'codebook') this.#setContexts();
      }),
    );
    void this.#follow();
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  /** Whether keys code in the active editor: the mode is on, and it shows a text. */
  get isActive(): boolean {
    return this.#isOn && activeText() !== undefined;
  }

  /** @returns a promise that resolves when the active text is as the mode has it. */
  async toggle(): Promise<void> {
    if (!this.#isOn) {
      void this.desk.coder.learn();
      await (this.#prepared ??= prepareKeys());
    }
    this.#isOn = !this.#isOn;
    this.#changed.fire();
    await this.#follow();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** Takes over what is active now. */
  async #follow(): Promise<void> {
    // At once, so that no key that follows becomes a letter in the text.
    this.#setContexts();
    this.#following = this.#following.then(async () => {
      const document = vscode.window.activeTextEditor?.document;
      if (!document) return;
      if (!this.isActive) await this.#texts.release(document);
      else if ((await this.#texts.lock(document)) === 'unsaved') this.#end();
    });
    await this.#following;
  }

  /** Ends the mode where a text cannot be saved, and so not be made read-only: keys would change it. */
  #end(): void {
    this.#isOn = false;
    this.#setContexts();
    this.#changed.fire();
    vscode.window.setStatusBarMessage(
      vscode.l10n.t('Coding mode ended: this text cannot be saved'),
      5000,
    );
  }

  #setContexts(): void {
    // Between two editors there is none for a moment: a key of that moment must not become a letter of the next.
    if (this.#isOn && !vscode.window.activeTextEditor) return;
    const uri = activeText()?.uri.toString();
    const keys = uri === undefined ? [] : [...kindKeys(this.desk.workspace.codebookOf(uri)).keys()];
    this.#set('coding', this.isActive);
    this.#set('kindKeys', keys.join(''));
  }

  #set(name: string, value: unknown): void {
    if (this.#contexts.get(name) === value) return;
    this.#contexts.set(name, value);
    void vscode.commands.executeCommand('setContext', `communique.${name}`, value);
  }
}

/** The document of the active editor, where it can be coded. */
export function activeText(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document && isText(document) && !document.isUntitled ? document : undefined;
}
