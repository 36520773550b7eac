import type { Listing } from './groupAnnotations';
import type { PlacedAnnotation } from './placedAnnotation';
import { needsReview, reviewCause, reviewCauses, type ReviewCause } from './reviewCause';

/** What a person has to decide, for one and the same reason. */
export interface ReviewList {
  readonly cause: ReviewCause;
  readonly annotations: readonly PlacedAnnotation[];
}

/** What needs review, by its cause, in the order of {@link reviewCauses}; none is empty. */
export function reviewLists(listing: Listing): readonly ReviewList[] {
  const all = new Map<ReviewCause, PlacedAnnotation[]>();
  for (const annotations of listing) {
    for (const placed of annotations) {
      const cause = reviewCause(placed);
      if (!cause) continue;
      const known = all.get(cause);
      if (known) known.push(placed);
      else all.set(cause, [placed]);
    }
  }
  return reviewCauses.flatMap((cause) => {
    const annotations = all.get(cause);
    return annotations ? [{ cause, annotations }] : [];
  });
}

/** How many need review. */
export function countReview(listing: Listing): number {
  let count = 0;
  for (const annotations of listing) {
    for (const placed of annotations) if (needsReview(placed)) count++;
  }
  return count;
}
