/** A passage whose place is sure by its words alone: where it was and is, in code points. */
export interface Pin {
  readonly was: number;
  readonly is: number;
}

/** How far an offset may be from where a neighbour expects it, in code points, next to it… */
const nearTolerance = 3;
/** …and how much more for every code point between them, since there are small edits between. */
const farTolerance = 0.02;
const mostTolerance = 200;

/** What the sure passages around a place say of where it ought to be now. */
export class Neighbours {
  readonly #pins: readonly Pin[];

  /** @param pins In any order. */
  constructor(pins: readonly Pin[]) {
    this.#pins = [...pins].sort((a, b) => a.was - b.was);
  }

  /** Where the nearest neighbours before and after expect what stood at `was`; one, two or none. */
  expected(was: number, self?: Pin): number[] {
    return this.#around(was, self).map((pin) => pin.is + was - pin.was);
  }

  /** How many of the two nearest neighbours find what stood at `was` right at `is`: 0, 1 or 2. */
  fit(was: number, is: number, self?: Pin): number {
    const around = this.#around(was, self);
    if (around.length === 0) return was === is ? 1 : 0;
    return around.filter((pin) => {
      const off = Math.abs(is - pin.is - (was - pin.was));
      const far = Math.abs(was - pin.was) * farTolerance;
      return off <= nearTolerance + Math.min(far, mostTolerance);
    }).length;
  }

  #around(was: number, self?: Pin): Pin[] {
    const pins = this.#pins;
    let low = 0;
    let high = pins.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (pins[middle]!.was > was) high = middle;
      else low = middle + 1;
    }
    let before = low - 1;
    while (before >= 0 && pins[before] === self) before--;
    let after = low;
    while (after < pins.length && pins[after] === self) after++;
    return [pins[before], pins[after]].filter((pin) => pin !== undefined);
  }
}
