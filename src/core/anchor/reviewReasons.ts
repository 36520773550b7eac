import { beginsSentences } from '../text/fullStop';
import type { ReviewReason } from './anchor';
import { fold } from './fold';

const numbers = /\p{N}+(?:[.,' ]\p{N}{3}(?!\p{N})|[.,]\p{N}+)*/gu;
const numberWords =
  /(?<!\p{L})(?:zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|zéro|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|vingt|trente|quarante|cinquante|soixante|cent|cents|mille|milliers?|milliards?|first|second|third|premi(?:er|ère)s?|deuxième|troisième)(?!\p{L})/giu;
const negations =
  /(?<!\p{L})(?:not|no|never|none|neither|nor|without|cannot|ne|non|pas|jamais|aucune?|ni|sans|nul(?:le)?|rien|personne)(?!\p{L})|n't(?!\p{L})|(?<!\p{L})n'(?=\p{L})/giu;
/** Words with a capital; those that only begin a sentence are left out below. */
const names = /(?<!\p{L})\p{Lu}[\p{L}\p{N}]*(?:[-'.]\p{L}+)*/gu;

/** Of longer passages, the first words are compared, in UTF-16 units. */
const mostCompared = 20_000;

/** Why a person must look at `words` offered for `quote`; only 'words' when nothing worse differs. */
export function reviewReasons(quote: string, words: string): ReviewReason[] {
  const folded = (text: string): string => fold(text.slice(0, mostCompared)).text;
  const [old, now] = [folded(quote), folded(words)];
  const reasons: ReviewReason[] = [];
  if (differ(old, now, numbers) || differ(old, now, numberWords)) reasons.push('number');
  if (differ(old, now, negations)) reasons.push('negation');
  if (differ(old, now, names, (word) => !beginsSentences(word))) reasons.push('name');
  if (old !== now || (quote.length > mostCompared && quote !== words)) reasons.push('words');
  return reasons;
}

function differ(
  old: string,
  now: string,
  pattern: RegExp,
  counts: (word: string) => boolean = () => true,
): boolean {
  const found = (text: string): string =>
    (text.match(pattern) ?? [])
      .filter(counts)
      .map((match) => match.toLowerCase())
      .sort()
      .join('\n');
  return found(old) !== found(now);
}
