import { quoted } from './canonicalText';
import { parseFields, printFields, remarkOf, type SourceFields } from './entryLines';
import { compareText, mergeFields, mergeValue, type ThreeWay } from './mergeFields';
import { isFileKey } from './readCanonical';
import type { Sidecar, SidecarSource } from './sidecar';

/** What a sidecar says of its text as a whole, as it was merged. */
export interface MergedHeader extends Omit<SidecarSource, 'entries'> {
  readonly textName: string;
  readonly sha256: string;
  /** The keys that both sides changed. */
  readonly conflicts: readonly string[];
}

type Sides = ThreeWay<Sidecar> & { readonly ours: Sidecar; readonly theirs: Sidecar };

/**
 * Merges the keys of the file. Where both sides name another text, or another hash, the one that comes
 * first in the alphabet stays: quotes, not hashes, decide where annotations are.
 */
export function mergeHeader(sides: Sides): MergedHeader {
  const conflicts: string[] = [];
  const textName = mergeKey(sides, 'textName');
  const sha256 = mergeKey(sides, 'sha256');
  if (textName.conflict) conflicts.push('text');
  const part = (name: 'head' | 'tail') => {
    const linesOf = (side: Sidecar | undefined) =>
      side && parseFields(side.source[name].split('\n').slice(0, -1), 0, isFileKey);
    const { base, ours, theirs } = sides;
    const parts = { base: linesOf(base), ours: linesOf(ours), theirs: linesOf(theirs) };
    return mergeFields(parts, isFileKey, '', conflicts);
  };
  const head = withValues(part('head'), {
    communique: '1',
    text: quoted(textName.value),
    sha256: quoted(sha256.value),
  });
  const tail = withoutThoseOf(part('tail'), head);
  const remark = mergeRemark(sides);
  const lines = (fields: SourceFields) =>
    printFields(fields, 0)
      .map((line) => `${line}\n`)
      .join('');
  return {
    textName: textName.value,
    sha256: sha256.value,
    head: lines(head) + remark.other,
    remark: remark.value,
    tail: lines(tail),
    conflicts,
  };
}

function mergeKey({ base, ours, theirs }: Sides, name: 'textName' | 'sha256') {
  const values = { base: base?.[name], ours: ours[name], theirs: theirs[name] };
  const known = (text = '') => (text === '' ? 1 : 0);
  const order = (a?: string, b?: string) => known(a) - known(b) || compareText(a ?? '', b ?? '');
  const { value = '', conflict } = mergeValue(values, (text) => text ?? '', order);
  return { value, conflict };
}

function mergeRemark({ base, ours, theirs }: Sides): { value: string; other: string } {
  const [before, our, their] = [base, ours, theirs].map((side) => side?.source.remark ?? '');
  const order = (a = '', b = '') => b.length - a.length || compareText(a, b);
  const sides = { base: before, ours: our, theirs: their };
  const { value = '', other = '' } = mergeValue(sides, (text) => text ?? '', order);
  const line = `${other.trim()}\n`;
  const there = [ours, theirs].some(({ source }) => `\n${source.head}`.includes(`\n${line}`));
  return { value, other: other === '' || there ? '' : line };
}

function withValues(source: SourceFields, values: Record<string, string>): SourceFields {
  const fields = source.fields.map((field) => {
    const value = values[field.name];
    if (value === undefined) return field;
    return { ...field, lines: [`${field.name}: ${value}${remarkOf(field)}`] };
  });
  return { ...source, fields };
}

/** A key that one side has before the annotations and the other after them must not stand twice. */
function withoutThoseOf(tail: SourceFields, head: SourceFields): SourceFields {
  const names = new Map(head.fields.map(({ name, lines }) => [name, lines.join('\n')]));
  const fields = tail.fields.filter(({ name }) => !names.has(name));
  const doubled = tail.fields.filter(({ name }) => names.has(name));
  const kept = doubled.flatMap(({ name, above, lines }) => [
    ...above,
    ...(names.get(name) === lines.join('\n') ? [] : lines.map((line) => `# ${line}`)),
  ]);
  return { fields, below: [...tail.below, ...kept] };
}
