import { textNamesOf } from '../sidecar/sidecarName';
import { textNameOf } from './annotatedText';
import type { FileStore } from './fileStore';
import type { AnnotationRef, PlacedAnnotation } from './placedAnnotation';
import { SidecarFile } from './sidecarFile';
import { TextRecord } from './textRecord';

/** The texts and sidecars that the workspace knows, and which belongs to which. */
export class TextShelf {
  readonly #texts = new Map<string, TextRecord>();
  /** By URI of the sidecar; each has one file object, however many ask for it at a time. */
  readonly #files = new Map<string, SidecarFile>();
  /** The URI of the text, by URI of the sidecar; absent until it has been read or is to be written. */
  readonly #textOf = new Map<string, string>();

  /** Codes and names, each once: thousands of sidecars have the same. */
  readonly #words = new Map<string, string>();

  /** @param pause As `finishInSlices` takes it. */
  constructor(
    private readonly files: FileStore,
    private readonly pause: () => Promise<void>,
  ) {}

  get records(): IterableIterator<TextRecord> {
    return this.#texts.values();
  }

  get sidecars(): Iterable<SidecarFile> {
    return this.#files.values();
  }

  /** What is known of a text; undefined where nothing is. */
  known(text: string): TextRecord | undefined {
    return this.#texts.get(text);
  }

  /** What is known of a text, which is known from now on. */
  record(text: string): TextRecord {
    let record = this.#texts.get(text);
    if (!record) this.#texts.set(text, (record = new TextRecord(text, this.pause)));
    return record;
  }

  forget(text: string): void {
    this.#texts.delete(text);
  }

  /** The sidecar of a text, on disk or still to be written. */
  sidecar(uri: string, text: string): SidecarFile {
    const file = this.#file(uri);
    if (!this.#textOf.has(uri)) this.#attach(file, text);
    return file;
  }

  /** URI of the text that a known sidecar belongs to. */
  textOf(sidecar: string): string | undefined {
    return this.#textOf.get(sidecar);
  }

  find({ sidecar, id }: AnnotationRef): PlacedAnnotation | undefined {
    const text = this.textOf(sidecar);
    return text === undefined ? undefined : this.#texts.get(text)?.placed(sidecar, id);
  }

  /** Reads the sidecars that stand beside a text. */
  async readSidecarsOf(text: string): Promise<void> {
    const own = this.files.nameOf(text);
    for (const name of await this.files.neighbours(text)) {
      if (textNamesOf(name).includes(own)) await this.readSidecar(this.files.sibling(text, name));
    }
  }

  /**
   * Reads a sidecar, for the first time or again.
   * @returns the texts about which something changed by that.
   */
  async readSidecar(uri: string): Promise<readonly string[]> {
    const file = this.#file(uri);
    const changes = await file.load();
    if (!changes) return [];
    const textBefore = this.#textOf.get(uri);
    const text = this.#textFor(file);
    this.#attach(file, text);
    await this.record(text).follow(file, changes);
    return textBefore === undefined || textBefore === text ? [text] : [textBefore, text];
  }

  readonly #shared = (word: string): string => {
    const known = this.#words.get(word);
    if (known === undefined) this.#words.set(word, word);
    return known ?? word;
  };

  #file(uri: string): SidecarFile {
    let file = this.#files.get(uri);
    if (!file) this.#files.set(uri, (file = new SidecarFile(uri, this.files, this.#shared)));
    return file;
  }

  #attach(file: SidecarFile, text: string): void {
    const before = this.#textOf.get(file.uri);
    if (before !== undefined && before !== text) this.known(before)?.sidecars.delete(file.uri);
    this.#textOf.set(file.uri, text);
    const { sidecars } = this.record(text);
    sidecars.set(file.uri, file);
    if (sidecars.size === 1) return;
    // In one order, whichever was read first.
    const sorted = [...sidecars].sort(([a], [b]) => (a < b ? -1 : 1));
    sidecars.clear();
    for (const [uri, each] of sorted) sidecars.set(uri, each);
  }

  #textFor({ uri, reading }: SidecarFile): string {
    const own = this.files.nameOf(uri);
    const name = textNameOf(own, reading?.sidecar.textName ?? '');
    return this.files.sibling(uri, name ?? own);
  }
}
