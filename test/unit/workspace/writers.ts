import type { Annotation } from '../../../src/core/annotation/annotation';
import { AnnotationSet, type AnnotationChange } from '../../../src/core/annotation/annotationSet';
import { mergeSidecars } from '../../../src/core/sidecar/mergeSidecars';
import { readSidecar } from '../../../src/core/sidecar/readSidecar';
import type { Sidecar } from '../../../src/core/sidecar/sidecar';
import { rewriteSidecar } from '../../../src/core/sidecar/writeSidecar';
import { PlainText } from '../../../src/core/text/plainText';
import { AnnotationWorkspace } from '../../../src/core/workspace/annotationWorkspace';
import type { MemoryFiles } from '../../support/memoryFiles';
import type { Random } from '../../support/random';

export const uri = 'mem:/texts/a.txt';
export const sidecarUri = 'mem:/texts/a.txt.annotations.yaml';
/** Words that are all different, so that every passage is certain. */
const words = Array.from({ length: 40 }, (_, i) => `word${i}`).join(' ');

export type Field = 'kind' | 'themes' | 'strength' | 'note';
export const fields: readonly Field[] = ['kind', 'themes', 'strength', 'note'];

/** A field set to `value`. */
export function patchOf(field: Field, value: string): Partial<Annotation> {
  return field === 'themes' ? { themes: [value] } : { [field]: value };
}

/** Annotations without the keys that have no value. */
export function plain(annotations: readonly Annotation[]): unknown {
  return JSON.parse(JSON.stringify(annotations));
}

/** Somebody who changes the annotations of one text. */
export interface Writer {
  /** As this writer sees them. */
  readonly annotations: readonly Annotation[];
  add(value: string): void;
  edit(id: string, patch: Partial<Annotation>): void;
  remove(id: string): void;
  undo(): void;
  redo(): void;
  /** Takes over what the others wrote. */
  read(): Promise<void>;
  /** Resolves once what was changed is written, or could not be. */
  saved(): Promise<void>;
  /** Writes what could not be written. */
  saveAgain(): void;
}

/** A window with its workspace. */
export class WindowWriter implements Writer {
  readonly workspace: AnnotationWorkspace;
  /** How the saves ended. */
  readonly failures: (string | undefined)[] = [];

  private constructor(
    files: MemoryFiles,
    private readonly random: Random,
    minute: () => number,
    name: string,
  ) {
    this.workspace = new AnnotationWorkspace({
      files,
      now: () => new Date(Date.UTC(2026, 0, 1, 0, minute())),
      random: (bytes) => bytes.map(() => random.below(256)),
      coder: () => name,
      ownSidecar: () => false,
    });
    this.workspace.onDidSave(({ failure }) => this.failures.push(failure?.text));
  }

  /** @param minute What the clock says, counted on by every question. */
  static async open(
    files: MemoryFiles,
    random: Random,
    minute: () => number,
    name: string,
  ): Promise<WindowWriter> {
    const writer = new WindowWriter(files, random, minute, name);
    files.put(uri, words);
    await writer.workspace.showText(uri, new PlainText(words), false);
    return writer;
  }

  get annotations(): readonly Annotation[] {
    return this.workspace.annotationsOf(uri).map(({ annotation }) => annotation);
  }

  add(value: string): void {
    const start = words.indexOf(`word${this.random.below(40)}`);
    const spans = [{ start, end: start + 5 }];
    this.workspace.annotate(uri, spans, { kind: value, themes: [] });
  }

  edit(id: string, patch: Partial<Annotation>): void {
    this.workspace.edit([{ sidecar: sidecarUri, id }], () => patch);
  }

  remove(id: string): void {
    this.workspace.remove([{ sidecar: sidecarUri, id }]);
  }

  undo(): void {
    this.workspace.undo();
  }

  redo(): void {
    this.workspace.redo();
  }

  async read(): Promise<void> {
    await this.workspace.readSidecars([sidecarUri]);
    if (this.random.chance(0.3)) await this.#lookAway();
  }

  /** Closes the text, looks at its file, as a window does in the background, and opens it again. */
  async #lookAway(): Promise<void> {
    this.workspace.hideText(uri);
    await this.workspace.textChangedOnDisk(uri);
    await this.workspace.showText(uri, new PlainText(words), false);
  }

  saved(): Promise<void> {
    return this.workspace.settled();
  }

  saveAgain(): void {
    this.workspace.saveAgain();
  }
}

/** A clone of the repository: changes its own copy, and merges it with the file now and then. */
export class CloneWriter implements Writer {
  #base: Sidecar | undefined;
  #own: Sidecar;

  constructor(
    private readonly files: MemoryFiles,
    private readonly minute: () => number,
  ) {
    this.#own = empty;
  }

  get annotations(): readonly Annotation[] {
    return this.#own.annotations;
  }

  add(value: string): void {
    const start = this.minute();
    const anchor = { start, end: start + 4, quote: value, prefix: '', suffix: '' };
    const rest = { kind: value, themes: [], coder: 'git', created: `${this.minute()}` };
    this.#change({ after: { id: `g${this.minute()}`, anchor, ...rest } });
  }

  edit(id: string, patch: Partial<Annotation>): void {
    const before = this.annotations.find((annotation) => annotation.id === id);
    if (!before) return;
    const modified = new Date(Date.UTC(2026, 0, 1, 0, this.minute())).toISOString();
    this.#change({ before, after: { ...before, ...patch, modified } });
  }

  remove(id: string): void {
    const before = this.annotations.find((annotation) => annotation.id === id);
    if (before) this.#change({ before });
  }

  undo(): void {
    // A clone has none.
  }

  redo(): void {
    // A clone has none.
  }

  read(): Promise<void> {
    const text = this.files.text(sidecarUri);
    const { sidecar, writable } = readSidecar(new TextEncoder().encode(text ?? ''));
    if (text !== undefined && !writable) return Promise.resolve();
    if (text === undefined) this.#base = undefined;
    this.#own =
      text === undefined ? this.#own : mergeSidecars(this.#base, this.#own, sidecar).sidecar;
    const written = rewriteSidecar(this.#own, this.#own);
    this.#base = this.#own = written.reading.sidecar;
    if (written.text !== text) this.files.put(sidecarUri, written.text);
    return Promise.resolve();
  }

  saved(): Promise<void> {
    return this.read();
  }

  saveAgain(): void {
    // A clone never fails.
  }

  #change(change: AnnotationChange): void {
    const annotations = AnnotationSet.of(this.annotations).apply([change]).sorted;
    this.#own = rewriteSidecar(this.#own, { ...this.#own, annotations }).reading.sidecar;
  }
}

const empty = readSidecar(
  new TextEncoder().encode('communique: 1\ntext: "a.txt"\nsha256: ""\nannotations: []\n...\n'),
).sidecar;
