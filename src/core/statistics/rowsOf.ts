import { message, render } from '../message';
import type { PlacedAnnotation } from '../workspace/placedAnnotation';
import { KindCounts } from './kindCounts';
import type {
  CountedKind,
  Grouping,
  StatisticsChoices,
  StatisticsRow,
  StatisticsSource,
} from './statistics';

/** The rows to show: in their order, the last ones taken together where there are too many. */
export function rowsOf(
  counts: KindCounts,
  kinds: readonly CountedKind[],
  annotations: readonly PlacedAnnotation[],
  grouping: Grouping,
  { order, most }: StatisticsChoices,
  { language, translate }: StatisticsSource,
): { rows: StatisticsRow[]; others: number } {
  const codes = kinds.map(({ code }) => code);
  const row = (
    key: string,
    rest: Omit<StatisticsRow, 'key' | 'counts' | 'total'>,
  ): StatisticsRow => {
    const own = counts.of(key, codes);
    return { key, ...rest, counts: own, total: own.reduce((sum, count) => sum + count, 0) };
  };
  const one = (key: string): StatisticsRow =>
    row(key, { role: 'one', ...grouping.nameOf(key), asks: grouping.asks(key) });
  const found = [...counts.keys].filter((key) => key !== '');
  // By number first, also where labels give the order in the end: what is shown is what is frequent.
  const ranked = grouping.sequence ?? found.sort(byNumber(counts));
  const isShort = grouping.sequence !== undefined || ranked.length <= most + 1;
  const rows = (isShort ? ranked : ranked.slice(0, most)).map(one);
  if (order === 'label' && !grouping.sequence) {
    const { compare } = new Intl.Collator(language, { numeric: true });
    rows.sort((a, b) => compare(a.label, b.label));
  }
  const rest = isShort ? [] : ranked.slice(most);
  if (rest.length > 0) rows.push(othersOf(rest, codes, annotations, grouping, translate));
  if (counts.sumOf('') > 0) {
    rows.push(row('', { role: 'none', ...grouping.nameOf(''), asks: grouping.asks('') }));
  }
  return { rows, others: rest.length };
}

function byNumber(counts: KindCounts): (a: string, b: string) => number {
  const sums = new Map<string, number>();
  for (const key of counts.keys) sums.set(key, counts.sumOf(key));
  return (a, b) => sums.get(b)! - sums.get(a)! || (a < b ? -1 : 1);
}

/** Counted anew: an annotation with two of the others is one. */
function othersOf(
  rest: readonly string[],
  codes: readonly string[],
  annotations: readonly PlacedAnnotation[],
  { keysOf }: Grouping,
  translate: StatisticsSource['translate'],
): StatisticsRow {
  const keys = new Set(rest);
  const together = new KindCounts();
  for (const placed of annotations) {
    if (keysOf(placed).some((key) => keys.has(key))) together.add(placed.annotation.kind, ['']);
  }
  const label = render(message('{count} others', { count: rest.length }), translate);
  return {
    role: 'others',
    key: '',
    label,
    short: label,
    above: '',
    counts: together.of('', codes),
    total: together.sumOf(''),
    asks: undefined,
  };
}
