import { makeAnchor } from '../anchor/makeAnchor';
import type { TextChange } from '../anchor/textChange';
import type { Annotation, AnnotationPatch } from '../annotation/annotation';
import type { AnnotationChange } from '../annotation/annotationSet';
import { newId, type FillRandom } from '../annotation/newId';
import type { Codebook } from '../codebook/codebook';
import { Emitter, type Disposable, type Event } from '../event';
import type { Message } from '../message';
import { sidecarNameOf } from '../sidecar/sidecarName';
import type { PlainText } from '../text/plainText';
import { sameSpan, type Span } from '../text/span';
import type { Origin, WorkspaceChange } from './change';
import { Codebooks } from './codebooks';
import type { FileStore } from './fileStore';
import { History, inverseStep, rebased, type SidecarChange, type Step } from './history';
import { spanOf, type AnnotationRef, type PlacedAnnotation } from './placedAnnotation';
import { readText, type TextSource } from './readText';
import { refusalOf } from './refusalOf';
import { Saving } from './saving';
import type { SidecarFile } from './sidecarFile';
import type { TextRecord } from './textRecord';
import { TextShelf } from './textShelf';

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
  readonly #shelf: TextShelf;
  readonly #codebooks: Codebooks;
  readonly #history = new History();
  readonly #changed = new Emitter<WorkspaceChange>();
  readonly #saving: Saving;

  constructor(private readonly ports: WorkspacePorts) {
    this.#shelf = new TextShelf(ports.files);
    this.#codebooks = new Codebooks(ports.files);
    this.#saving = new Saving(this.#shelf, ports.files, (file, text, changes) => {
      this.#followMerge(file, text, changes);
    });
  }

  /** Something about the annotations of some texts is other than it was. */
  readonly onDidChange: Event<WorkspaceChange> = this.#changed.event;

  /** A save ended, well or with a {@link SidecarFile.failure}. */
  get onDidSave(): Event<SidecarFile> {
    return this.#saving.onDidSave;
  }

  dispose(): void {
    this.#changed.dispose();
    this.#saving.dispose();
  }

  // What is there

  /** The texts that have annotations or a sidecar, or are shown. */
  get texts(): Iterable<string> {
    return [...this.#shelf.records].map(({ uri }) => uri);
  }

  /** Of one text, in the order of its sidecars. */
  annotationsOf(text: string): readonly PlacedAnnotation[] {
    return this.#shelf.known(text)?.annotations ?? [];
  }

  /** The annotations of a text whose passage is exactly `span`. */
  annotationsOn(text: string, span: Span): PlacedAnnotation[] {
    return this.annotationsOf(text).filter((placed) => {
      const own = spanOf(placed);
      return own && sameSpan(own, span);
    });
  }

  find(ref: AnnotationRef): PlacedAnnotation | undefined {
    return this.#shelf.find(ref);
  }

  sidecarsOf(text: string): readonly SidecarFile[] {
    return [...(this.#shelf.known(text)?.sidecars.values() ?? [])];
  }

  isShown(text: string): boolean {
    return this.#shelf.known(text)?.shown !== undefined;
  }

  /** The text as an editor shows it; undefined where none does. */
  shownText(text: string): PlainText | undefined {
    return this.#shelf.known(text)?.shown?.text;
  }

  /** Whether the file of a text is there, as far as anyone has looked. */
  isThere(text: string): boolean {
    return this.#shelf.known(text)?.isThere ?? false;
  }

  codebookOf(text: string): Codebook {
    return this.#codebooks.of(text);
  }

  get codebooks(): Pick<Codebooks, 'problems' | 'uriOf'> {
    return this.#codebooks;
  }

  // Following the world

  /**
   * An editor shows a text. Asked again, makes sure that it is known as it reads.
   * @param dirty Whether it differs from the file.
   */
  async showText(text: string, content: PlainText, dirty: boolean): Promise<void> {
    const isNew = !this.#shelf.known(text);
    const record = this.#shelf.record(text);
    if (isNew) await this.#shelf.readSidecarsOf(text);
    const before = record.shown;
    record.show(content);
    record.isThere = true;
    if (record.shown) record.shown.dirty = dirty;
    if (record.shown !== before) this.#announce('text', [text]);
  }

  /**
   * A shown text was edited: its passages move with their words. Cheap enough for every key; what
   * needs a closer look waits for {@link settleText}.
   * @param undone Whether the editor calls it an undo or a redo.
   */
  editText(text: string, changes: readonly TextChange[], undone: boolean, dirty: boolean): void {
    const record = this.#shelf.known(text);
    if (!record?.shown) return;
    const isOther = record.edit(changes, undone);
    record.shown.dirty = dirty;
    record.shown.unclaimed = !dirty && !undone;
    if (isOther) this.#announce('text', [text]);
  }

  /** A shown text was read again from its file, which changed elsewhere. */
  rereadText(text: string, content: PlainText): void {
    const record = this.#shelf.known(text);
    if (!record?.shown) return;
    record.hide();
    record.show(content);
    this.#announce('text', [text]);
  }

  /** The edits of a shown text have come to rest. */
  settleText(text: string): void {
    const record = this.#shelf.known(text);
    if (record?.shown) record.shown.unclaimed = false;
    record?.lookForUncertain();
    this.#announce('text', [text]);
  }

  /** A shown text was saved: the anchors of what was edited are saved with it. */
  saveText(text: string): void {
    const record = this.#shelf.known(text);
    if (!record?.shown) return;
    record.shown.dirty = false;
    record.shown.unclaimed = false;
    if (!record.shown.edited) return;
    record.shown.edited = false;
    for (const file of record.sidecars.values()) this.#refreshAnchors(record, file);
    this.#announce('text', [text]);
  }

  /** No editor shows the text any more. */
  hideText(text: string): void {
    const record = this.#shelf.known(text);
    if (!record?.shown) return;
    // What was not saved is gone: the places are those in the file again.
    record.checked = !record.shown.dirty;
    record.hide();
    if (record.sidecars.size === 0) this.#shelf.forget(text);
    else if (!record.checked) void this.checkTexts();
  }

  /** Sidecars that were found, or that are other than they were on disk, or are gone. */
  async readSidecars(sidecars: readonly string[]): Promise<void> {
    const texts = new Set<string>();
    for (const uri of sidecars) {
      for (const text of await this.#shelf.readSidecar(uri)) texts.add(text);
    }
    if (texts.size > 0) this.#announce('external', texts);
  }

  /** Looks up the passages of all texts that nobody has looked at yet; texts that are shown have been. */
  async checkTexts(): Promise<void> {
    for (const record of this.#shelf.records) {
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
    const record = this.#shelf.known(text);
    if (!record) return;
    record.checked = false;
    if (!record.shown) return this.checkTexts();
    // The editor shows the words until it is closed, and reads the file again by itself.
    const isThere = (await readText(text, this.ports)) !== 'missing';
    if (isThere === record.isThere) return;
    record.isThere = isThere;
    this.#announce('text', [text]);
  }

  /** A codebook file was found, or is other than it was on disk, or is gone. */
  async readCodebook(uri: string): Promise<void> {
    if (await this.#codebooks.read(uri)) this.#announce('codebook', this.texts);
  }

  // Changing

  /**
   * Tags passages of a text that is shown, as one step. The caller has made sure that each is worth
   * a tag (trimmed, not empty).
   */
  annotate(text: string, spans: readonly Span[], coding: Coding): Outcome {
    const content = this.shownText(text);
    if (!content) throw new Error(`not shown: ${text}`);
    const coder = this.ports.coder();
    const own = this.ports.ownSidecar(text) ? coder : '';
    const name = sidecarNameOf(this.ports.files.nameOf(text), own);
    const sidecar = this.ports.files.sibling(text, name);
    const { annotations } = this.#shelf.sidecar(sidecar, text);
    const created = this.#timestamp();
    const taken = new Set<string>();
    const changes = spans.map((span) => {
      const id = newId(this.ports.random, (one) => taken.has(one) || annotations.has(one));
      taken.add(id);
      return { after: { id, ...coding, anchor: makeAnchor(content, span), coder, created } };
    });
    return this.#do([{ sidecar, text, changes }]);
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

  /** Links annotations to passages, in texts that are shown, as one step. */
  relink(links: readonly (AnnotationRef & { readonly span: Span })[]): Outcome {
    const modified = this.#timestamp();
    const spans = new Map(links.map(({ sidecar, id, span }) => [`${sidecar}#${id}`, span]));
    return this.#do(
      this.#step(links, (before, { sidecar, id, text }) => {
        const content = this.shownText(text);
        if (!content) throw new Error(`not shown: ${text}`);
        const anchor = makeAnchor(content, spans.get(`${sidecar}#${id}`)!);
        return { before, after: { ...before, anchor, state: undefined, modified } };
      }),
    );
  }

  remove(refs: readonly AnnotationRef[]): Outcome {
    return this.#do(this.#step(refs, (before) => ({ before })));
  }

  /** Takes back the last command; undefined where there is none. */
  undo(): Outcome | undefined {
    const step = this.#history.undo();
    if (!step) return undefined;
    const back = this.#asOfNow(inverseStep(step));
    const outcome = this.#apply(back, 'history');
    if ('refused' in outcome) this.#history.redo();
    else this.#history.undid(back);
    return outcome;
  }

  /** Does again what was undone last; undefined where there is nothing. */
  redo(): Outcome | undefined {
    const step = this.#history.redo();
    if (!step) return undefined;
    const again = this.#asOfNow(step);
    const outcome = this.#apply(again, 'history');
    if ('refused' in outcome) this.#history.undo();
    else this.#history.redid(again);
    return outcome;
  }

  /** Tries again to write what could not be written. */
  saveAgain(): void {
    this.#saving.again();
  }

  /** Resolves when everything that can be written is on disk. */
  settled(): Promise<void> {
    return this.#saving.settled();
  }

  #do(step: Step): Outcome {
    const outcome = this.#apply(step, 'local');
    if ('done' in outcome && step.length > 0) this.#history.did(step);
    return outcome;
  }

  #apply(step: Step, origin: Origin): Outcome {
    const files = step.map(({ sidecar, text }) => this.#shelf.sidecar(sidecar, text));
    for (const file of files) {
      const refused = refusalOf(file, this.#shelf, this.ports.files);
      if (refused) return { refused };
    }
    const done: AnnotationRef[] = [];
    for (const { sidecar, text, changes } of step) {
      const file = this.#shelf.sidecar(sidecar, text);
      const record = this.#shelf.record(text);
      file.apply(changes);
      record.follow(file, changes, origin === 'local');
      // Anchors that were found again are written with the next change, which is this one.
      if (record.shown?.isFile) file.apply(record.freshAnchors(file));
      for (const { after } of changes) if (after) done.push({ sidecar, id: after.id });
    }
    const texts = step.map(({ text }) => text);
    this.#announce(origin, texts);
    for (const file of files) this.#saving.save(file);
    return { done };
  }

  #asOfNow(step: Step): Step {
    return step.map(({ sidecar, text, changes }) => {
      const { annotations } = this.#shelf.sidecar(sidecar, text);
      return { sidecar, text, changes: rebased(changes, annotations) };
    });
  }

  #step(
    refs: readonly AnnotationRef[],
    change: (before: Annotation, placed: PlacedAnnotation) => AnnotationChange | undefined,
  ): SidecarChange[] {
    const steps = new Map<string, { sidecar: string; text: string; changes: AnnotationChange[] }>();
    for (const ref of refs) {
      const placed = this.find(ref);
      const made = placed && change(placed.annotation, placed);
      if (!made) continue;
      const { sidecar, text } = placed;
      const step = steps.get(sidecar) ?? { sidecar, text, changes: [] };
      step.changes.push(made);
      steps.set(sidecar, step);
    }
    return [...steps.values()];
  }

  #refreshAnchors(record: TextRecord, file: SidecarFile): void {
    const changes = record.freshAnchors(file);
    if (changes.length === 0 || refusalOf(file, this.#shelf, this.ports.files)) return;
    file.apply(changes);
    this.#saving.save(file);
  }

  #followMerge(file: SidecarFile, text: string, changes: readonly AnnotationChange[]): void {
    this.#shelf.record(text).follow(file, changes, false);
    this.#announce('external', [text]);
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
