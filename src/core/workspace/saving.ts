import type { AnnotationChange } from '../annotation/annotationSet';
import { Emitter, type Event } from '../event';
import { sha256 } from '../text/sha256';
import type { Announce } from './change';
import type { FileStore } from './fileStore';
import { refusalOf } from './refusalOf';
import type { SidecarFile } from './sidecarFile';
import type { TextShelf } from './textShelf';

/** Brings sidecars to disk in the background. */
export class Saving {
  readonly #running = new Set<Promise<void>>();
  readonly #saved = new Emitter<SidecarFile>();

  constructor(
    private readonly shelf: TextShelf,
    private readonly files: FileStore,
    private readonly announce: Announce,
    /** What is in sight is drawn before anything is written. */
    private readonly drawn: () => Promise<void>,
  ) {}

  /** A save ended, well or with a {@link SidecarFile.failure}. */
  readonly onDidSave: Event<SidecarFile> = this.#saved.event;

  dispose(): void {
    this.#saved.dispose();
  }

  save(file: SidecarFile): void {
    void this.#run(() => this.drawn().then(() => this.saved(file)));
  }

  /** {@link save}, at once, which has ended when this resolves. */
  saved(file: SidecarFile): Promise<void> {
    const text = this.shelf.textOf(file.uri)!;
    const textName = this.files.nameOf(text);
    return this.#run(async () => {
      await this.#refreshAnchors(file, text);
      await file.save(
        () => ({ textName, sha256: this.#hashFor(file, text) }),
        (changes) => {
          if (changes.length > 0) void this.#followMerge(file, text, changes);
        },
      );
      await this.shelf.known(text)?.condense();
      this.#saved.fire(file);
    });
  }

  #run(work: () => Promise<void>): Promise<void> {
    const running = work().finally(() => this.#running.delete(running));
    this.#running.add(running);
    return running;
  }

  /** Tries again to write what could not be written. */
  again(): void {
    for (const file of this.shelf.sidecars) if (file.unsaved) this.save(file);
  }

  /** Resolves when everything that can be written is on disk. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  /**
   * Anchors that were found again, or moved with their words, are written with the next change, which
   * is this one; never such that what is uncertain would be taken for certain by them.
   */
  async #refreshAnchors(file: SidecarFile, text: string): Promise<void> {
    const record = this.shelf.known(text);
    if (!record?.shown?.isFile || refusalOf(file, this.shelf, this.files)) return;
    await record.refreshAnchors(file);
  }

  /** Others' changes that a save found on disk and took over. */
  async #followMerge(
    file: SidecarFile,
    text: string,
    changes: readonly AnnotationChange[],
  ): Promise<void> {
    await this.shelf.record(text).follow(file, changes);
    this.announce('external', [text]);
  }

  /** Of the text as it is on disk; empty where it cannot vouch for the anchors. */
  #hashFor(file: SidecarFile, text: string): string {
    const record = this.shelf.known(text);
    if (!record?.shown) return file.reading?.sidecar.sha256 ?? '';
    return record.shown.isFile && record.vouches(file) ? sha256(record.shown.text) : '';
  }
}
