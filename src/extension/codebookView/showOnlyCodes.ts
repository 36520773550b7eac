import type { SharedFilter } from '../filter/sharedFilter';
import type { Code } from './tagWithCode';

/** Has the filter ask for these kinds and themes; of what is not among them, it asks as before. */
export function showOnlyCodes(filter: SharedFilter, codes: readonly Code[]): void {
  const of = (wanted: Code['type']): string[] =>
    codes.flatMap(({ type, code }) => (type === wanted ? code : []));
  const kinds = of('kind');
  const themes = of('theme');
  filter.set({
    ...filter.current,
    ...(kinds.length > 0 ? { kinds } : {}),
    ...(themes.length > 0 ? { themes } : {}),
  });
}

/** Has the filter ask for this code alone of its like; where it does already, no longer. */
export function toggleCode(filter: SharedFilter, { type, code }: Code): void {
  const key = type === 'kind' ? 'kinds' : 'themes';
  const wanted = filter.current[key];
  if (wanted?.length !== 1 || wanted[0] !== code) {
    showOnlyCodes(filter, [{ type, code }]);
    return;
  }
  const rest = Object.entries(filter.current).filter(([one]) => one !== key);
  filter.set(Object.fromEntries(rest));
}
