import type { ReviewReason } from '../anchor/anchor';
import { message, type Message } from '../message';
import type { PlacedAnnotation } from './placedAnnotation';

/** Why a person has to look at an annotation. */
export type ReviewCause =
  /** Two sides of a merge say different things of it. */
  | 'conflict'
  /** Its passage is proposed to be somewhere; the first reason why that is not certain. */
  | ReviewReason
  /** Nothing in the text resembles its passage. */
  | 'lost';

/** The order in which causes are listed: the easiest to decide last. */
export const reviewCauses: readonly ReviewCause[] = [
  'conflict',
  'number',
  'negation',
  'name',
  'words',
  'ambiguous',
  'context',
  'lost',
];

/** Why a person has to look at an annotation; undefined where nobody has to. */
export function reviewCause({ annotation, placement }: PlacedAnnotation): ReviewCause | undefined {
  if (annotation.conflicts) return 'conflict';
  if (placement?.state === 'changed') return placement.candidates[0]?.reasons[0] ?? 'words';
  return placement?.state === 'lost' && annotation.state !== 'lost' ? 'lost' : undefined;
}

export function needsReview(placed: PlacedAnnotation): boolean {
  return reviewCause(placed) !== undefined;
}

/** What a person has to know about an annotation before trusting it; undefined where all is certain. */
export function doubtOf(placed: PlacedAnnotation): Message | undefined {
  const cause = reviewCause(placed);
  if (cause) return doubts[cause];
  return placed.placement?.state === 'lost' ? decidedLost : undefined;
}

const decidedLost = message('Somebody decided that this passage is not in the text any more.');

const doubts: Readonly<Record<ReviewCause, Message>> = {
  conflict: message('Two versions of this annotation were merged. Decide which values are right.'),
  words: message('The words of this passage changed. Check that this is still the right passage.'),
  number: message('A number in this passage changed. Check that this is still the right passage.'),
  negation: message(
    'A negation in this passage changed. Check that this is still the right passage.',
  ),
  name: message('A name in this passage changed. Check that this is still the right passage.'),
  ambiguous: message('These words stand in several places. Check that this is the one.'),
  context: message('These words moved away from their neighbours. Check that this is the passage.'),
  lost: message('The words of this passage are not in the text any more.'),
};
