import { namesOf } from '../lexicon/organisations';
import { alignInitials, unitsOf, type Alignment } from './alignInitials';
import { beginsWith, isHead, nameBefore, phraseBefore } from './nameBefore';
import type { ShortForm } from './shortForm';
import { termWords, type TermWord } from './termWords';

/** Of an alignment: up to here a name with a capital may tell better, and beyond, it says nothing. */
const fair = 2.5;
const poor = 4;

/** Whether letters alone are proof enough. */
export function isGood({ cost }: Alignment): boolean {
  return cost <= 1.25;
}

/**
 * Index of the first of the words before a parenthesis that a short form in it stands for: by its
 * letters, or by the name or phrase that ends there. Undefined where it stands for none of them.
 */
export function expansionOf(words: readonly TermWord[], form: ShortForm): number | undefined {
  return form.isAbbreviation ? abbreviated(words, form) : named(words, form);
}

function abbreviated(words: readonly TermWord[], form: ShortForm): number | undefined {
  const units = unitsOf(form.text);
  const near = words.slice(-Math.max(6, 3 * units.length + 6));
  const alignment = alignInitials(near, units);
  const first = alignment && words.length - near.length + alignment.first;
  if (first !== undefined && isGood(alignment!)) return withHead(words, first, units);
  if (form.isDoubtful) return undefined;
  const known = namesOf(form.text).flatMap(({ english, french }) => [english, french]);
  if (known.length > 0 && !sharesWord(words, known)) return undefined;
  const name = nameBefore(words, units[0]!);
  if (first !== undefined && alignment!.cost <= poor) {
    const isNamed =
      name !== undefined &&
      name <= first &&
      (beginsWith(words[name]!, units[0]!) || (alignment!.cost > fair && isHead(words[name]!)));
    return isNamed ? name : first;
  }
  const mayBePhrase = form.isAnnounced || /^\p{Lu}{3,}/u.test(form.text);
  return name ?? (mayBePhrase ? phraseBefore(words, units[0]!) : undefined);
}

/**
 * Back to the noun that the matched words belong to: « Conférence sud-américaine (SACM) » of which the
 * letters stand in another order, “Partnership for Resilient … Enhancement (RISE)”.
 */
function withHead(words: readonly TermWord[], first: number, units: readonly string[]): number {
  const [head, link] = [words[first - 2], words[first - 1]];
  const { gap } = words[first]!;
  if (!link || gap !== 'blank') return first;
  if (isHead(link) && units.some((unit) => beginsWith(link, unit))) return first - 1;
  const leadsOn = head && link.gap === 'blank' && /^(?:for|pour)$/.test(link.text);
  return leadsOn && isHead(head) ? first - 2 : first;
}

function sharesWord(words: readonly TermWord[], expansions: readonly string[]): boolean {
  const stems = new Set(words.filter(({ isSmall }) => !isSmall).map(({ text }) => stem(text)));
  return expansions.some((expansion) =>
    (expansion.match(/[\p{L}\p{N}]{4,}/gu) ?? []).some((word) => stems.has(stem(word))),
  );
}

function stem(word: string): string {
  return word.toLowerCase().slice(0, 5);
}

/** What a name that is no abbreviation stands for: from the first of its own words, or a name with capitals. */
function named(words: readonly TermWord[], form: ShortForm): number | undefined {
  const own = termWords(form.text, 0, form.text.length).filter(({ isSmall }) => !isSmall);
  const stems = new Set(own.map(({ text }) => stem(text)));
  let shared: number | undefined;
  for (let i = words.length - 1; i >= 0 && stems.size > 0; i--) {
    if (!stems.has(stem(words[i]!.text))) continue;
    stems.delete(stem(words[i]!.text));
    shared = i;
  }
  if (shared !== undefined) return afterArticle(words, shared);
  return form.isAnnounced ? phraseBefore(words, form.text[0]!) : undefined;
}

/** Back from a noun over its adjectives, to what follows the article. */
function afterArticle(words: readonly TermWord[], index: number): number {
  let at = index;
  while (at > 0 && words[at]!.gap !== 'comma' && !words[at - 1]!.isSmall && index - at < 4) {
    if (
      /^(?:the|our|this|its|their|notre|nos|cette?|ce|ces|leurs?|son|sa|ses)$/i.test(
        words[at - 1]!.text,
      )
    ) {
      break;
    }
    at--;
  }
  return words[at - 1]?.isSmall === false && index - at >= 4 ? index : at;
}
