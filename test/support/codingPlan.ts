import { nextLikelyPassage } from '../../src/core/coding/likelyPassage';
import { nextParagraph, nextSentence, type Direction } from '../../src/core/coding/readingMoves';
import { grow, shrink, type Edge, type Unit } from '../../src/core/coding/resize';
import type { PlainText } from '../../src/core/text/plainText';
import { sentenceAt } from '../../src/core/text/sentence';
import { sameSpan, type Span } from '../../src/core/text/span';

/** Where an analyst is in a text: the passage, and the end of it that moves. */
interface Place {
  readonly passage: Span;
  readonly edge: Edge;
}

/** A passage to be coded, with a kind. */
export interface ToCode extends Span {
  readonly kind: string;
}

const units: readonly (readonly [string, Unit])[] = [
  ['w', 'word'],
  ['c', 'clause'],
  ['s', 'sentence'],
];

/** No analyst looks for a passage by more keys than this. */
const mostMoves = 12;

/** The keys that lead from the beginning of a text through passages, each coded by the key of its kind. */
export class CodingPlan {
  readonly keys: string[] = [];
  readonly #coded: Span[] = [];
  #place: Place;

  constructor(
    private readonly text: PlainText,
    private readonly kindKey: ReadonlyMap<string, string>,
  ) {
    this.#place = { passage: sentenceAt(text, 0), edge: 'end' };
  }

  /** Adds the fewest keys that lead to the passage and code it. */
  code(target: ToCode): void {
    this.keys.push(...this.#movesTo(target), this.kindKey.get(target.kind)!);
    this.#coded.push(target);
  }

  #movesTo(target: Span): readonly string[] {
    let front: { place: Place; keys: readonly string[] }[] = [{ place: this.#place, keys: [] }];
    const seen = new Set<string>();
    for (let moves = 0; moves <= mostMoves; moves++) {
      const there = front.find(({ place }) => sameSpan(place.passage, target));
      if (there) {
        this.#place = there.place;
        return there.keys;
      }
      front = front.flatMap(({ place, keys }) =>
        this.#moves(place).flatMap(([key, next]) => {
          const { start, end } = next.passage;
          const name = `${start}-${end}-${next.edge}`;
          if (seen.has(name)) return [];
          seen.add(name);
          return [{ place: next, keys: [...keys, key] }];
        }),
      );
    }
    throw new Error(`no keys lead to ${this.text.slice(target)}`);
  }

  #moves({ passage, edge }: Place): (readonly [string, Place])[] {
    const found: (readonly [string, Place])[] = [];
    const goTo = (key: string, next: Span | undefined): void => {
      if (next) found.push([key, { passage: next, edge: 'end' }]);
    };
    const kinds = new Set(this.kindKey.keys());
    const likely = (direction: Direction): Span | undefined =>
      nextLikelyPassage(this.text, passage, direction, this.#coded, kinds);
    goTo('Space', nextSentence(this.text, passage, 1));
    goTo('Shift+Space', nextSentence(this.text, passage, -1));
    goTo('Shift+J', nextParagraph(this.text, passage, 1));
    goTo('Shift+K', nextParagraph(this.text, passage, -1));
    goTo('f', likely(1));
    goTo('Shift+F', likely(-1));
    for (const [key, unit] of units) {
      found.push([key, { passage: grow(this.text, passage, unit, edge), edge }]);
      const smaller = shrink(this.text, passage, unit, edge);
      found.push([`Shift+${key.toUpperCase()}`, { passage: smaller, edge }]);
    }
    found.push(['x', { passage, edge: edge === 'end' ? 'start' : 'end' }]);
    return found;
  }
}
