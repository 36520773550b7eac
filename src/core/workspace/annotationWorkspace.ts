import { makeAnchor } from '../anchor/makeAnchor';
import type { Annotation, AnnotationPatch } from '../annotation/annotation';
import { inverse, type AnnotationChange } from '../annotation/annotationSet';
import { newId, type FillRandom } from '../annotation/newId';
import { Emitter, type Disposable, type Event } from '../event';
import type { Message } from '../message';
import { sidecarNameOf, textNamesOf } from '../sidecar/sidecarName';
import type { PlainText } from '../text/plainText';
import { sha256 } from '../text/sha256';
import { sameSpan, type Span } from '../text/span';
import type { Codebook } from '../codebook/codebook';
import type { Origin, WorkspaceChange } from './change';
import { Codebooks } from './codebooks';
import type { FileStore } from './fileStore';
import { History, type SidecarChange, type Step } from './history';
import { spanOf, type AnnotationRef, type PlacedAnnotation } from './placedAnnotation';
import { readText, type TextSource } from './readText';
import { SidecarFile } from './sidecarFile';
import { TextRecord } from './textRecord';

/** What the workspace needs of the world. */
export interface WorkspacePorts extends TextSource {
  readonly files: FileStore;
  readonly now: () => Date;
  readonly random: FillRandom;
  /** The name of whoever annotates; empty where unknown. */
  readonly coder: () => string;
  /** Whether new annotations of this text go to a sidecar of the coder's own. */
  readonly ownSidecar: (text: string) => boolean;
}

/** What a person says of a passage. */
export interface Coding {
  readonly kind: string;
  readonly themes: readonly string[];
}

/** The result of a command that changes annotations: why it did not, or what it left. */
export type Outcome = { readonly refused: Message } | { readonly done: readonly AnnotationRef[] };

/**
 * All annotations of the workspace, and the only place that changes them. Changes take effect in
 * memory at once, are announced by one event, and are written in the background; {@link settled}
 * waits for that. Texts and sidecars are named by URI.
 */
export class AnnotationWorkspace implements Disposable {
  readonly #texts = new Map<string, TextRecord>();
  readonly #sidecars = new Map<string, { readonly file: SidecarFile; text: string }>();
  readonly #history = new History();
  readonly #changed = new Emitter<WorkspaceChange>();
  readonly #saves = new Set<Promise<void>>();
  readonly #saved = new Emitter<SidecarFile>();

  readonly #codebooks: Codebooks;

  constructor(private readonly ports: WorkspacePorts) {
    this.#codebooks = new Codebooks(ports.files);
  }

  /** Something about the annotations of some texts is other than it was. */
  readonly onDidChange: Event<WorkspaceChange> = this.#changed.event;

  /** A save ended, well or with a {@link SidecarFile.failure}. */
  readonly onDidSave: Event<SidecarFile> = this.#saved.event;

  dispose(): void {
    this.#changed.dispose();
    this.#saved.dispose();
  }

  // What is there

  /** The texts that have annotations or a sidecar, or are open. */
  get texts(): Iterable<string> {
    return this.#texts.keys();
  }

  /** Of one text, in the order of its sidecars. */
  annotationsOf(text: string): readonly PlacedAnnotation[] {
    return this.#texts.get(text)?.annotations ?? [];
  }

  /** The text as an editor shows it; undefined where none does. */
  shownText(text: string): PlainText | undefined {
    return this.#texts.get(text)?.shown;
  }

  /** Whether the file of a text is there, as far as anyone has looked. */
  isThere(text: string): boolean {
    return this.#texts.get(text)?.isThere ?? false;
  }

