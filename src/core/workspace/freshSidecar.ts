import type { Placement } from '../anchor/anchor';
import type { Annotation } from '../annotation/annotation';
import { AnnotationSet } from '../annotation/annotationSet';
import type { Sidecar, SidecarContent } from '../sidecar/sidecar';
import type { Steps } from '../steps';
import type { PlainText } from '../text/plainText';
import { sha256 } from '../text/sha256';
import { freshAnchors, keepDoubts, vouches } from './freshAnchors';

/**
 * A sidecar with the anchors that were found again in `text`, and the hash of the text where it may
 * vouch for all of them. `left`: something in it has to be reviewed first, and would pass for certain
 * otherwise.
 */
export function* freshSidecar(
  sidecar: Sidecar,
  text: PlainText,
  placementOf: (annotation: Annotation) => Placement | undefined,
): Steps<SidecarContent | 'nothing' | 'left'> {
  const { textName, annotations } = sidecar;
  const hash = sha256(text);
  // What stands in an unchanged text as the sidecar says was not found again.
  const isOut = (annotation: Annotation): boolean =>
    sidecar.sha256 !== hash || placementOf(annotation)?.state !== 'exact';
  const changes = freshAnchors(text, annotations.filter(isOut), placementOf);
  const fresh = AnnotationSet.of(annotations).apply(changes).sorted;
  const now = new Map(changes.map(({ before, after }) => [after, before && placementOf(before)]));
  const freshPlacementOf = (annotation: Annotation) =>
    now.get(annotation) ?? placementOf(annotation);
  const isVouchedFor = vouches(text, fresh, freshPlacementOf);
  if (changes.length === 0 && (!isVouchedFor || sidecar.sha256 === hash)) return 'nothing';
  if (!(yield* keepDoubts(text, fresh, freshPlacementOf))) return 'left';
  return { textName, sha256: isVouchedFor ? hash : '', annotations: fresh };
}
