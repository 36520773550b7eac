import { annex } from '../lexicon/headings';
import { address, beginnings, openers, wholeLines } from '../lexicon/furniture';
import type { Draft } from './draft';
import { lazy } from './lazy';

/** A short line: longer ones are the text’s, whatever they begin with. In UTF-16 units. */
const longest = 160;
/** What follows contacts or links belongs to them up to a longer block than this. */
const longestInZone = 200;

const whole = lazy(
  () => new RegExp(`^[[(–—-]?\\s?(?:${wholeLines.join('|')})\\s?[\\])–—:-]?$`, 'iu'),
);
const beginning = lazy(() => new RegExp(`^(?:${beginnings.join('|')})`, 'iu'));
const opener = lazy(() => new RegExp(`^(?:${openers.join('|')})`, 'iu'));
const alone = lazy(() => new RegExp(`^${address}$`, 'iu'));
/** “The Department of State will expand these efforts.” is no letterhead. */
const sentence = /\p{Ll}{2}[.;!?]$/u;
const annexed = lazy(() => new RegExp(`^${annex}`, 'iu'));

/** Gives their role to what a page put around and between the words of the text: rules, contacts, links. */
export function markFurniture(drafts: readonly Draft[]): void {
  let inZone = false;
  /** The last block of a zone, where only its place makes it furniture. */
  let byPlace: Draft | undefined;
  for (const draft of drafts) {
    if (draft.role) continue;
    const length = draft.end - draft.start;
    const isOpener = length <= longest && draft.line !== '' && opener().test(draft.line);
    const isText = draft.style.hash > 0 || annexed().test(draft.line);
    if (inZone && !isOpener && (length > longestInZone || isText)) {
      inZone = false;
      // The heading of what follows the zone.
      if (!isText && byPlace?.block.afterBlank) byPlace.role = undefined;
    }
    const byWords = isOpener || isFurniture(draft);
    inZone ||= isOpener;
    if (inZone || byWords) draft.role = 'furniture';
    byPlace = inZone && !byWords ? draft : undefined;
  }
}

function isFurniture({ start, end, line }: Draft): boolean {
  if (end - start > longest) return false;
  if (!/[\p{L}\p{N}]/u.test(line)) return true;
  if (/^[–—-]?\s?\d{1,3}(?:\s?\/\s?\d{1,3})?\s?[–—-]?$/.test(line)) return true;
  return (
    (whole().test(line) && !sentence.test(line)) || beginning().test(line) || alone().test(line)
  );
}
