import * as vscode from 'vscode';
import { Emitter, type Event } from '../../core/event';
import type { Desk } from '../desk';
import { languageId } from '../language/languageId';
import { isText } from '../world/documents';

const languages = new Set([languageId, 'plaintext', 'markdown']);

/** The text that the status bar is about: the active one, if it is to be annotated or has been. */
export class StatusText implements vscode.Disposable {
  readonly #changed = new Emitter<void>();
  readonly onDidChange: Event<void> = this.#changed.event;
  readonly #subscriptions: vscode.Disposable;
  #active = vscode.window.activeTextEditor?.document;

  constructor(private readonly desk: Pick<Desk, 'workspace'>) {
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        // While a note is written, its own editor is the active one.
        if (editor?.document.uri.scheme === 'comment') return;
        this.#active = editor?.document;
        this.#changed.fire();
      }),
    );
  }

  get uri(): string | undefined {
    const document = this.#active;
    if (!document || !isText(document)) return undefined;
    const uri = document.uri.toString();
    const isOurs = languages.has(document.languageId);
    return isOurs || this.desk.workspace.annotationsOf(uri).length > 0 ? uri : undefined;
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }
}
