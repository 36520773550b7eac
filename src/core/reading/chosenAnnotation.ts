import type { PlacedAnnotation } from '../workspace/placedAnnotation';

/**
 * Which of several annotations at one place a person chose. The choice holds while the same annotations are there,
 * however they are changed; commands mean the chosen one.
 */
export class ChosenAnnotation {
  #key = '';
  #others = '';

  /** @param here All that are at the place. */
  choose(chosen: PlacedAnnotation, here: readonly PlacedAnnotation[]): void {
    this.#key = keyOf(chosen);
    this.#others = allOf(here);
  }

  forget(): void {
    this.#key = '';
  }

  /** The chosen one, where the choice was made among just these. */
  among(here: readonly PlacedAnnotation[]): PlacedAnnotation | undefined {
    if (this.#key === '' || allOf(here) !== this.#others) return undefined;
    return here.find((placed) => keyOf(placed) === this.#key);
  }
}

function keyOf({ sidecar, id }: PlacedAnnotation): string {
  return `${sidecar}#${id}`;
}

function allOf(annotations: readonly PlacedAnnotation[]): string {
  return annotations.map(keyOf).sort().join('\n');
}
