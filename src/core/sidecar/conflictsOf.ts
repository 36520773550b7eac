import type { Anchor } from '../anchor/anchor';
import type { Conflicts } from '../annotation/annotation';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isTextOrNull: Check = (value) => value === null || typeof value === 'string';
const isOffset: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

const anchorKeys: readonly (keyof Anchor)[] = ['start', 'end', 'quote', 'prefix', 'suffix'];
const isAnchor: Check = (value) => {
  if (!isRecord(value) || Object.keys(value).length !== anchorKeys.length) return false;
  const { start, end, quote, prefix, suffix } = value as Partial<Anchor>;
  return (
    isOffset(start) && isOffset(end) && start! <= end! && [quote, prefix, suffix].every(isText)
  );
};

const checks: ReadonlyMap<string, Check> = new Map<keyof Conflicts, Check>([
  ['kind', listOf(isText)],
  ['themes', listOf(listOf(isText))],
  ['strength', listOf(isTextOrNull)],
  ['note', listOf(isTextOrNull)],
  ['anchor', listOf(isAnchor)],
  ['coder', listOf(isText)],
  ['created', listOf(isText)],
  ['removed', (value) => value === true],
  ['twin', isText],
]);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of the key `conflicts`, from its JSON; undefined where it is none. */
export function conflictsOf(value: unknown): Conflicts | undefined {
  if (!isRecord(value)) return undefined;
  const valid = Object.entries(value).every(([key, item]) => checks.get(key)?.(item) === true);
  return valid ? value : undefined;
}
