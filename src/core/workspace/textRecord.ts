import type { Placement } from '../anchor/anchor';
import { reanchor } from '../anchor/reanchor';
import type { Annotation } from '../annotation/annotation';
import type { AnnotationChange } from '../annotation/annotationSet';
import type { PlainText } from '../text/plainText';
import type { PlacedAnnotation } from './placedAnnotation';
import type { SidecarFile } from './sidecarFile';

/** Everything the workspace knows of one text: its sidecars, and where their passages are. */
export class TextRecord {
  /** By URI. */
  readonly sidecars = new Map<string, SidecarFile>();
  /** What an editor shows of it; undefined where none does. */
  shown: PlainText | undefined;
  /** Whether the editor's text differs from the file. */
  dirty = false;
  /** Whether there is such a file; true while nobody has looked. */
  isThere = true;
  /** Whether the passages were looked up in the text as it is on disk. */
  checked = false;
  #placements = new Map<Annotation, Placement>();
  #annotations: readonly PlacedAnnotation[] | undefined;

  constructor(
    /** URI of the text. */
    readonly uri: string,
  ) {}

  /** In the order of the sidecars, one sidecar after the other. */
  get annotations(): readonly PlacedAnnotation[] {
    this.#annotations ??= [...this.sidecars.values()].flatMap((sidecar) =>
      sidecar.annotations.sorted.map((annotation) => this.#placed(sidecar.uri, annotation)),
    );
    return this.#annotations;
  }

  placed(sidecar: string, id: string): PlacedAnnotation | undefined {
    const annotation = this.sidecars.get(sidecar)?.annotations.get(id);
    return annotation && this.#placed(sidecar, annotation);
  }

  /** Finds every passage in `text` anew. */
  look(text: PlainText): void {
    const all = [...this.sidecars.values()].flatMap((sidecar) => sidecar.annotations.sorted);
    const placements = reanchor(
      text,
      all.map(({ anchor }) => anchor),
    );
    this.#placements = new Map(all.map((annotation, i) => [annotation, placements[i]!]));
    this.#annotations = undefined;
  }

  /** Says where the passages are that a change of annotations concerns. */
  follow(changes: readonly AnnotationChange[], text: PlainText | undefined): void {
    const unplaced: Annotation[] = [];
    for (const { before, after } of changes) {
      const known = before && this.#placements.get(before);
      if (before) this.#placements.delete(before);
      if (!after) continue;
      if (known && before.anchor === after.anchor) this.#placements.set(after, known);
      else unplaced.push(after);
    }
    if (text && unplaced.length > 0) {
      const placements = reanchor(
        text,
        unplaced.map(({ anchor }) => anchor),
      );
      unplaced.forEach((annotation, i) => this.#placements.set(annotation, placements[i]!));
    }
    this.#annotations = undefined;
  }

  #placed(sidecar: string, annotation: Annotation): PlacedAnnotation {
    const placement = this.#placements.get(annotation);
    return { sidecar, id: annotation.id, text: this.uri, annotation, placement };
  }
}