  sidecarsOf(text: string): readonly SidecarFile[] {
    return [...(this.#texts.get(text)?.sidecars.values() ?? [])];
  }

  codebookOf(text: string): Codebook {
    return this.#codebooks.of(text);
  }

  get codebooks(): Pick<Codebooks, 'problems' | 'uriOf'> {
    return this.#codebooks;
  }

  find({ sidecar, id }: AnnotationRef): PlacedAnnotation | undefined {
    const text = this.#sidecars.get(sidecar)?.text;
    return text === undefined ? undefined : this.#texts.get(text)?.placed(sidecar, id);
  }

  /** The URI of the sidecar that a new annotation of this text would go to. */
  sidecarFor(text: string): string {
    const coder = this.ports.ownSidecar(text) ? this.ports.coder() : '';
    return this.ports.files.sibling(text, sidecarNameOf(this.ports.files.nameOf(text), coder));
  }

  // Following the world

  /** An editor shows a text, or shows it with other words than before. */
  async showText(text: string, content: PlainText, dirty: boolean): Promise<void> {
    const known = this.#texts.get(text);
    const record = this.#record(text);
    record.shown = content;
    record.isThere = true;
    record.dirty = dirty;
    if (!known) await this.#findSidecars(text);
    // Words may have changed again while the sidecars were read.
    record.look(record.shown);
    this.#announce('text', [text]);
  }

  /** No editor shows the text any more. */
  hideText(text: string): void {
    const record = this.#texts.get(text);
    if (!record) return;
    // What was not saved is gone: the places are those in the file again.
    record.checked = !record.dirty;
    record.shown = undefined;
    record.dirty = false;
    if (record.sidecars.size === 0) this.#texts.delete(text);
    else if (!record.checked) void this.checkTexts();
  }

  /** Sidecars that were found, or that are other than they were on disk, or are gone. */
  async readSidecars(sidecars: readonly string[]): Promise<void> {
    const texts = new Set<string>();
    for (const uri of sidecars) {
      for (const text of await this.#readSidecar(uri)) texts.add(text);
    }
    if (texts.size > 0) this.#announce('external', texts);
  }

  /** Looks up the passages of all texts that nobody has looked at yet; texts that are shown have been. */
  async checkTexts(): Promise<void> {
    for (const record of this.#texts.values()) {
      if (record.shown || record.checked || record.sidecars.size === 0) continue;
      record.checked = true;
      const text = await readText(record.uri, this.ports);
      // An editor that opened it meanwhile knows better.
      if (record.shown) continue;
      record.isThere = text !== 'missing';
      if (typeof text !== 'string') record.look(text);
      this.#announce('text', [record.uri]);
    }
  }

  /** The file of a text is other than it was, or is there again, or gone. */
  async textChangedOnDisk(text: string): Promise<void> {
    const record = this.#texts.get(text);
    if (!record) return;
    record.checked = false;
    await this.checkTexts();
  }

  /** A codebook file was found, or is other than it was on disk, or is gone. */
  async readCodebook(uri: string): Promise<void> {
    if (await this.#codebooks.read(uri)) this.#announce('codebook', this.#texts.keys());
  }

  // Changing

  /**
   * Tags a passage of a text that is shown. The caller has made sure that the passage is worth a
   * tag (trimmed, not empty).
   */
  annotate(text: string, spans: readonly Span[], coding: Coding): Outcome {
    const record = this.#texts.get(text);
    const content = record?.shown;
    if (!content) throw new Error(`not shown: ${text}`);
    const sidecar = this.sidecarFor(text);
    const file = this.#sidecar(sidecar, text);
    const created = this.#timestamp();
    const taken = new Set<string>();
    const changes = spans.map((span) => {
      const id = newId(this.ports.random, (id) => taken.has(id) || file.annotations.has(id));
      taken.add(id);
      const coder = this.ports.coder();
      return { after: { id, ...coding, anchor: makeAnchor(content, span), coder, created } };
    });
    return this.#do([{ sidecar, text, changes }]);
  }

  /** The annotations of a text whose passage is exactly `span`. */
  annotationsOn(text: string, span: Span): PlacedAnnotation[] {
    return this.annotationsOf(text).filter((placed) => {
      const own = spanOf(placed);
      return own && sameSpan(own, span);
    });
  }

  /** Changes some annotations as one step; those that say so already stay untouched. */
  edit(
    refs: readonly AnnotationRef[],
    patchFor: (annotation: Annotation) => AnnotationPatch,
  ): Outcome {
    const modified = this.#timestamp();
    return this.#do(
      this.#step(refs, (before) => {
        const after: Annotation = { ...before, ...patchFor(before) };
        return JSON.stringify(after) === JSON.stringify(before)
          ? undefined
          : { before, after: { ...after, modified } };
      }),
    );
  }

  remove(refs: readonly AnnotationRef[]): Outcome {
    return this.#do(this.#step(refs, (before) => ({ before })));
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** Takes back the last command; undefined where there is none. */
  undo(): Outcome | undefined {
    const step = this.#history.undo();
    if (!step) return undefined;
    const outcome = this.#apply(
      step.map((change) => ({ ...change, changes: inverse(change.changes) })),
      'history',
    );
    if ('refused' in outcome) this.#history.redo();
    return outcome;
  }

  /** Does again what was undone last; undefined where there is nothing. */
  redo(): Outcome | undefined {
    const step = this.#history.redo();
    if (!step) return undefined;
    const outcome = this.#apply(step, 'history');
    if ('refused' in outcome) this.#history.undo();
    return outcome;
  }

  /** Tries again to write what could not be written. */
  saveAgain(): void {
    for (const [uri, { file }] of this.#sidecars) if (file.unsaved) this.#save(uri);
  }

  /** Resolves when everything that can be written is on disk. */
  async settled(): Promise<void> {
    while (this.#saves.size > 0) await Promise.all(this.#saves);
  }

  #do(step: Step): Outcome {
    const outcome = this.#apply(step, 'local');
    if ('done' in outcome && step.length > 0) this.#history.did(step);
    return outcome;
  }

  #apply(step: Step, origin: Origin): Outcome {
    for (const { sidecar, text } of step) {
      const refused = this.#sidecar(sidecar, text).refusal();
      if (refused) return { refused };
    }
    const done: AnnotationRef[] = [];
    for (const { sidecar, text, changes } of step) {
      const record = this.#record(text);
      this.#sidecar(sidecar, text).apply(changes);
      record.follow(changes, record.shown);
      for (const { after } of changes) if (after) done.push({ sidecar, id: after.id });
    }
    this.#announce(
      origin,
      step.map(({ text }) => text),
    );
    for (const { sidecar } of step) this.#save(sidecar);
    return { done };
  }

