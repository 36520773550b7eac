import { unfinished } from '../lexicon/headings';
import { firstDate } from '../text/dates';
import { isProse, lastOf, type Draft } from './draft';
import { HeadingForms, type HeadingForm } from './headingForm';
import { lazy } from './lazy';

/** Of a heading without marks, in UTF-16 units and words. */
const longestPlain = 140;
const mostWords = 22;
/** What stands under a line that looks like the only item of a list, to make it a heading. */
const longParagraph = 200;
const longestInTitleBlock = 60;

const open = lazy(() => new RegExp(`(?:^|[\\s’'])(?:${unfinished})$`, 'iu'));
const beginsSubtitle = /^(?:by|of|on|at|from|issued|adopted|hosted|par|de|du|des|sur|adoptée?)\s/iu;
const subject =
  /^(?:dear|sincerely|mesdames|madame|monsieur|excellenc(?:y|ies|es?)|we|nous|i|je|they|ils|elles|it|il|elle|this is|these are|there (?:is|are)|ce sont|c[’']est)\s/iu;

/**
 * Gives their role to headings and returns their forms. A heading is so by its marks, its number or
 * its shortness, and by the text that stands under it.
 */
export function markHeadings(drafts: readonly Draft[], text: string): Map<Draft, HeadingForm> {
  const body = drafts.filter(({ role }) => role !== 'furniture' && role !== 'front-matter');
  const forms = formsOf(body, text);
  const isSpaced = body.filter(({ block }) => block.afterBlank).length > body.length / 2;
  const firstText = body.findIndex((draft) => !draft.role && isProse(draft, text));
  const runs = plainRuns(body, forms, text);
  const found = new Map<Draft, HeadingForm>();
  let hasText = false;
  for (let at = body.length - 1; at >= 0; at--) {
    const draft = body[at]!;
    const form = forms[at];
    if (form && isHeading(at, form)) {
      draft.role = 'heading';
      found.set(draft, form);
    } else hasText ||= draft.role === undefined && isProse(draft, text);
  }
  return found;

  function isHeading(at: number, form: HeadingForm): boolean {
    const [draft, next, previous] = [body[at]!, body[at + 1], body[at - 1]];
    const over =
      next !== undefined && (next.role === 'heading' || (!next.role && isProse(next, text)));
    switch (form.strength) {
      case 'sure':
        return true;
      case 'strong':
        if (at < firstText && beginsSubtitle.test(draft.line)) return false;
        return over || (hasText && next !== undefined && forms[at + 1]?.strength !== 'strong');
      case 'numbered': {
        const isListed = [next, previous].some((other) => {
          return other?.shape === draft.shape && draft.shape !== '' && other.role !== 'heading';
        });
        return over && !isListed && isTitle(draft);
      }
      case 'plain':
        return over && isPlainHeading(at, next);
    }
  }

  function isPlainHeading(at: number, next: Draft): boolean {
    const [draft, previous] = [body[at]!, body[at - 1]];
    const run = runs[at]!;
    if (run.length === 0) return false;
    const isUnder = forms[at - 1] !== undefined && forms[at - 1]!.strength !== 'plain';
    if (isSpaced && !draft.block.afterBlank && !isUnder) return false;
    // A short line right above another is one of several, unless a whole paragraph follows it.
    const isLong =
      next.end - next.start > longParagraph && /[.;:]\W{0,4}$/.test(lastOf(next, text));
    if (isSpaced && next.role !== 'heading' && !next.block.afterBlank && !isLong) return false;
    if (
      at < firstText &&
      (draft.line.length > longestInTitleBlock ||
        beginsSubtitle.test(draft.line) ||
        next.role === 'heading')
    ) {
      return false;
    }
    const lead = body[run.start - 1];
    const isLedIn = lead !== undefined && !lead.role && /:\W{0,4}$/u.test(lastOf(lead, text));
    if (isLedIn) {
      const isNumbered = next.shape.startsWith('1');
      const isLong = next.shape === '' && next.end - next.start > longParagraph;
      return run.length === 1 && next.role === undefined && (isNumbered || isLong);
    }
    if (previous && !previous.role && lastOf(previous, text).endsWith(',')) return false;
    if (run.length < 3) return true;
    const isLast = at === run.start + run.length - 1;
    return isLast && draft.block.afterBlank && !previous!.block.afterBlank;
  }
}

function formsOf(body: readonly Draft[], text: string): (HeadingForm | undefined)[] {
  const all = new HeadingForms();
  return body.map((draft) => {
    const form = draft.role ? undefined : all.of(draft, text);
    const isLong = form?.strength === 'plain' && isProse(draft, text);
    return isLong ? undefined : form;
  });
}

interface Run {
  readonly start: number;
  length: number;
}

/** For each block, the run of plain short lines that it is one of; many in a row are a list, not headings. */
function plainRuns(
  body: readonly Draft[],
  forms: readonly (HeadingForm | undefined)[],
  text: string,
): Run[] {
  let run: Run = { start: 0, length: 0 };
  return body.map((draft, at) => {
    const isPlain = forms[at]?.strength === 'plain' && isTitle(draft) && !isProse(draft, text);
    if (!isPlain) {
      run = { start: at + 1, length: 0 };
      return { start: at, length: 0 };
    }
    run.length++;
    return run;
  });
}

/** Words such as a heading has. */
function isTitle({ line }: Draft): boolean {
  return (
    line.length <= longestPlain &&
    line.split(' ').length <= mostWords &&
    /^["“«‘'(]?\s?[\p{Lu}\p{N}]/u.test(line) &&
    !/^[«“"].*[»”"]$/u.test(line) &&
    !open().test(line) &&
    !subject.test(line) &&
    !/[|@\t]|https?:|www\.|\p{N}{3}[- .]\p{N}{4}/u.test(line) &&
    firstDate(line) === undefined
  );
}
