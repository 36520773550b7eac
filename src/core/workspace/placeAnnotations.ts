import type { Placement } from '../anchor/anchor';
import { reanchorSteps } from '../anchor/reanchor';
import type { Annotation } from '../annotation/annotation';
import type { SidecarContent } from '../sidecar/sidecar';
import { finish, type Steps } from '../steps';
import type { PlainText } from '../text/plainText';
import { sha256 } from '../text/sha256';

/** One placement an annotation, by identity. */
export type Placements = ReadonlyMap<Annotation, Placement>;

/**
 * Finds the passages of all sidecars of one text. A sidecar whose hash is that of the text is taken
 * at its word, so that what a person placed once stays there, and nothing is searched. What somebody
 * decided to be lost is not proposed anew, but is back when its words are.
 * @param text Undefined where it is missing or cannot be read: then every passage is lost.
 */
export function placeAnnotations(
  text: PlainText | undefined,
  sidecars: Iterable<Pick<SidecarContent, 'sha256' | 'annotations'>>,
): Placements {
  return finish(placeSteps(text, sidecars));
}

/** {@link placeAnnotations} in steps of a few milliseconds at most. */
export function* placeSteps(
  text: PlainText | undefined,
  sidecars: Iterable<Pick<SidecarContent, 'sha256' | 'annotations'>>,
): Steps<Placements> {
  const hash = text && sha256(text);
  const placed = new Map<Annotation, Placement>();
  for (const { sha256, annotations } of sidecars) {
    const anchors = annotations.map(({ anchor }) => anchor);
    const placements = text
      ? yield* reanchorSteps(text, anchors, { sameText: sha256 === hash })
      : [];
    annotations.forEach((annotation, i) => {
      const found = placements[i] ?? { state: 'lost' };
      const isLost = annotation.state === 'lost' && found.state === 'changed';
      placed.set(annotation, isLost ? { state: 'lost' } : found);
    });
  }
  return placed;
}
