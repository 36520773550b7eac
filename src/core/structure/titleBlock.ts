import { documentKind, newsKind } from '../lexicon/documentKinds';
import { outermost } from '../lexicon/headings';
import { firstDate } from '../text/dates';
import { isProse, type Draft } from './draft';
import { lazy } from './lazy';

/** Longer than this is a first paragraph, in UTF-16 units. */
const longestTitle = 250;
/** How many blocks may stand before the first paragraph. */
const longestBlock = 16;

const kindLine = lazy(() => new RegExp(`^[[(]?${documentKind}[\\])]?$`, 'iu'));
const kindWord = lazy(() => new RegExp(`(?<![\\p{L}-])${documentKind}(?![\\p{L}])`, 'iu'));
const news = lazy(() => new RegExp(`^(?:${newsKind})$`, 'iu'));
const outer = lazy(() => new RegExp(`^(?:${outermost})$`, 'iu'));
/** “Leuven, Belgium” */
const place =
  /^\p{Lu}[\p{L}.’'-]*(?: \p{L}[\p{L}.’'-]*){0,2}, \p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,2}$/u;
const signed =
  /^(?:done|signed|adopted|issued|made|given|fait|signé|adoptée?|donné) (?:at|in|on|à|au|en|le|this)\b/iu;

/**
 * Gives their roles to title, kind of document and dateline, which stand before the first paragraph.
 * @param known The title that front matter gives: then no other line is taken for it.
 */
export function markTitleBlock(drafts: readonly Draft[], text: string, known?: string): void {
  const head = headOf(drafts, text);
  for (const draft of head) {
    if (kindLine().test(draft.line)) draft.role = 'document-kind';
    else if (isDateline(draft.line)) draft.role = 'dateline';
  }
  for (const [at, draft] of head.entries()) {
    const besideDate = [head[at - 1], head[at + 1]].some((other) => other?.role === 'dateline');
    if (!draft.role && place.test(draft.line) && (besideDate || at === 0)) draft.role = 'dateline';
  }
  for (const draft of drafts) {
    if (!draft.role && signed.test(draft.line) && firstDate(draft.line)) draft.role = 'dateline';
  }
  if (known !== undefined) {
    const words = lettersOf(known);
    for (const draft of head) {
      const line = lettersOf(draft.line);
      const isPart = line.length > 12 || draft.role === undefined;
      if (line !== '' && isPart && words.includes(line)) draft.role = 'title';
    }
    return;
  }
  const open = head.filter((draft) => !draft.role && isTitleLike(draft));
  const kind = head.find((draft) => draft.role === 'document-kind');
  const title = open.find(({ style }) => style.hash > 0) ?? open[0];
  if (!title || (kind && isRatherHeading(title, kind, head))) {
    if (kind) kind.role = 'title';
    return;
  }
  for (let at = head.indexOf(title); at < head.length; at++) {
    const next = head[at]!;
    if (next !== title && (next.role || next.block.afterBlank || !goesOn(title, next))) break;
    next.role = 'title';
  }
}

/** The blocks before the first paragraph, front matter and furniture aside. */
function headOf(drafts: readonly Draft[], text: string): Draft[] {
  const head: Draft[] = [];
  for (const draft of drafts) {
    if (draft.role) continue;
    if (head.length === longestBlock || (isProse(draft, text) && !isTitleLike(draft))) break;
    if (draft.shape !== '') break;
    head.push(draft);
  }
  return head;
}

function isTitleLike({ line, shape }: Draft): boolean {
  if (line === '' || line.length > longestTitle || shape !== '' || outer().test(line)) return false;
  return !/[.;,:]$/.test(line) && !/^(?:we|nous),? /iu.test(line);
}

/** A title over several lines: one after the other in one form. */
function goesOn(title: Draft, next: Draft): boolean {
  const capitals = (draft: Draft) => !/\p{Ll}/u.test(draft.line);
  return (
    isTitleLike(next) &&
    next.style.bold === title.style.bold &&
    next.style.hash === title.style.hash &&
    capitals(next) === capitals(title)
  );
}

/** Whether a line below “Joint Communiqué”, right above the first paragraph, is its heading and not the title. */
function isRatherHeading(title: Draft, kind: Draft, head: readonly Draft[]): boolean {
  return (
    title.style.hash === 0 &&
    head.indexOf(kind) < head.indexOf(title) &&
    head.at(-1) === title &&
    !news().test(kind.line) &&
    !kindWord().test(title.line) &&
    title.line.split(' ').length < 6
  );
}

/** A place and a date, and nobody who says anything. */
function isDateline(line: string): boolean {
  if (line.length > 140 || /^(?:we|nous)\b/iu.test(line)) return false;
  if (firstDate(line) === undefined) return false;
  const rest = line.replace(/\d[\d\s:.h-]*|(?<!\p{L})(?:le|on|at|the|à)(?!\p{L})/giu, ' ');
  return (
    rest.trim().split(/\s+/).length <= 10 &&
    !kindWord().test(line.replace(/^.*(?:adopt|issu|publi)/iu, ''))
  );
}

function lettersOf(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
