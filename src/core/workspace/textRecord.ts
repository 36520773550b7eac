import { sameAnchor, type Anchor, type Placement } from '../anchor/anchor';
import { makeAnchor } from '../anchor/makeAnchor';
import { reanchor } from '../anchor/reanchor';
import type { TextChange } from '../anchor/textChange';
import type { Annotation } from '../annotation/annotation';
import type { AnnotationChange } from '../annotation/annotationSet';
import type { PlainText } from '../text/plainText';
import { sha256 } from '../text/sha256';
import { sameSpan } from '../text/span';
import type { PlacedAnnotation } from './placedAnnotation';
import { ShownText } from './shownText';
import type { SidecarFile } from './sidecarFile';

/** Where a passage was found, and by which anchor. */
interface Place {
  readonly anchor: Anchor;
  readonly placement: Placement;
}

/** Everything the workspace knows of one text: its sidecars, and where their passages are. */
export class TextRecord {
  /** By URI. */
  readonly sidecars = new Map<string, SidecarFile>();
  /** Whether there is such a file; true while nobody has looked. */
  isThere = true;
  /** Whether the passages were looked up in the text as it is on disk. */
  checked = false;
  #shown: ShownText | undefined;
  /** By key. Removed annotations stay, so that they can be put back where they were. */
  #places = new Map<string, Place>();
  #annotations: readonly PlacedAnnotation[] | undefined;

  constructor(
    /** URI of the text. */
    readonly uri: string,
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
  show(text: PlainText): void {
    if (this.#shown?.text.text === text.text) return;
    this.#shown = new ShownText(text);
    this.look(text);
  }

  hide(): void {
    this.#shown = undefined;
  }

  /** @returns whether a passage was lost by that, or came back. */
  edit(changes: readonly TextChange[], undone: boolean): boolean {
    if (!this.#shown) return false;
    const { lost, restored } = this.#shown.edit(changes, undone);
    this.#annotations = undefined;
    return lost.length > 0 || restored.length > 0;
  }

  /** Finds every passage in `text` anew. */
  look(text: PlainText): void {
    this.#places = new Map();
    const hash = this.sidecars.size === 0 ? '' : sha256(text);
    for (const file of this.sidecars.values()) {
      this.#find(file, file.annotations.sorted, text, file.reading?.sidecar.sha256 === hash);
    }
  }

  /** Looks again for what was not certain before an edit. */
  lookForUncertain(): void {
    if (!this.#shown) return;
    for (const file of this.sidecars.values()) {
      const uncertain = file.annotations.sorted.filter((annotation) => {
        const place = this.#places.get(keyOf(file, annotation));
        return place?.placement.state === 'changed' || place?.placement.state === 'lost';
      });
      if (uncertain.length > 0) this.#find(file, uncertain, this.#shown.text, false);
    }
  }

  /**
   * Says where the passages are that a change of annotations concerns.
   * @param madeHere Whether new anchors were made in the text as it is shown.
   */
  follow(file: SidecarFile, changes: readonly AnnotationChange[], madeHere: boolean): void {
    this.#annotations = undefined;
    const unplaced = changes.flatMap(({ after }) => {
      if (!after) return [];
      const known = this.#places.get(keyOf(file, after));
      return known && sameAnchor(known.anchor, after.anchor) ? [] : [after];
    });
    if (this.#shown) this.#find(file, unplaced, this.#shown.text, madeHere);
  }

  /**
   * The changes that bring the anchors of a sidecar up to date with where their passages are now.
   * What is uncertain or lost stays as it is, to be found again or decided by a person.
   */
  freshAnchors(file: SidecarFile): AnnotationChange[] {
    const text = this.#shown?.text;
    if (!text) return [];
    const changes: AnnotationChange[] = [];
    for (const before of file.annotations) {
      const { placement } = this.#placed(file, before);
      if (placement?.state !== 'exact' && placement?.state !== 'moved') continue;
      const anchor = makeAnchor(text, placement.span);
      if (sameAnchor(anchor, before.anchor) && before.state === undefined) continue;
      const key = keyOf(file, before);
      this.#places.set(key, { anchor, placement: { state: 'exact', span: placement.span } });
      changes.push({ before, after: { ...before, anchor, state: undefined } });
    }
    return changes;
  }

  /**
   * Whether every passage of a sidecar can be trusted to be where its anchor says, in the text as it
   * is shown: then the text's hash may vouch for the anchors. An anchor that is out of date and by
   * chance has its words at its old place would be taken for exact.
   */
  vouches(file: SidecarFile): boolean {
    const text = this.#shown?.text;
    if (!text) return false;
    return file.annotations.sorted.every((annotation) => {
      const { anchor } = annotation;
      const { placement } = this.#placed(file, annotation);
      return placement?.state === 'exact' || placement?.state === 'moved'
        ? sameSpan(placement.span, anchor)
        : text.slice(anchor) !== anchor.quote;
    });
  }

  #all(): [SidecarFile, Annotation][] {
    return [...this.sidecars.values()].flatMap((file) =>
      file.annotations.sorted.map((annotation): [SidecarFile, Annotation] => [file, annotation]),
    );
  }

  #find(
    file: SidecarFile,
    annotations: readonly Annotation[],
    text: PlainText,
    sameText: boolean,
  ): void {
    const anchors = annotations.map(({ anchor }) => anchor);
    const placements = reanchor(text, anchors, { sameText });
    annotations.forEach((annotation, i) => {
      const placement = placements[i]!;
      const key = keyOf(file, annotation);
      this.#places.set(key, { anchor: annotation.anchor, placement });
      const isCertain = placement.state === 'exact' || placement.state === 'moved';
      if (isCertain) this.#shown?.follow(key, placement.span);
    });
    this.#annotations = undefined;
  }

  #placed(file: SidecarFile, annotation: Annotation): PlacedAnnotation {
    const found = this.#placementOf(keyOf(file, annotation));
    // What somebody decided to be lost is not proposed anew, but is back when its words are.
    const isLost = annotation.state === 'lost' && found?.state === 'changed';
    const placement: Placement | undefined = isLost ? { state: 'lost' } : found;
    return { sidecar: file.uri, id: annotation.id, text: this.uri, annotation, placement };
  }

  #placementOf(key: string): Placement | undefined {
    const placement = this.#places.get(key)?.placement;
    if (!this.#shown || (placement?.state !== 'exact' && placement?.state !== 'moved')) {
      return placement;
    }
    const span = this.#shown.spanOf(key);
    return span ? { state: placement.state, span } : { state: 'lost' };
  }
}

function keyOf({ uri }: SidecarFile, { id }: Annotation): string {
  return `${uri}#${id}`;
}
