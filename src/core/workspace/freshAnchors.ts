import { sameAnchor, type Placement } from '../anchor/anchor';
import { makeAnchor } from '../anchor/makeAnchor';
import { reanchorSteps } from '../anchor/reanchor';
import type { Annotation } from '../annotation/annotation';
import type { AnnotationChange } from '../annotation/annotationSet';
import type { Steps } from '../steps';
import type { PlainText } from '../text/plainText';
import { sameSpan, type Span } from '../text/span';

type PlacementOf = (annotation: Annotation) => Placement | undefined;

/**
 * The changes that bring anchors up to date with where their passages are in `text`. What is uncertain
 * or lost stays as it is, to be found again or decided by a person.
 */
export function freshAnchors(
  text: PlainText,
  annotations: Iterable<Annotation>,
  placementOf: PlacementOf,
): AnnotationChange[] {
  const changes: AnnotationChange[] = [];
  for (const before of annotations) {
    const placement = placementOf(before);
    if (placement?.state !== 'exact' && placement?.state !== 'moved') continue;
    const anchor = makeAnchor(text, placement.span);
    if (sameAnchor(anchor, before.anchor) && before.state === undefined) continue;
    changes.push({ before, after: { ...before, anchor, state: undefined } });
  }
  return changes;
}

/**
 * Whether every passage can be trusted to be where its anchor says in `text`: then the hash of the
 * text may vouch for the anchors. An anchor that is out of date and by chance has its words at its
 * old place would be taken for exact.
 */
export function vouches(
  text: PlainText,
  annotations: Iterable<Annotation>,
  placementOf: PlacementOf,
): boolean {
  for (const annotation of annotations) {
    const { anchor } = annotation;
    const placement = placementOf(annotation);
    const isTrue =
      placement?.state === 'exact' || placement?.state === 'moved'
        ? sameSpan(placement.span, anchor)
        : text.slice(anchor) !== anchor.quote;
    if (!isTrue) return false;
  }
  return true;
}

/**
 * Whether annotations with fresh anchors, once written, will be found in `text` as they are now: the
 * certain ones where they are, the others uncertain. Neighbours that are up to date may speak for the
 * old place of one that is not, and a look-alike that stands there would pass for it; then it is
 * better to write none.
 */
export function* keepDoubts(
  text: PlainText,
  annotations: readonly Annotation[],
  placementOf: PlacementOf,
): Steps<boolean> {
  const before = annotations.map((annotation) => certainSpan(placementOf(annotation)));
  if (before.every((span) => span !== undefined)) return true;
  const anchors = annotations.map(({ anchor }) => anchor);
  const after = yield* reanchorSteps(text, anchors);
  return after.every((placement, i) => {
    const [was, is] = [before[i], certainSpan(placement)];
    return was && is ? sameSpan(was, is) : was === is;
  });
}

function certainSpan(placement: Placement | undefined): Span | undefined {
  return placement?.state === 'exact' || placement?.state === 'moved' ? placement.span : undefined;
}
