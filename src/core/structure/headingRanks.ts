import type { Draft } from './draft';
import type { HeadingForm } from './headingForm';

interface Ranked {
  readonly draft: Draft;
  readonly form: HeadingForm;
  rank: number;
}

/** The lowest and highest rank of forms whose order is this text’s own; Markdown’s and annexes’ is fixed. */
const free = { from: 30, to: 100 };

/**
 * The ranks of headings as one text uses their forms. Where a numbering goes on over headings
 * without numbers (A., bold, B.), it contains them; where it begins again below each (bold, 1., 2.,
 * bold, 1.), they contain it.
 */
export function headingRanks(forms: ReadonlyMap<Draft, HeadingForm>): Map<Draft, number> {
  const all = [...forms].map(([draft, form]): Ranked => ({ draft, form, rank: form.rank }));
  all.sort((a, b) => a.draft.block.start - b.draft.block.start);
  const numberings = new Set(all.filter(isNumbered).map(({ form }) => form.rank));
  for (const rank of [...numberings].sort((a, b) => b - a)) {
    const contained = containedRank(all, rank);
    if (contained === undefined || contained >= rank) continue;
    for (const each of all) {
      if (each.form.rank === rank && isNumbered(each)) each.rank = contained - 0.5;
    }
  }
  return new Map(all.map(({ draft, rank }) => [draft, rank]));
}

function isNumbered({ draft, form }: Ranked): boolean {
  return draft.label !== undefined && form.rank >= free.from && form.rank <= free.to;
}

/** The highest form that a numbering goes on over more often than it begins again below it. */
function containedRank(all: readonly Ranked[], rank: number): number | undefined {
  const votes = new Map<number, number>();
  let last: string | undefined;
  let between = new Set<number>();
  for (const each of all) {
    if (isNumbered(each) && each.form.rank === rank) {
      const vote = last !== undefined && isNext(last, each.draft.label!) ? 1 : -1;
      if (last !== undefined) {
        for (const form of between) votes.set(form, (votes.get(form) ?? 0) + vote);
      }
      last = each.draft.label;
      between = new Set();
    } else if (each.form.rank < free.from || (isNumbered(each) && each.form.rank < rank)) {
      last = undefined;
      between = new Set();
    } else if (!each.form.isOutermost) between.add(each.rank);
  }
  const contained = [...votes].filter(([, vote]) => vote > 0).map(([form]) => form);
  return contained.length > 0 ? Math.min(...contained) : undefined;
}

/** Whether a label is the one after another: `B` after `A`, `II` after `I`, `1.3` after `1.2`. */
function isNext(last: string, label: string): boolean {
  const [before, after] = [orderOf(last), orderOf(label)];
  return after === before + 1;
}

function orderOf(label: string): number {
  const digits = /(?<!\d)\d+$/.exec(label);
  if (digits) return Number(digits[0]);
  const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII'];
  return roman.includes(label) ? roman.indexOf(label) + 1 : label.charCodeAt(0) - 64;
}
