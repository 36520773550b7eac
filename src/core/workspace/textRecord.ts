import { sameAnchor, type Placement } from '../anchor/anchor';
import type { TextChange } from '../anchor/textChange';
import type { Annotation } from '../annotation/annotation';
import type { AnnotationChange } from '../annotation/annotationSet';
import type { PlainText } from '../text/plainText';
import { sha256 } from '../text/sha256';
import { finishInSlices } from '../steps';
import { freshAnchors, keepDoubts, vouches } from './freshAnchors';
import type { PlacedAnnotation } from './placedAnnotation';
import { placeAnnotations, placeSteps } from './placeAnnotations';
import { Places } from './places';
import { ShownText } from './shownText';
import type { SidecarFile } from './sidecarFile';

/** Everything the workspace knows of one text: its sidecars, and where their passages are. */
export class TextRecord {
  /** By URI. */
  readonly sidecars = new Map<string, SidecarFile>();
  /** Whether there is such a file; true while nobody has looked. */
  isThere = true;
  /** Whether the passages were looked up in the text as it is on disk. */
  checked = false;
  /** The stamp of the text's file when that was. */
  stamp: string | undefined;
  #shown: ShownText | undefined;
  /** Those of removed annotations stay, so that they can be put back where they were. */
  #places = new Places();
  #annotations: readonly PlacedAnnotation[] | undefined;

  /** Counts the looks: one that a later one overtook has nothing to say any more. */
  #looks = 0;

  /** @param pause As {@link finishInSlices} takes it. */
  constructor(
    /** URI of the text. */
    readonly uri: string,
    private readonly pause: () => Promise<void>,
  ) {}

  /** What an editor shows of the text; undefined where none does. */
  get shown(): ShownText | undefined {
    return this.#shown;
  }

  /** In the order of the sidecars, one sidecar after the other. */
  get annotations(): readonly PlacedAnnotation[] {
    this.#annotations ??= this.#all().map(([file, annotation]) => this.#placed(file, annotation));
    return this.#annotations;
  }

  placed(sidecar: string, id: string): PlacedAnnotation | undefined {
    const file = this.sidecars.get(sidecar);
    const annotation = file?.annotations.get(id);
    return annotation && this.#placed(file!, annotation);
  }

