import type { EqualPlaces, Place } from './equalPlaces';
import { context } from './equalPlaces';
import type { Pattern } from './pattern';

/** A place where the quote stands, and what the passages around it say of it. */
export interface FittedPlace extends Place {
  /** How many of its two neighbours expect it right there. */
  readonly fit: number;
  /** Whether it kept its order among the passages that did. */
  readonly inOrder: boolean;
  /** Whether each side that differs is the edge of a paragraph, old and new: it moved as a whole. */
  readonly wholeBlock: boolean;
}

/** Context that any boilerplate shares, in folded units, and context that tells a place from another. */
const commonContext = 11;
const clearMargin = 16;
/** A side that is this much alike may be the right one, its other side edited. */
const tellingSide = 20;
/** No more of a quote than this speaks for its place: long boilerplate is boilerplate. */
const mostWeight = 32;

/** Whether the words alone say where a passage is: one place only, with its context at both sides. */
export function isSure(pattern: Pattern, { places, unseen }: EqualPlaces): boolean {
  const place = places[0];
  if (!place || places.length > 1 || unseen > commonContext) return false;
  return hasBothSides(pattern, place) && evidence(pattern, place) >= 56;
}

/**
 * The place that may be taken without asking, as far as the equal places tell: the one with the most
 * evidence, if no other comes near it. A place where no neighbour expects it needs the most, and
 * must still be checked against places that only resemble it.
 */
export function decide(
  pattern: Pattern,
  places: readonly FittedPlace[],
  unseen: number,
): FittedPlace | undefined {
  const best = places.reduce<FittedPlace | undefined>(
    (a, b) => (!a || rank(b) > rank(a) ? b : a),
    undefined,
  );
  if (!best) return undefined;
  const rivals = places.filter((place) => place !== best);
  const only = rivals.length === 0 && unseen < 0;
  const own = context(best);
  const whole = own === pattern.prefixLength + pattern.suffixLength;
  const strength = evidence(pattern, best);
  const explained = hasBothSides(pattern, best) || best.wholeBlock;
  switch (best.fit) {
    case 2: {
      const beaten = rivals.every(
        (rival) => context(rival) < own + 8 && (rival.fit < 2 || context(rival) <= own - 8),
      );
      const enough = whole || strength >= (only ? 24 : 40);
      return beaten && unseen < own + 8 && enough ? best : undefined;
    }
    case 1: {
      const margin = whole ? 4 : clearMargin;
      const beaten = rivals.every(
        (rival) =>
          context(rival) <= Math.min(commonContext, own - 1) ||
          (rival.fit === 0 && context(rival) <= own - margin),
      );
      const clear = beaten && unseen <= Math.max(commonContext, own - margin);
      const enough = whole || strength >= (only && best.inOrder ? 32 : 56);
      const trusted = explained || (best.inOrder && only && pattern.quote.length >= mostWeight);
      return clear && enough && trusted ? best : undefined;
    }
    default: {
      const beaten = rivals.every(
        (rival) =>
          context(rival) <= commonContext ||
          (rival.fit === 0 &&
            Math.max(rival.before, rival.after) < tellingSide &&
            context(rival) <= own - 24),
      );
      const clear = unseen <= commonContext && beaten;
      return clear && explained && strength >= 64 ? best : undefined;
    }
  }
}

function rank(place: FittedPlace): number {
  return context(place) + 10 * place.fit;
}

/** Context and quote together, in folded units: what would have to be there twice by chance. */
function evidence(pattern: Pattern, place: Place): number {
  return context(place) + Math.min(pattern.quote.length, mostWeight);
}

function hasBothSides(pattern: Pattern, { before, after }: Place): boolean {
  return (
    before >= Math.min(pattern.prefixLength, commonContext + 1) &&
    after >= Math.min(pattern.suffixLength, commonContext + 1)
  );
}
