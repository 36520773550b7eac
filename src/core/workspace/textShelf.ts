import { textNamesOf } from '../sidecar/sidecarName';
import { sha256 } from '../text/sha256';
import { textNameOf } from './annotatedText';
import type { FileStore } from './fileStore';
import type { AnnotationRef, PlacedAnnotation } from './placedAnnotation';
import { SidecarFile } from './sidecarFile';
import { TextRecord } from './textRecord';

/** The texts and sidecars that the workspace knows, and which belongs to which. */
export class TextShelf {
  readonly #texts = new Map<string, TextRecord>();
  /** By URI of the sidecar. */
  readonly #sidecars = new Map<string, { readonly file: SidecarFile; readonly text: string }>();

  constructor(private readonly files: FileStore) {}

  get records(): Iterable<TextRecord> {
    return this.#texts.values();
  }

  get sidecars(): Iterable<SidecarFile> {
    return [...this.#sidecars.values()].map(({ file }) => file);
  }

  /** What is known of a text; undefined where nothing is. */
  known(text: string): TextRecord | undefined {
    return this.#texts.get(text);
  }

  /** What is known of a text, which is known from now on. */
  record(text: string): TextRecord {
    let record = this.#texts.get(text);
    if (!record) this.#texts.set(text, (record = new TextRecord(text)));
    return record;
  }

  forget(text: string): void {
    this.#texts.delete(text);
  }

  /** The sidecar of a text, on disk or still to be written. */
  sidecar(uri: string, text: string): SidecarFile {
    const known = this.#sidecars.get(uri);
    if (known) return known.file;
    const file = new SidecarFile(uri, this.files);
    this.#attach(file, text);
    return file;
  }

  /** URI of the text that a known sidecar belongs to. */
  textOf(sidecar: string): string | undefined {
    return this.#sidecars.get(sidecar)?.text;
  }

  find({ sidecar, id }: AnnotationRef): PlacedAnnotation | undefined {
    const text = this.textOf(sidecar);
    return text === undefined ? undefined : this.#texts.get(text)?.placed(sidecar, id);
  }

  /** Reads the sidecars that stand beside a text. @throws FileError */
  async readSidecarsOf(text: string): Promise<void> {
    const own = this.files.nameOf(text);
    for (const name of await this.files.neighbours(text)) {
      if (textNamesOf(name).includes(own)) await this.readSidecar(this.files.sibling(text, name));
    }
  }

  /**
   * Reads a sidecar, for the first time or again.
   * @returns the texts about which something changed by that.
   * @throws FileError
   */
  async readSidecar(uri: string): Promise<readonly string[]> {
    const known = this.#sidecars.get(uri);
    const file = known?.file ?? new SidecarFile(uri, this.files);
    const before = file.reading;
    const changes = await file.load();
    if (file.reading === before) return [];
    const text = this.#textFor(file);
    this.#attach(file, text);
    const record = this.record(text);
    const { shown } = record;
    const isSame = shown !== undefined && file.reading?.sidecar.sha256 === sha256(shown.text);
    record.follow(file, changes, isSame);
    return known && known.text !== text ? [known.text, text] : [text];
  }

  #attach(file: SidecarFile, text: string): void {
    const known = this.#sidecars.get(file.uri);
    if (known && known.text !== text) this.#texts.get(known.text)?.sidecars.delete(file.uri);
    this.#sidecars.set(file.uri, { file, text });
    this.record(text).sidecars.set(file.uri, file);
  }

  #textFor({ uri, reading }: SidecarFile): string {
    const own = this.files.nameOf(uri);
    const name = textNameOf(own, reading?.sidecar.textName ?? '');
    return this.files.sibling(uri, name ?? own);
  }
}
