import { documentKind, newsKind } from '../lexicon/documentKinds';
import { letterheads } from '../lexicon/furniture';
import { outermost, unfinished } from '../lexicon/headings';
import { firstDate } from '../text/dates';
import { isProse, type Draft } from './draft';
import { lazy } from './lazy';

/** Longer than this is a first paragraph, in UTF-16 units. */
const longestTitle = 250;
/** How many blocks may stand before the first paragraph. */
const longestHead = 24;

const kindLine = lazy(() => new RegExp(`^[[(]?${documentKind}[\\])]?$`, 'iu'));
const kindWord = lazy(() => new RegExp(`(?<![\\p{L}-])${documentKind}(?![\\p{L}])`, 'iu'));
const news = lazy(() => new RegExp(`^(?:${newsKind})$`, 'iu'));
const outer = lazy(() => new RegExp(`^(?:${outermost})$`, 'iu'));
const letterhead = lazy(() => new RegExp(`^(?:${letterheads.join('|')})$`, 'iu'));
const open = lazy(() => new RegExp(`(?:,|(?:^|[\\s’'])(?:${unfinished}))$`, 'iu'));
/** `S/RES/2397 (2017)`, `EUCO 31/22`: capitals and figures only. */
const fileSign = /^(?=\P{N}*\p{N})[\p{Lu}\p{N}\s./()–-]{4,32}$/u;
const subjectLabel = /^(?:subject|objet|re) ?: */iu;
/** “Leuven, Belgium” */
const place =
  /^\p{Lu}[\p{L}.’'-]*(?: \p{L}[\p{L}.’'-]*){0,2}, \p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,2}$/u;
const signed =
  /^(?:done|signed|adopted|issued|made|given|fait|signé|adoptée?|donné) (?:at|in|on|à|au|en|le|this)(?=\s)/iu;

/** Lines that are one title if they are one. */
interface Candidate {
  readonly drafts: readonly Draft[];
  readonly words: string;
}

/**
 * Gives their roles to what stands before the first paragraph: letterhead, title, kind of document,
 * dateline.
 * @param known The title that front matter gives: then no other line is taken for it.
 */
export function markTitleBlock(drafts: readonly Draft[], text: string, known?: string): void {
  const head = headOf(drafts, text);
  markDatelines(head);
  for (const draft of drafts) {
    if (!draft.role && signed.test(draft.line) && firstDate(draft.line)) draft.role = 'dateline';
  }
  if (known !== undefined) markKnown(head, known);
  else markTitle(head);
  for (const draft of head) {
    if (!draft.role && kindLine().test(draft.line)) draft.role = 'document-kind';
    else if (!draft.role && isLetterhead(draft.line)) draft.role = 'furniture';
  }
}

/** The blocks before the first paragraph, front matter and furniture aside. */
function headOf(drafts: readonly Draft[], text: string): Draft[] {
  const head: Draft[] = [];
  for (const draft of drafts) {
    if (draft.role) continue;
    const isText = isProse(draft, text) && !isTitleLike(draft.line) && !isLetterhead(draft.line);
    const isBegun = isText && !subjectLabel.test(draft.line) && !draft.line.endsWith(',');
    if (head.length === longestHead || isBegun || draft.shape !== '') break;
    if (/^(?:we|nous)(?:,| )/iu.test(draft.line)) break;
    head.push(draft);
  }
  return head;
}

function markDatelines(head: readonly Draft[]): void {
  for (const draft of head) if (isDateline(draft.line)) draft.role = 'dateline';
  for (const [at, draft] of head.entries()) {
    const besideDate = [head[at - 1], head[at + 1]].some((other) => other?.role === 'dateline');
    if (!draft.role && place.test(draft.line) && (besideDate || at === 0)) draft.role = 'dateline';
  }
}

function markKnown(head: readonly Draft[], known: string): void {
  const title = lettersOf(known);
  for (const draft of head) {
    const line = lettersOf(draft.line);
    const isKind = kindLine().test(draft.line);
    if (!draft.role && line !== '' && !isKind && title.includes(line)) draft.role = 'title';
    else if (line === title) draft.role = 'title';
  }
}

