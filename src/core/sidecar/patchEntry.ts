import type { Annotation } from '../annotation/annotation';
import { fieldTexts, orderOf } from './annotationFields';
import { parseEntry, printEntry, remarkOf, type EntryLines, type SourceField } from './entryLines';

/**
 * The lines of an annotation changed to say `annotation`: only the lines of the keys that differ.
 * Comments and unknown keys stay; the comment of a key that goes becomes a line of its own.
 */
export function patchEntry(text: string, annotation: Annotation): string {
  return printEntry(patchLines(parseEntry(text), annotation));
}

export function patchLines(
  { lead, fields, below }: EntryLines,
  annotation: Annotation,
): EntryLines {
  const wanted = new Map<string, string>(fieldTexts(annotation));
  const patched: SourceField[] = [];
  let orphans: string[] = [];
  for (const field of fields) {
    const above = [...orphans, ...field.above];
    const value = wanted.get(field.name);
    orphans = [];
    if (orderOf(field.name) === undefined) patched.push({ ...field, above });
    else if (value === undefined) {
      const remark = remarkOf(field).trim();
      orphans = remark === '' ? above : [...above, `  ${remark}`];
    } else {
      const line = `${field.name}: ${value}${remarkOf(field)}`;
      patched.push({ name: field.name, above, lines: [line] });
      wanted.delete(field.name);
    }
  }
  for (const [name, value] of wanted) {
    insertKnown(patched, { name, above: [], lines: [`${name}: ${value}`] });
  }
  return { lead, fields: patched, below: [...orphans, ...below] };
}

/** Puts a known key behind the last one that comes before it in canonical order. */
export function insertKnown(fields: SourceField[], field: SourceField): void {
  const order = orderOf(field.name)!;
  const before = fields.findLastIndex(({ name }) => (orderOf(name) ?? Infinity) < order);
  fields.splice(before + 1, 0, field);
}
