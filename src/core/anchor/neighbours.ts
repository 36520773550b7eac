/** A passage whose place is sure by its words alone: where it was and is, in code points. */
export interface Pin {
  readonly was: number;
  readonly is: number;
}

/** Whether a passage stood and stands at an edge of its text. */
export interface Edges {
  readonly first: boolean;
  readonly last: boolean;
}

/** How far an offset may be from where a neighbour expects it, in code points, next to it… */
const nearTolerance = 3;
/** …and how much more for every code point between them, since there are small edits between. */
const farTolerance = 0.02;
const mostTolerance = 64;

/** What the sure passages around a place say of where it ought to be now. */
export class Neighbours {
  readonly #pins: readonly Pin[];
  /** The pins that kept their order: what the others moved about in. */
  readonly #kept: readonly Pin[];

  /** @param pins In any order. */
  constructor(pins: readonly Pin[]) {
    this.#pins = [...pins].sort((a, b) => a.was - b.was || a.is - b.is);
    this.#kept = longestAscent(this.#pins);
  }

  /** Where the nearest neighbours before and after expect what stood at `was`; one, two or none. */
  expected(was: number, self?: Pin): number[] {
    return around(this.#pins, was, self)
      .filter((pin) => pin !== undefined)
      .map((pin) => pin.is + was - pin.was);
  }

  /**
   * How many of its two neighbours find what stood at `was` right at `is`: 0, 1 or 2. An edge of the
   * text is a neighbour too, for what stood and stands at it or, at its beginning, has not moved.
   */
  fit(was: number, is: number, edges: Edges, self?: Pin): number {
    const [before, after] = around(this.#pins, was, self);
    const first = before ? agrees(before, was, is) : was === is || edges.first;
    const last = after ? agrees(after, was, is) : edges.last;
    return Number(first) + Number(last);
  }

  /** Whether what stood at `was` and is now at `is` kept its order among all that did. */
  inOrder(was: number, is: number, self?: Pin): boolean {
    const [before, after] = around(this.#kept, was, self);
    return (before?.is ?? 0) <= is && is <= (after?.is ?? Infinity);
  }
}

function agrees(pin: Pin, was: number, is: number): boolean {
  const off = Math.abs(is - pin.is - (was - pin.was));
  const far = Math.abs(was - pin.was) * farTolerance;
  return off <= nearTolerance + Math.min(far, mostTolerance);
}

/** The nearest pins before and after `was`, other than `self`. */
function around(
  pins: readonly Pin[],
  was: number,
  self: Pin | undefined,
): [Pin | undefined, Pin | undefined] {
  const after = firstAfter(pins, was, (pin) => pin.was);
  let left = after - 1;
  while (left >= 0 && pins[left] === self) left--;
  let right = after;
  while (right < pins.length && pins[right] === self) right++;
  return [pins[left], pins[right]];
}

function firstAfter<T>(sorted: readonly T[], value: number, of: (item: T) => number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (of(sorted[middle]!) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The most pins that stand in the same order now as they did (patience sorting). */
function longestAscent(pins: readonly Pin[]): Pin[] {
  const tails: number[] = [];
  const previous = new Int32Array(pins.length).fill(-1);
  pins.forEach((pin, i) => {
    const length = firstAfter(tails, pin.is, (tail) => pins[tail]!.is);
    if (length > 0) previous[i] = tails[length - 1]!;
    tails[length] = i;
  });
  const ascent: Pin[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i]!) ascent.push(pins[i]!);
  return ascent.reverse();
}
