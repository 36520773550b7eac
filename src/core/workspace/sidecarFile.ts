import type { AnnotationChange } from '../annotation/annotationSet';
import { AnnotationSet } from '../annotation/annotationSet';
import { sameBytes } from '../bytes';
import { message, type Message } from '../message';
import { fileStart, type Problem } from '../problem';
import { mergeSidecars } from '../sidecar/mergeSidecars';
import { PrintedReading } from '../sidecar/printedReading';
import { readSidecar } from '../sidecar/readSidecar';
import type { Sidecar, SidecarReading } from '../sidecar/sidecar';
import { rewriteSidecar } from '../sidecar/writeSidecar';
import { FileError, type FileContent, type FileStore } from './fileStore';
import { describeFileError } from './describeFileError';

/** What a sidecar says of its text as a whole. */
export interface SidecarHeader {
  readonly textName: string;
  readonly sha256: string;
}

/** How often a save starts again because another writer was faster, before it is left for later. */
const attempts = 20;

/**
 * One sidecar: what the file held when it was last read or written, and the annotations as they are
 * now, with the changes that are not on disk yet. Nothing in memory is ever given up: what changed
 * on disk meanwhile is merged by id, and what could not be written stays to be written.
 */
export class SidecarFile {
  /** The bytes of the file, but where they are those of the text that was read: files may be many. */
  #kept: FileContent;
  #reading: SidecarReading | undefined;
  /** The last content that could be read whole: the common ancestor of what is here and on disk. */
  #base: Sidecar | undefined;
  #annotations = AnnotationSet.empty;
  /** The {@link FileStore.stamp} of the file when it was last read. */
  #stamp: string | undefined;
  #onDisk = AnnotationSet.empty;
  #failure: Message | undefined;
  #unreadable: Problem | undefined;
  /** Loads and saves, one at a time. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(
    readonly uri: string,
    private readonly files: FileStore,
    /** Gives for a code or a name the one string that all sidecars share. */
    private readonly shared: (text: string) => string = (text) => text,
  ) {}

  /** The annotations as they are now, changes that are not on disk yet included. */
  get annotations(): AnnotationSet {
    return this.#annotations;
  }

  /** The file as it was last read or written; undefined where there is none. */
  get reading(): SidecarReading | undefined {
    return this.#reading;
  }

  /** What is wrong with the file, in its order. */
  get problems(): readonly Problem[] {
    return this.#unreadable ? [this.#unreadable] : (this.#reading?.problems ?? []);
  }

  /** Whether something is in memory that is not on disk. */
  get unsaved(): boolean {
    return this.#annotations !== this.#onDisk;
  }

  /** Why the last save failed; undefined once one succeeds. */
  get failure(): Message | undefined {
    return this.#failure;
  }

  /** Why the annotations may not be changed now, or undefined where they may. */
  refusal(): Message | undefined {
    if (this.#unreadable) return this.#unreadable.message;
    if (!this.#reading || this.#reading.writable) return undefined;
    const error = this.#reading.problems.find(({ severity }) => severity === 'error');
    return message(
      '{file} has a problem at line {line}, so nothing in it was changed. Correct that line first.',
      { file: this.files.nameOf(this.uri), line: (error?.range.start.line ?? 0) + 1 },
    );
  }

  /**
   * Reads the file again; what is in memory only is merged into it.
   * Where the file is there and cannot be read, that is a problem, and what is known stays.
   * @returns what that changed among the annotations; undefined where the file is as it was.
   */
  load(): Promise<readonly AnnotationChange[] | undefined> {
    return this.#inTurn(() => this.#load());
  }

  async #load(): Promise<readonly AnnotationChange[] | undefined> {
    const stamp = await this.#stampNow();
    if (stamp !== undefined && stamp === this.#stamp) return undefined;
    const [bytes, unreadable] = await this.#read();
    this.#stamp = stamp;
    const isAsBefore = this.#unreadable?.message.text === unreadable?.message.text;
    this.#unreadable = unreadable;
    if (unreadable) return isAsBefore ? undefined : [];
    if (isAsBefore && sameBytes(bytes, this.bytes)) return undefined;
    return this.#take(bytes);
  }

  /** Taken before reading: a file that changes meanwhile is read again the next time. */
  async #stampNow(): Promise<string | undefined> {
    try {
      return await this.files.stamp?.(this.uri);
    } catch (error) {
      // Reading it says what is wrong.
      if (error instanceof FileError) return undefined;
      throw error;
    }
  }

  async #read(): Promise<[FileContent, Problem | undefined]> {
    try {
      return [await this.files.read(this.uri), undefined];
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      const reason = error.cause instanceof Error ? error.cause.message : error.message;
      const words = message(
        '{file} cannot be read ({reason}). Its annotations are not shown; nothing in it was changed.',
        { file: this.files.nameOf(this.uri), reason },
      );
      return [
        undefined,
        { severity: 'error', code: 'sidecar-unreadable', message: words, range: fileStart },
      ];
    }
  }

  /** Gives up the text of the file where it can be printed again from what is known. */
  condense(): Promise<void> {
    return this.#inTurn(() => {
      if (this.unsaved || this.#kept || !this.#reading || this.#unreadable) return;
      if (this.#reading instanceof PrintedReading) return;
      const printed = PrintedReading.of(this.#reading, this.shared);
      if (!printed) return;
      this.#reading = printed;
      this.#base = printed.sidecar;
      this.#onDisk = this.#annotations = AnnotationSet.of(printed.sidecar.annotations);
    });
  }

  /** Has the next {@link save} write the file though no annotation changed: its header did. */
  touch(): void {
    this.#annotations = AnnotationSet.of(this.#annotations);
  }

  /** Changes the annotations in memory; {@link save} brings them to disk. */
  apply(changes: readonly AnnotationChange[]): void {
    this.#annotations = this.#annotations.apply(changes);
  }

  /**
   * Writes what is in memory, merged with what came to be on disk meanwhile. Where it fails,
   * {@link failure} says why, and everything stays in memory.
   * @param header Asked for at the moment of writing.
   * @param merged Told what a merge changes among the annotations, as soon as it does.
   */
  save(
    header: () => SidecarHeader,
    merged: (changes: readonly AnnotationChange[]) => void,
  ): Promise<void> {
    return this.#inTurn(async () => {
      try {
        // What could not be read, or was damaged, may be mended by now.
        if (this.unsaved && this.refusal()) merged((await this.#load()) ?? []);
        for (let attempt = 0; this.unsaved && attempt < attempts; attempt++) {
          this.#failure = this.refusal();
          if (this.#failure) return;
          if (await this.#write(header())) continue;
          merged(this.#take(await this.files.read(this.uri)));
        }
        if (this.unsaved) this.#failure = this.#busy();
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        this.#failure = describeFileError(error, this.files.nameOf(this.uri));
      }
    });
  }

  /** What the file held when it was last read or written. */
  get bytes(): FileContent {
    return this.#kept ?? (this.#reading && new TextEncoder().encode(this.#reading.text));
  }

  /** {@link apply}, where that may make everything again as it is on disk: then nothing is to be saved. */
  takeBack(changes: readonly AnnotationChange[]): void {
    this.apply(changes);
    if (this.#annotations.changesTo(this.#onDisk).length === 0) this.#annotations = this.#onDisk;
  }

  /** Gives the file other bytes, if it is as it was last read or written, and nothing is unsaved. */
  restore(bytes: FileContent): Promise<boolean> {
    return this.#inTurn(async () => {
      if (this.unsaved || !bytes) return false;
      const isDone = await this.files.replace(this.uri, bytes, this.bytes);
      if (isDone) this.#take(bytes);
      return isDone;
    });
  }

  async #write(header: SidecarHeader): Promise<boolean> {
    const annotations = this.#annotations;
    const content = { ...header, annotations: annotations.sorted };
    const { text, reading } = rewriteSidecar(this.#base, content);
    const bytes = new TextEncoder().encode(text);
    if (!(await this.files.replace(this.uri, bytes, this.bytes))) return false;
    this.#kept = bytes;
    this.#reading = reading;
    this.#base = reading.sidecar;
    this.#onDisk = annotations;
    return true;
  }

  /** Makes `bytes` what the file is known to hold, and keeps what is not on disk yet. */
  #take(bytes: FileContent): readonly AnnotationChange[] {
    const before = this.#annotations;
    const reading = bytes && readSidecar(bytes);
    if (!this.unsaved) {
      this.#onDisk = this.#annotations = AnnotationSet.of(reading?.sidecar.annotations ?? []);
    } else if (!reading) {
      // The file is gone while something is in memory: that stays, and is written anew as a whole.
      this.#onDisk = AnnotationSet.empty;
    } else if (reading.writable) {
      this.#onDisk = AnnotationSet.of(reading.sidecar.annotations);
      this.#annotations = this.#mergedWith(reading.sidecar);
      if (this.#annotations.changesTo(this.#onDisk).length === 0) this.#annotations = this.#onDisk;
    }
    this.#kept = reading && isPlain(bytes, reading) ? undefined : bytes;
    this.#reading = reading;
    if (!reading || reading.writable) this.#base = reading?.sidecar;
    return before.changesTo(this.#annotations);
  }

  #mergedWith(theirs: Sidecar): AnnotationSet {
    const { textName, sha256 } = theirs;
    const content = { textName, sha256, annotations: this.#annotations.sorted };
    const ours = rewriteSidecar(this.#base, content).reading.sidecar;
    return AnnotationSet.of(mergeSidecars(this.#base, ours, theirs).sidecar.annotations);
  }

  #busy(): Message {
    return message('{file} is being written by another program all the time. Try again later.', {
      file: this.files.nameOf(this.uri),
    });
  }

  #inTurn<T>(work: () => T | Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }
}

/** Whether the bytes are those of the text that was read from them. */
function isPlain(bytes: Uint8Array, { writable }: SidecarReading): boolean {
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return writable && !isMarked && !bytes.includes(13);
}