function markTitle(head: readonly Draft[]): void {
  const all = candidates(head);
  let best: Candidate | undefined;
  let most = 0;
  for (const [at, candidate] of all.entries()) {
    const score = scoreOf(candidate, all.slice(0, at), candidate.drafts.at(-1) === head.at(-1));
    if (score > most) [best, most] = [candidate, score];
  }
  const kind = head.find((draft) => !draft.role && kindLine().test(draft.line));
  for (const draft of best?.drafts ?? (kind ? [kind] : [])) {
    draft.role = 'title';
    const label = subjectLabel.exec(draft.line);
    if (label) draft.start = Math.min(draft.end, draft.start + label[0].length);
  }
  // Web pages have it twice: above, and where the text begins.
  const words = lettersOf(best?.words ?? '');
  for (const draft of head) {
    if (!draft.role && words !== '' && lettersOf(draft.line) === words) draft.role = 'title';
  }
}

/** The lines of the head, those that are one title in one. */
function candidates(head: readonly Draft[]): Candidate[] {
  const found: { drafts: Draft[]; words: string }[] = [];
  let previous: Draft | undefined;
  for (const draft of head) {
    const last = found.at(-1);
    if (draft.role) previous = undefined;
    else if (last && previous && isOneTitle(previous, draft)) {
      last.drafts.push(draft);
      last.words += ` ${draft.line}`;
      previous = draft;
    } else {
      found.push({ drafts: [draft], words: draft.line });
      previous = draft;
    }
  }
  return found;
}

/** Whether a line right below another goes on with the same title. */
function isOneTitle(above: Draft, below: Draft): boolean {
  if (below.block.afterBlank || news().test(above.line) || isLetterhead(above.line)) return false;
  const isCapitals = (draft: Draft) => !/\p{Ll}/u.test(draft.line);
  const isMarked = above.style.bold || isCapitals(above) || above.block.indent > 8;
  const isSame =
    above.style.bold === below.style.bold &&
    above.style.hash === below.style.hash &&
    isCapitals(above) === isCapitals(below);
  return isSame && (isMarked || open().test(above.line));
}

/** How much speaks for a title; nothing for what is none. */
function scoreOf({ drafts, words }: Candidate, before: readonly Candidate[], isLast: boolean) {
  const label = subjectLabel.test(words);
  if (!isTitleLike(words) || kindLine().test(words)) return label ? 8 : 0;
  if (isLetterhead(words)) return 0;
  const isKind = kindWord().test(words);
  const count = words.split(' ').length;
  const above = before.find(({ words: line }) => kindLine().test(line));
  // Below “Joint Communiqué”, right above the first paragraph: its heading.
  if (above && isLast && !isKind && count < 6 && !news().test(above.words)) return 0;
  return (
    (drafts[0]!.style.hash > 0 ? 6 : 0) +
    (label ? 8 : 0) +
    (isKind ? 3 : 0) +
    (count > 3 ? 1 : 0) +
    (count > 1 || isKind ? 1 : 0) +
    (before.some(
      ({ words: line }) => isTitleLike(line) && !isLetterhead(line) && !kindLine().test(line),
    )
      ? 0
      : 3)
  );
}

function isTitleLike(line: string): boolean {
  if (line === '' || line.length > longestTitle || outer().test(line)) return false;
  return !/[.;,:]$/.test(line) && !/^(?:we|nous),? /iu.test(line);
}

function isLetterhead(line: string): boolean {
  return line.length <= 120 && (letterhead().test(line) || fileSign.test(line));
}

/** A place and a date, and nobody who says anything. */
function isDateline(line: string): boolean {
  if (line.length > 140 || /^(?:we|nous)\b/iu.test(line)) return false;
  if (firstDate(line) === undefined) return false;
  const rest = line.replace(/\d[\d\s:.h-]*|(?<!\p{L})(?:le|on|at|the|à)(?!\p{L})/giu, ' ');
  const said = line.replace(/^.{0,20}(?:adopt|issu|publi)/iu, '');
  return rest.trim().split(/\s+/).length <= 10 && !kindWord().test(said);
}

function lettersOf(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
