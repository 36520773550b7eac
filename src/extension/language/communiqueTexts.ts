import * as vscode from 'vscode';
import { parseStructure } from '../../core/structure/parseStructure';
import { isDiplomaticText } from '../../core/structure/recognise';
import type { TextStructure } from '../../core/structure/structure';
import type { PlainText } from '../../core/text/plainText';
import type { Desk } from '../desk';
import { settings } from '../settings';
import { isText, plainTextOf } from '../world/documents';
import { hasSidecar } from './hasSidecar';
import { languageId } from './languageId';
import { isTooLarge } from './size';

/** A text with what it is made of. */
export interface ReadText {
  readonly text: PlainText;
  readonly structure: TextStructure;
}

interface Decision {
  readonly version: number;
  readonly isRecognised: boolean;
}

/** The documents whose features are ours: communiqués, and Markdown texts that are recognised. */
export class CommuniqueTexts implements vscode.Disposable {
  /** Whom providers are registered for; they ask {@link read} whether a document is one of ours. */
  static readonly selector: vscode.DocumentSelector = [
    { language: languageId },
    { language: 'markdown' },
  ];
  readonly #decisions = new WeakMap<vscode.TextDocument, Decision>();
  readonly #recognised = new vscode.EventEmitter<vscode.TextDocument>();

  constructor(private readonly desk: Pick<Desk, 'workspace' | 'files'>) {}

  /** A Markdown text was recognised. */
  readonly onDidRecognise = this.#recognised.event;

  dispose(): void {
    this.#recognised.dispose();
  }

  /** The document and its structure, parsed once a version; undefined where it is none of ours. */
  async read(
    document: vscode.TextDocument,
    token?: vscode.CancellationToken,
  ): Promise<ReadText | undefined> {
    if (!isText(document) || isTooLarge(document)) return undefined;
    if (!(await this.#isOurs(document)) || token?.isCancellationRequested) return undefined;
    const text = plainTextOf(document);
    return { text, structure: parseStructure(text) };
  }

  async #isOurs(document: vscode.TextDocument): Promise<boolean> {
    if (document.languageId === languageId) return true;
    if (document.languageId !== 'markdown' || settings.recognition(document.uri) === 'off') {
      return false;
    }
    const known = this.#decisions.get(document);
    if (known?.isRecognised) return true;
    // A text in the making is looked at again when it is saved, not at every key.
    if (known && (document.isDirty || known.version === document.version)) return false;
    const { version } = document;
    const isRecognised =
      isDiplomaticText(plainTextOf(document)) ||
      (await hasSidecar(this.desk, document.uri.toString()));
    const isNew = isRecognised && !this.#decisions.get(document)?.isRecognised;
    this.#decisions.set(document, { version, isRecognised });
    if (isNew) this.#recognised.fire(document);
    return isRecognised;
  }
}