  /** An editor shows the text. Where it reads as is known already, nothing is looked up again. */
  async show(text: PlainText): Promise<void> {
    if (this.#shown?.text.text === text.text) return;
    this.#shown = new ShownText(text);
    await this.look(text);
  }

  hide(): void {
    this.#shown = undefined;
  }

  /** Has its sidecars take up less memory, where no editor shows the text. */
  async condense(): Promise<void> {
    if (this.#shown) return;
    for (const file of this.sidecars.values()) await file.condense();
    this.#annotations = undefined;
  }

  /** @returns whether a passage was lost by that, or came back. */
  edit(changes: readonly TextChange[], undone: boolean): boolean {
    if (!this.#shown) return false;
    const { lost, restored } = this.#shown.edit(changes, undone);
    this.#annotations = undefined;
    return lost.length > 0 || restored.length > 0;
  }

  /** Finds every passage in `text` anew; until it has, nobody knows where they are. */
  async look(text: PlainText): Promise<void> {
    const look = ++this.#looks;
    this.#places = new Places();
    this.#annotations = undefined;
    const sidecars = [...this.sidecars.values()].map((file) => {
      const hash = file.reading?.sidecar.sha256 ?? '';
      return { file, annotations: file.annotations.sorted, sha256: hash };
    });
    const placements = await finishInSlices(placeSteps(text, sidecars), this.pause);
    if (look !== this.#looks) return;
    const now = this.#shown?.text;
    // Somebody typed meanwhile: what was found is of words that are there no more.
    if (now && now.text !== text.text) return this.look(now);
    for (const { file, annotations } of sidecars) {
      for (const annotation of annotations) {
        if (this.#places.get(file.uri, annotation.id)) continue;
        this.#put(file, annotation, placements.get(annotation)!);
      }
    }
    this.#annotations = undefined;
  }

  /** Looks again for what is not certain after an edit. */
  async lookForUncertain(): Promise<void> {
    for (const file of this.sidecars.values()) {
      const uncertain = file.annotations.sorted.filter((annotation) => {
        const { placement } = this.#placed(file, annotation);
        return placement?.state === 'changed' || placement?.state === 'lost';
      });
      await this.#find(file, uncertain, (annotation, placement) => {
        // Deleted words stay followed: an undo brings them back, and then they are certain again.
        const isFound = placement.state === 'exact' || placement.state === 'moved';
        const { id, anchor } = annotation;
        if (isFound) this.#put(file, annotation, placement);
        else this.#places.set(file.uri, id, { anchor, placement });
      });
    }
  }

  /** Finds the passages that a change of annotations elsewhere concerns. */
  async follow(file: SidecarFile, changes: readonly AnnotationChange[]): Promise<void> {
    this.#annotations = undefined;
    await this.#find(file, this.#unplaced(file, changes), (annotation, placement) => {
      this.#put(file, annotation, placement);
    });
  }

  /**
   * Says at once where the passages are that a command of ours concerns.
   * @param madeHere Whether new anchors were made in the text as it is shown.
   */
  place(file: SidecarFile, changes: readonly AnnotationChange[], madeHere: boolean): void {
    this.#annotations = undefined;
    const annotations = this.#unplaced(file, changes);
    if (!this.#shown || annotations.length === 0) return;
    const { text } = this.#shown;
    const hash = madeHere ? sha256(text) : '';
    const placements = placeAnnotations(text, [{ annotations, sha256: hash }]);
    for (const [annotation, placement] of placements) {
      this.#put(file, annotation, placement);
    }
  }

  /**
   * Brings the anchors of a sidecar up to date with where their passages are in the text as it is shown;
   * not where that would let a look-alike pass for a passage that is uncertain: see {@link keepDoubts}.
   */
  async refreshAnchors(file: SidecarFile): Promise<void> {
    const text = this.#shown?.text;
    if (!text) return;
    const placementOf = (annotation: Annotation): Placement | undefined =>
      this.#placed(file, annotation).placement;
    const changes = freshAnchors(text, file.annotations, placementOf);
    if (changes.length === 0) return;
    const fresh = file.annotations.apply(changes).sorted;
    if (!(await finishInSlices(keepDoubts(text, fresh, placementOf), this.pause))) return;
    if (this.#shown?.text !== text) return;
    // Somebody may have changed an annotation meanwhile: only its anchor is ours to set.
    const anchors = changes.flatMap(({ before, after }): AnnotationChange[] => {
      const now = after && file.annotations.get(after.id);
      if (!before || !now || !sameAnchor(now.anchor, before.anchor)) return [];
      return [{ before: now, after: { ...now, anchor: after.anchor, state: undefined } }];
    });
    file.apply(anchors);
    for (const { after } of anchors) {
      if (after) this.#put(file, after, { state: 'exact', span: after.anchor });
    }
    this.#annotations = undefined;
  }

  /** Whether the hash of the text as it is shown may {@link vouches | vouch} for a sidecar. */
  vouches(file: SidecarFile): boolean {
    const text = this.#shown?.text;
    return (
      text !== undefined &&
      vouches(text, file.annotations, (annotation) => this.#placed(file, annotation).placement)
    );
  }

  #all(): [SidecarFile, Annotation][] {
    return [...this.sidecars.values()].flatMap((file) =>
      file.annotations.sorted.map((annotation): [SidecarFile, Annotation] => [file, annotation]),
    );
  }

  #unplaced(file: SidecarFile, changes: readonly AnnotationChange[]): Annotation[] {
    return changes.flatMap(({ after }) => {
      if (!after) return [];
      const known = this.#places.get(file.uri, after.id);
      return known && sameAnchor(known.anchor, after.anchor) ? [] : [after];
    });
  }

  async #find(
    file: SidecarFile,
    annotations: readonly Annotation[],
    put: (annotation: Annotation, placement: Placement) => void,
  ): Promise<void> {
    if (!this.#shown || annotations.length === 0) return;
    const { text } = this.#shown;
    const sidecar = { annotations, sha256: file.reading?.sidecar.sha256 ?? '' };
    const placements = await finishInSlices(placeSteps(text, [sidecar]), this.pause);
    // What a look found meanwhile is of words that are newer.
    if (this.#shown?.text !== text) return;
    for (const [annotation, placement] of placements) {
      put(annotation, placement);
    }
    this.#annotations = undefined;
  }

  #put({ uri }: SidecarFile, { id, anchor }: Annotation, placement: Placement): void {
    this.#places.set(uri, id, { anchor, placement });
    if (placement.state === 'exact' || placement.state === 'moved') {
      this.#shown?.follow(keyOf(uri, id), placement.span);
    } else {
      this.#shown?.unfollow(keyOf(uri, id));
    }
  }

  #placed(file: SidecarFile, annotation: Annotation): PlacedAnnotation {
    const placement = this.#placementOf(file.uri, annotation.id);
    return { sidecar: file.uri, id: annotation.id, text: this.uri, annotation, placement };
  }

  #placementOf(sidecar: string, id: string): Placement | undefined {
    const placement = this.#places.get(sidecar, id)?.placement;
    if (!this.#shown) return placement;
    const isCertain = placement?.state === 'exact' || placement?.state === 'moved';
    const span = this.#shown.spanOf(keyOf(sidecar, id));
    // Words that were deleted and came back make certain again what was looked for meanwhile.
    if (span) return { state: isCertain ? placement.state : 'exact', span };
    return isCertain ? { state: 'lost' } : placement;
  }
}

function keyOf(sidecar: string, id: string): string {
  return `${sidecar}#${id}`;
}
