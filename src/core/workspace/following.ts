import type { TextChange } from '../anchor/textChange';
import type { PlainText } from '../text/plainText';
import type { Announce } from './change';
import { FileError, type FileStore } from './fileStore';
import { readText, type TextSource } from './readText';
import type { Saving } from './saving';
import type { TextRecord } from './textRecord';
import type { TextShelf } from './textShelf';

/** So many sidecars are read at once: one after the other, most of the time is waiting. */
const atOnce = 16;
/** So many texts are looked through at once: what reading leaves idle is little. */
const textsAtOnce = 4;
/** While thousands of texts are looked through, what was found is told so often, in milliseconds. */
const betweenTellings = 1000;

/** Follows what happens to texts and sidecars outside of our own commands. */
export class Following {
  constructor(
    private readonly shelf: TextShelf,
    private readonly ports: TextSource & { readonly files: FileStore },
    private readonly saving: Saving,
    private readonly announce: Announce,
  ) {}

  /**
   * An editor shows a text. Asked again, makes sure that it is known as it reads.
   * @param dirty Whether it differs from the file.
   */
  async showText(text: string, content: PlainText, dirty: boolean): Promise<void> {
    const isNew = !this.shelf.known(text);
    const record = this.shelf.record(text);
    if (isNew) await this.shelf.readSidecarsOf(text);
    const before = record.shown;
    const looked = record.show(content);
    record.isThere = true;
    if (record.shown) record.shown.dirty = dirty;
    await looked;
    if (record.shown !== before) this.announce('text', [text]);
  }

  /**
   * A shown text was edited: its passages move with their words. Cheap enough for every key; what
   * needs a closer look waits for {@link settleText}.
   * @param undone Whether the editor calls it an undo or a redo.
   */
  editText(text: string, changes: readonly TextChange[], undone: boolean, dirty: boolean): void {
    const record = this.shelf.known(text);
    if (!record?.shown) return;
    const isOther = record.edit(changes, undone);
    record.shown.dirty = dirty;
    record.shown.unclaimed = !dirty && !undone;
    if (isOther) this.announce('text', [text]);
  }

  /** A shown text was read again from its file, which changed elsewhere. */
  async rereadText(text: string, content: PlainText): Promise<void> {
    const record = this.shelf.known(text);
    if (!record?.shown) return;
    record.hide();
    await record.show(content);
    this.announce('text', [text]);
  }

  /** The edits of a shown text have come to rest. */
  async settleText(text: string): Promise<void> {
    const record = this.shelf.known(text);
    if (record?.shown) record.shown.unclaimed = false;
    await record?.lookForUncertain();
    this.announce('text', [text]);
  }

  /** A shown text was saved: the anchors of what was edited are saved with it. */
  saveText(text: string): void {
    const record = this.shelf.known(text);
    if (!record?.shown) return;
    record.shown.dirty = false;
    record.shown.unclaimed = false;
    if (!record.shown.edited) return;
    record.shown.edited = false;
    for (const file of record.sidecars.values()) this.saving.save(file);
    this.announce('text', [text]);
  }

  /** No editor shows the text any more. */
  hideText(text: string): void {
    const record = this.shelf.known(text);
    if (!record?.shown) return;
    // What was not saved is gone: the places are those in the file again.
    record.checked = !record.shown.dirty;
    record.hide();
    if (record.sidecars.size === 0) this.shelf.forget(text);
    else if (!record.checked) void this.checkTexts();
  }

  /** Sidecars that were found, or that are other than they were on disk, or are gone. */
  async readSidecars(sidecars: readonly string[]): Promise<void> {
    const texts = new Set<string>();
    // Not in batches, one awaited after the other: in VS Code's host these were seen to keep what they had read alive
    // until a full collection, twice the memory for the same work.
    const left = sidecars.values();
    const readSome = async (): Promise<void> => {
      for (const uri of left) {
        for (const text of await this.shelf.readSidecar(uri)) texts.add(text);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, readSome));
    if (texts.size > 0) this.announce('external', texts);
  }

  /** Sidecars that were moved along with their text: they are read, and say its new name from now on. */
  async adoptSidecars(sidecars: readonly string[]): Promise<void> {
    await this.readSidecars(sidecars);
    for (const uri of sidecars) {
      const text = this.shelf.textOf(uri);
      const file = text === undefined ? undefined : this.shelf.known(text)?.sidecars.get(uri);
      if (!text || !file?.reading?.writable) continue;
      if (file.reading.sidecar.textName === this.ports.files.nameOf(text)) continue;
      file.touch();
      this.saving.save(file);
    }
  }

  /** Looks up the passages of all texts that nobody has looked at yet; texts that are shown have been. */
  async checkTexts(): Promise<void> {
    const records = this.shelf.records;
    const looked = new Set<string>();
    let told = Date.now();
    const tell = (): void => {
      if (looked.size > 0) this.announce('text', looked);
      looked.clear();
      told = Date.now();
    };
    const lookAtSome = async (): Promise<void> => {
      for (const record of records) {
        if (await this.#check(record)) looked.add(record.uri);
        // Each time is as much work for every view as a single text would be, or more.
        if (Date.now() - told > betweenTellings) tell();
      }
    };
    await Promise.all(Array.from({ length: textsAtOnce }, lookAtSome));
    tell();
  }

  /** @returns whether the passages of a text were looked up. */
  async #check(record: TextRecord): Promise<boolean> {
    if (record.shown || record.checked || record.sidecars.size === 0) return false;
    record.checked = true;
    record.stamp = await this.#stampOf(record.uri);
    const text = await readText(record.uri, this.ports);
    // An editor that opened it meanwhile knows better.
    if (record.shown) return false;
    record.isThere = text !== 'missing';
    await record.condense();
    if (typeof text !== 'string') await record.look(text);
    return true;
  }

  /** {@link checkTexts}, and again those whose file is other than it was when they were looked at. */
  async checkTextsAgain(): Promise<void> {
    for (const record of this.shelf.records) {
      if (record.shown || !record.checked) continue;
      if ((await this.#stampOf(record.uri)) !== record.stamp) record.checked = false;
    }
    await this.checkTexts();
  }

  /** The file of a text is other than it was, or is there again, or gone. */
  async textChangedOnDisk(text: string): Promise<void> {
    const record = this.shelf.known(text);
    if (!record) return;
    record.checked = false;
    if (!record.shown) return this.checkTexts();
    // The editor shows the words until it is closed, and reads the file again by itself.
    const isThere = (await readText(text, this.ports)) !== 'missing';
    if (isThere === record.isThere) return;
    record.isThere = isThere;
    this.announce('text', [text]);
  }

  async #stampOf(uri: string): Promise<string | undefined> {
    try {
      return await this.ports.files.stamp?.(uri);
    } catch (error) {
      if (error instanceof FileError) return undefined;
      throw error;
    }
  }
}
