import type { Annotation, AnnotationPatch } from '../annotation/annotation';
import type { TextChange } from '../anchor/textChange';
import type { Codebook } from '../codebook/codebook';
import { Emitter, type Disposable, type Event } from '../event';
import type { PlainText } from '../text/plainText';
import { sameSpan, type Span } from '../text/span';
import { Changing, type Coding, type Outcome } from './changing';
import type { Announce, WorkspaceChange } from './change';
import { Codebooks } from './codebooks';
import { Following } from './following';
import { History } from './history';
import { spanOf, type AnnotationRef, type PlacedAnnotation } from './placedAnnotation';
import { Recodings } from './recodings';
import { Saving } from './saving';
import type { SidecarFile } from './sidecarFile';
import { TextShelf } from './textShelf';
import { onlyOne, type WorkspacePorts } from './workspacePorts';

export type { Coding, Outcome } from './changing';

/**
 * All annotations of the workspace, and the only place that changes them. Changes take effect in
 * memory at once, are announced by one event, and are written in the background; {@link settled}
 * waits for that. Texts and sidecars are named by URI.
 */
export class AnnotationWorkspace implements Disposable {
  readonly #shelf: TextShelf;
  readonly #codebooks: Codebooks;
  readonly #saving: Saving;
  readonly #following: Following;
  readonly #changing: Changing;
  readonly #changed = new Emitter<WorkspaceChange>();
  /** Changes codes in a codebook and in everything that it holds for. */
  readonly recodings: Recodings;

  constructor(ports: WorkspacePorts) {
    const announce: Announce = (origin, texts, made = []) => {
      this.#changed.fire({ origin, texts: new Set(texts), made });
    };
    const atOnce = (): Promise<void> => Promise.resolve();
    const { pause = atOnce, drawn = atOnce } = ports;
    this.#shelf = new TextShelf(ports.files, pause);
    this.#codebooks = new Codebooks(ports.files);
    this.#saving = new Saving(this.#shelf, ports.files, announce, drawn);
    this.#following = new Following(this.#shelf, ports, this.#saving, announce);
    const history = new History();
    this.#changing = new Changing(this.#shelf, ports, this.#saving, history, announce);
    this.recodings = new Recodings({
      ...ports,
      shelf: this.#shelf,
      codebooks: this.#codebooks,
      saving: this.#saving,
      history,
      presence: ports.presence ?? onlyOne,
      announce,
      readCodebook: (uri) => this.readCodebook(uri),
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

  /** URI of the text that a known sidecar belongs to. */
  textOf(sidecar: string): string | undefined {
    return this.#shelf.textOf(sidecar);
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

  get codebooks(): Pick<
    Codebooks,
    'problems' | 'uriOf' | 'isReadable' | 'placeOf' | 'filesOf' | 'homesOf' | 'deprecatedInUse'
  > {
    return this.#codebooks;
  }

  // Following the world

  /**
   * An editor shows a text. Asked again, makes sure that it is known as it reads.
   * @param dirty Whether it differs from the file.
   */
  showText(text: string, content: PlainText, dirty: boolean): Promise<void> {
    return this.#following.showText(text, content, dirty);
  }

  /**
   * A shown text was edited: its passages move with their words. Cheap enough for every key; what
   * needs a closer look waits for {@link settleText}.
   * @param undone Whether the editor calls it an undo or a redo.
   */
  editText(text: string, changes: readonly TextChange[], undone: boolean, dirty: boolean): void {
    this.#following.editText(text, changes, undone, dirty);
  }

  /** A shown text was read again from its file, which changed elsewhere. */
  rereadText(text: string, content: PlainText): Promise<void> {
    return this.#following.rereadText(text, content);
  }

  /** The edits of a shown text have come to rest. */
  settleText(text: string): Promise<void> {
    return this.#following.settleText(text);
  }

  /** A shown text was saved: the anchors of what was edited are saved with it. */
  saveText(text: string): void {
    this.#following.saveText(text);
  }

  /** No editor shows the text any more. */
  hideText(text: string): void {
    this.#following.hideText(text);
  }

  /** Sidecars that were found, or that are other than they were on disk, or are gone. */
  readSidecars(sidecars: readonly string[]): Promise<void> {
    return this.#following.readSidecars(sidecars);
  }

  /** Sidecars that were moved along with their text: they are read, and say its new name from now on. */
  adoptSidecars(sidecars: readonly string[]): Promise<void> {
    return this.#following.adoptSidecars(sidecars);
  }

  /** Looks up the passages of all texts that nobody has looked at yet; texts that are shown have been. */
  checkTexts(): Promise<void> {
    return this.#following.checkTexts();
  }

  /** {@link checkTexts}, and again those whose file is other than it was when they were looked at. */
  checkTextsAgain(): Promise<void> {
    return this.#following.checkTextsAgain();
  }

  /** The file of a text is other than it was, or is there again, or gone. */
  textChangedOnDisk(text: string): Promise<void> {
    return this.#following.textChangedOnDisk(text);
  }

  /** A codebook file was found, or is other than it was on disk, or is gone. */
  async readCodebook(uri: string): Promise<void> {
    if (await this.#codebooks.read(uri)) this.#announceCodebooks();
  }

  /** Any file is other than it was on disk: a codebook may extend it. */
  async codebookFileChanged(uri: string): Promise<void> {
    if (await this.#codebooks.fileChanged(uri)) this.#announceCodebooks();
  }

  #announceCodebooks(): void {
    this.#changed.fire({ origin: 'codebook', texts: new Set(this.texts), made: [] });
  }

  // Changing

  /**
   * Tags passages of a text that is shown, as one step. The caller has made sure that each is worth
   * a tag (trimmed, not empty).
   */
  annotate(text: string, spans: readonly Span[], coding: Coding): Outcome {
    return this.#changing.annotate(text, spans, coding);
  }

  /** Changes some annotations as one step; those that say so already stay untouched. */
  edit(
    refs: readonly AnnotationRef[],
    patchFor: (annotation: Annotation) => AnnotationPatch,
  ): Outcome {
    return this.#changing.edit(refs, patchFor);
  }

  /** Links annotations to passages, in texts that are shown, as one step. */
  relink(links: readonly (AnnotationRef & { readonly span: Span })[]): Outcome {
    return this.#changing.relink(links);
  }

  remove(refs: readonly AnnotationRef[]): Outcome {
    return this.#changing.remove(refs);
  }

  /** Whether there is a command to take back. */
  get canUndo(): boolean {
    return this.#changing.canUndo;
  }

  /** Takes back the last command, which must be no recoding; undefined where there is none. */
  undo(): Outcome | undefined {
    return this.#changing.undo();
  }

  /** Does again what was undone last, which is no recoding; undefined where there is nothing. */
  redo(): Outcome | undefined {
    return this.#changing.redo();
  }

  /** Tries again to write what could not be written. */
  saveAgain(): void {
    this.#saving.again();
  }

  /** Resolves when everything that can be written is on disk. */
  settled(): Promise<void> {
    return this.#saving.settled();
  }
}
