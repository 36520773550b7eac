import type { Listing } from './groupAnnotations';
import type { PlacedAnnotation } from './placedAnnotation';
import { reviewCause, reviewCauses, type ReviewCause } from './reviewCause';

/** What a person has to decide, for one and the same reason. */
export interface ReviewList {
  readonly cause: ReviewCause;
  readonly annotations: readonly PlacedAnnotation[];
}

type ByCause = ReadonlyMap<ReviewCause, readonly PlacedAnnotation[]>;

/** What needs review, by its cause; looked for once in each list of annotations. */
export class ReviewLists {
  readonly #known = new WeakMap<readonly PlacedAnnotation[], ByCause>();

  /** In the order of {@link reviewCauses}; none is empty. */
  of(listing: Listing): readonly ReviewList[] {
    const all = new Map<ReviewCause, PlacedAnnotation[]>();
    for (const annotations of listing) {
      for (const [cause, found] of this.#in(annotations)) {
        const known = all.get(cause);
        if (known) known.push(...found);
        else all.set(cause, [...found]);
      }
    }
    return reviewCauses.flatMap((cause) => {
      const annotations = all.get(cause);
      return annotations ? [{ cause, annotations }] : [];
    });
  }

  /** How many there are, however they came about. */
  count(listing: Listing): number {
    let count = 0;
    for (const annotations of listing) {
      for (const found of this.#in(annotations).values()) count += found.length;
    }
    return count;
  }

  #in(annotations: readonly PlacedAnnotation[]): ByCause {
    let found = this.#known.get(annotations);
    if (!found) this.#known.set(annotations, (found = byCause(annotations)));
    return found;
  }
}

const nothing: ByCause = new Map();

function byCause(annotations: readonly PlacedAnnotation[]): ByCause {
  const found = new Map<ReviewCause, PlacedAnnotation[]>();
  for (const placed of annotations) {
    const cause = reviewCause(placed);
    if (!cause) continue;
    const known = found.get(cause);
    if (known) known.push(placed);
    else found.set(cause, [placed]);
  }
  return found.size === 0 ? nothing : found;
}
