import type { Anchor, Placement } from '../anchor/anchor';

/** Where a passage was found, and by which anchor. */
export interface Place {
  readonly anchor: Anchor;
  readonly placement: Placement;
}

/** Where the passages of a text were found, by sidecar and id. */
export class Places {
  readonly #bySidecar = new Map<string, Map<string, Place>>();

  get(sidecar: string, id: string): Place | undefined {
    return this.#bySidecar.get(sidecar)?.get(id);
  }

  set(sidecar: string, id: string, place: Place): void {
    let places = this.#bySidecar.get(sidecar);
    if (!places) this.#bySidecar.set(sidecar, (places = new Map<string, Place>()));
    places.set(id, place);
  }
}
