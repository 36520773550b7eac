import { wantedOf, withWanted } from '../../core/workspace/annotationFilter';
import type { SharedFilter } from '../filter/sharedFilter';
import type { Code } from './tagWithCode';

/** Has the filter ask for these kinds and themes; of what is not among them, it asks as before. */
export function showOnlyCodes(filter: SharedFilter, codes: readonly Code[]): void {
  let wanted = filter.current;
  for (const facet of ['kind', 'theme'] as const) {
    const own = codes.flatMap(({ type, code }) => (type === facet ? code : []));
    if (own.length > 0) wanted = withWanted(wanted, facet, own);
  }
  filter.set(wanted);
}

/** Has the filter ask for this code alone of its like; where it does already, no longer. */
export function toggleCode(filter: SharedFilter, { type, code }: Code): void {
  const wanted = wantedOf(filter.current, type);
  const isAlone = wanted.length === 1 && wanted[0] === code;
  filter.set(withWanted(filter.current, type, isAlone ? [] : [code]));
}
