import { contextLength, type Anchor, type Candidate, type Placement } from './anchor';
import type { Certain } from './collisions';
import { decide, type FittedPlace } from './decide';
import { context, type EqualPlaces, type Place } from './equalPlaces';
import { beginsBlock, endsBlock, type FoldedText } from './foldedText';
import { isClosedUp, isContextElsewhere } from './contextElsewhere';
import type { LikePlace } from './likePlace';
import { findLikePlaces } from './likePlaces';
import type { Neighbours, Pin } from './neighbours';
import type { Pattern } from './pattern';
import { reviewReasons } from './reviewReasons';

/** An anchor that is looked for. */
export interface Search {
  /** Its place among the anchors given. */
  readonly order: number;
  readonly anchor: Anchor;
  readonly pattern: Pattern;
  readonly equal: EqualPlaces;
  /** Where it is, if its words alone make it sure. */
  readonly pin: Pin | undefined;
}

/** How many places a person is offered. */
const mostCandidates = 5;
/** Context that makes a place that only resembles the quote a rival of one that equals it. */
const rivalContext = 24;
const rivalAlike = 0.4;
/** The context of so few words, in folded units, is what speaks for them, and may be boilerplate. */
const shortQuote = 32;
/** A side of a moved paragraph that is as it was. */
const wholeSide = 24;

/** Decides where a passage is, once its neighbours are known. */
export class Finder {
  readonly #likes = new Map<Search, readonly LikePlace[]>();

  constructor(
    readonly text: FoldedText,
    readonly neighbours: Neighbours,
  ) {}

  /** Where it is beyond doubt, as far as it is known without the other passages' claims. */
  certain(search: Search): Certain | undefined {
    const { pattern, equal, anchor } = search;
    const places = this.#fitted(search);
    const place = decide(pattern, places, equal.unseen);
    if (!place) return undefined;
    if (place.fit < 2 && this.#hasRival(search, place)) return undefined;
    return { anchor, span: this.text.spanOf(place), fit: place.fit };
  }

  /** Whether a sure place, out of order among the others, may be a copy: then it tells of no other. */
  doubts(search: Search): boolean {
    const { anchor, pin } = search;
    if (!pin || this.neighbours.inOrder(anchor.start, pin.is, pin)) return false;
    return this.#fitted(search).some((place) => this.#hasRival(search, place));
  }

  /** What a person is asked about it. */
  proposal(search: Search): Placement {
    const equal = this.#fitted(search);
    const enough = equal.filter((place) => context(place) >= rivalContext).length >= mostCandidates;
    const like = (enough ? [] : this.#like(search)).filter(
      (place) =>
        (place.alike >= 0.5 || context(place) >= rivalContext) &&
        !equal.some((other) => meet(place, other)),
    );
    const ranked = [...equal.map((place) => ({ ...place, alike: 1 })), ...like]
      .map((place) => ({ place, score: this.#score(search, place) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, mostCandidates);
    const candidates = ranked.map(({ place, score }) =>
      this.#candidate(search, place, score, equal.length > 1),
    );
    return candidates.length > 0 ? { state: 'changed', candidates } : { state: 'lost' };
  }

  #fitted(search: Search): FittedPlace[] {
    const { anchor, equal, pattern, pin } = search;
    return equal.places.map((place) => {
      const { start } = this.text.spanOf(place);
      return {
        ...place,
        fit: this.#fit(search, place),
        inOrder: this.neighbours.inOrder(anchor.start, start, pin),
        wholeBlock: this.#isWholeBlock(anchor, pattern, place),
      };
    });
  }

  #fit({ anchor, pattern, pin }: Search, place: Place): number {
    const { prefixLength, suffixLength } = pattern;
    const { length } = this.text.folded.text;
    const edges = {
      first: place.before === prefixLength && place.start === prefixLength && isCut(anchor.prefix),
      last:
        place.after === suffixLength && place.end + suffixLength === length && isCut(anchor.suffix),
    };
    return this.neighbours.fit(anchor.start, this.text.spanOf(place).start, edges, pin);
  }

  #like(search: Search): readonly LikePlace[] {
    const known = this.#likes.get(search);
    if (known) return known;
    const { anchor, pattern, pin } = search;
    const expected = this.neighbours.expected(anchor.start, pin);
    if (expected.length === 0) expected.push(anchor.start);
    const starts = expected.map((offset) => this.text.foldedIndex(offset));
    const likes = findLikePlaces(this.text.folded, this.text.index, pattern, starts);
    this.#likes.set(search, likes);
    return likes;
  }

  /** Whether the passage may still be where it was, edited, or is gone from there. */
  #hasRival(search: Search, place: FittedPlace): boolean {
    const { pattern, equal } = search;
    const { folded, index } = this.text;
    if (isClosedUp(folded, index, pattern, place)) return true;
    if (pattern.quote.length < shortQuote) {
      const side = place.fit === 0 ? wholeSide : contextLength;
      if (isContextElsewhere(folded, index, pattern, place, side)) return true;
    }
    const telling = Math.max(rivalContext, context(place) - 32);
    return this.#like(search).some((like) => {
      if (like.alike < rivalAlike || equal.places.some((other) => meet(like, other))) return false;
      if (context(like) >= telling) return true;
      const isTelling = context(like) >= 8 || pattern.quote.length >= rivalContext;
      return isTelling && this.#fit(search, like) > 0;
    });
  }

  /** Whether one side of a place is as it was, and its other side the edge of a paragraph, old and new. */
  #isWholeBlock(anchor: Anchor, pattern: Pattern, place: Place): boolean {
    const { before, after } = this.text.edgesAround(place);
    const head = before && beginsBlock(anchor.prefix);
    const tail = after && endsBlock(anchor.suffix);
    return (
      (head && place.after >= Math.min(pattern.suffixLength, wholeSide)) ||
      (tail && place.before >= Math.min(pattern.prefixLength, wholeSide))
    );
  }

  #score(search: Search, place: LikePlace): number {
    const { pattern } = search;
    const all = pattern.prefixLength + pattern.suffixLength;
    const shared = all === 0 ? 1 : context(place) / all;
    // Of a short quote, what stands around it tells more than its own few letters.
    const own = pattern.quote.length / (pattern.quote.length + all);
    const fit = this.#fit(search, place);
    return 0.9 * (own * place.alike + (1 - own) * shared) + 0.05 * fit;
  }

  #candidate({ anchor }: Search, place: LikePlace, score: number, several: boolean): Candidate {
    const span = this.text.spanOf(place);
    const reasons = reviewReasons(anchor.quote, this.text.original.slice(span));
    if (reasons.length === 0) reasons.push(several ? 'ambiguous' : 'context');
    return { ...span, score, reasons };
  }
}

/** Whether a context is shorter than it would be away from the edges of a text, graphemes aside. */
function isCut(side: string): boolean {
  return side.length < contextLength - 8;
}

function meet(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end;
}
