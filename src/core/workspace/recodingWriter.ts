import type { AnnotationChange, AnnotationSet } from '../annotation/annotationSet';
import { inverse } from '../annotation/annotationSet';
import { sameBytes } from '../bytes';
import { message, type Message } from '../message';
import { FileError, type FileContent, type FileStore } from './fileStore';
import { rebased, type CodebookChange, type SidecarChange } from './history';
import type { Saving } from './saving';
import type { SidecarFile } from './sidecarFile';
import type { TextShelf } from './textShelf';

/** A sidecar that was written, and what it takes to go back. */
interface Written {
  readonly file: SidecarFile;
  readonly changes: readonly AnnotationChange[];
  readonly before: FileContent;
  readonly after: AnnotationSet;
}

/** Writes the files of one recoding, and can give them back what they held. */
export class RecodingWriter {
  readonly #sidecars: Written[] = [];
  readonly #codebooks: CodebookChange[] = [];

  constructor(
    private readonly ports: {
      readonly files: FileStore;
      readonly shelf: TextShelf;
      readonly saving: Saving;
    },
  ) {}

  /** @returns why it was not done. */
  async codebook(change: CodebookChange): Promise<Message | undefined> {
    const refused = await this.#replace(change);
    if (!refused) this.#codebooks.push(change);
    return refused;
  }

  /** Changes annotations, and writes their sidecar. @returns why it is not written. */
  async sidecar({ sidecar, text, changes }: SidecarChange): Promise<Message | undefined> {
    const { shelf, saving } = this.ports;
    const file = shelf.sidecar(sidecar, text);
    const before = file.bytes;
    file.apply(changes);
    shelf.record(text).place(file, changes, false);
    await saving.saved(file);
    this.#sidecars.push({ file, changes, before, after: file.annotations });
    return file.unsaved ? couldNotWrite(this.ports.files, sidecar) : undefined;
  }

  /** Takes everything back. @returns the files of which that failed. */
  async takeBack(): Promise<readonly string[]> {
    const stuck: string[] = [];
    for (const { file, before, after } of this.#codebooks.reverse()) {
      const refused = await this.#replace({ file, before: after, after: before });
      if (refused) stuck.push(file);
    }
    for (const written of this.#sidecars.reverse()) {
      if (!(await this.#restore(written))) stuck.push(written.file.uri);
    }
    return stuck;
  }

  async #restore({ file, changes, before, after }: Written): Promise<boolean> {
    const { shelf, saving } = this.ports;
    const record = shelf.record(shelf.textOf(file.uri)!);
    const isAsWritten = file.annotations === after && !file.unsaved;
    if (isAsWritten && (await file.restore(before).catch(() => false))) {
      record.place(file, inverse(changes), false);
      return true;
    }
    // Somebody changed it since: only what was ours goes back.
    const now = rebased(inverse(changes), file.annotations);
    file.takeBack(now);
    record.place(file, now, false);
    await saving.saved(file);
    return !file.unsaved;
  }

  async #replace({ file, before, after }: CodebookChange): Promise<Message | undefined> {
    const { files } = this.ports;
    const [expected, next] = [before, after].map((text) => new TextEncoder().encode(text));
    try {
      if (await files.replace(file, next!, expected)) return undefined;
      // Whoever did it before us wrote the same.
      return sameBytes(await files.read(file), next) ? undefined : otherCodebook(files, file);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      return couldNotWrite(files, file);
    }
  }
}

export function otherCodebook(files: Pick<FileStore, 'nameOf'>, uri: string): Message {
  return message(
    'The codebook {file} is not as it was when this began, so no code was changed. Look at it, then try again.',
    { file: files.nameOf(uri) },
  );
}

export function couldNotWrite(files: Pick<FileStore, 'nameOf'>, uri: string): Message {
  return message(
    '{file} could not be written, so no code was changed anywhere. See that the file and its folder may be written to and that the disk has room, then try again.',
    { file: files.nameOf(uri) },
  );
}