  #step(
    refs: readonly AnnotationRef[],
    change: (before: Annotation) => AnnotationChange | undefined,
  ): SidecarChange[] {
    const bySidecar = new Map<string, AnnotationChange[]>();
    for (const { sidecar, id } of refs) {
      const before = this.#sidecars.get(sidecar)?.file.annotations.get(id);
      const made = before && change(before);
      if (!made) continue;
      const changes = bySidecar.get(sidecar);
      if (changes) changes.push(made);
      else bySidecar.set(sidecar, [made]);
    }
    return [...bySidecar].map(([sidecar, changes]) => {
      return { sidecar, text: this.#sidecars.get(sidecar)!.text, changes };
    });
  }

  #save(uri: string): void {
    const { file, text } = this.#sidecars.get(uri)!;
    const save = file
      .save(() => ({ textName: this.ports.files.nameOf(text), sha256: this.#hashOf(file, text) }))
      .then((merged) => {
        if (merged.length > 0) this.#followMerge(text, merged);
        this.#saved.fire(file);
      })
      .finally(() => this.#saves.delete(save));
    this.#saves.add(save);
  }

  /** Of the text that the anchors on disk are about: a text with unsaved edits is not on disk. */
  #hashOf(file: SidecarFile, text: string): string {
    const record = this.#texts.get(text);
    const known = file.reading?.sidecar.sha256 ?? '';
    return record?.shown && (!record.dirty || known === '') ? sha256(record.shown) : known;
  }

  #followMerge(text: string, changes: readonly AnnotationChange[]): void {
    const record = this.#record(text);
    record.follow(changes, record.shown);
    this.#announce('external', [text]);
  }

  #record(text: string): TextRecord {
    let record = this.#texts.get(text);
    if (!record) this.#texts.set(text, (record = new TextRecord(text)));
    return record;
  }

  #sidecar(uri: string, text: string): SidecarFile {
    const known = this.#sidecars.get(uri);
    if (known) return known.file;
    const file = new SidecarFile(uri, this.ports.files);
    this.#attach(file, text);
    return file;
  }

  #attach(file: SidecarFile, text: string): void {
    const known = this.#sidecars.get(file.uri);
    if (known && known.text !== text) this.#texts.get(known.text)?.sidecars.delete(file.uri);
    this.#sidecars.set(file.uri, { file, text });
    this.#record(text).sidecars.set(file.uri, file);
  }

  async #findSidecars(text: string): Promise<void> {
    const own = this.ports.files.nameOf(text);
    for (const name of await this.ports.files.neighbours(text)) {
      if (textNamesOf(name).includes(own)) {
        await this.#readSidecar(this.ports.files.sibling(text, name));
      }
    }
  }

  /** @returns the texts whose annotations that may have changed. */
  async #readSidecar(uri: string): Promise<string[]> {
    const file = this.#sidecars.get(uri)?.file ?? new SidecarFile(uri, this.ports.files);
    const before = this.#sidecars.get(uri)?.text;
    const reading = file.reading;
    const changes = await file.load();
    if (file.reading === reading) return [];
    const text = this.#textOf(uri, file);
    this.#attach(file, text);
    const record = this.#record(text);
    record.follow(changes, record.shown);
    return before === undefined || before === text ? [text] : [before, text];
  }

  #textOf(uri: string, file: SidecarFile): string {
    const names = textNamesOf(this.ports.files.nameOf(uri));
    const said = file.reading?.sidecar.textName;
    const name = names.find((candidate) => candidate === said) ?? names[0];
    return this.ports.files.sibling(uri, name ?? this.ports.files.nameOf(uri));
  }

  #timestamp(): string {
    return this.ports
      .now()
      .toISOString()
      .replace(/\.\d+Z$/, 'Z');
  }

  #announce(origin: Origin, texts: Iterable<string>): void {
    this.#changed.fire({ origin, texts: new Set(texts) });
  }
}
