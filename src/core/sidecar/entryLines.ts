import type { Annotation } from '../annotation/annotation';
import type { AnnotationKey } from './annotationFields';
import { fieldTexts, orderOf } from './annotationFields';

/** A key of an annotation in canonical form. */
export interface EntryField {
  readonly name: string;
  /** The comment lines above it. */
  readonly above: readonly string[];
  /** From the key on, without indent. More than one line only where nobody knows the key. */
  readonly lines: readonly string[];
}

/** The lines of an annotation in canonical form, taken apart. */
export interface EntryLines {
  /** Comments and blank lines above its dash. */
  readonly lead: readonly string[];
  readonly fields: readonly EntryField[];
  /** Comments after its last key. */
  readonly below: readonly string[];
}

const isCommentOrBlank = (line: string): boolean => /^ *(?:#|$)/.test(line);
const isField = (line: string): boolean => /^(?:- | {2})(?! |#|-(?: |$)|$)/.test(line);
const isDeep = (line: string): boolean => /^ {3}|^ *$/.test(line);
/* What stands before the colon: a key in quotes, or all up to the first colon that ends a key. */
const nameOfLine = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|.*?)\s*:(?: |$)/;

/** Takes the lines of an annotation apart; {@link printEntry} puts them together again. */
export function parseEntry(text: string): EntryLines {
  const lines = text.split('\n').slice(0, -1);
  const dash = lines.findIndex((line) => line.startsWith('- '));
  const fields: { name: string; above: string[]; lines: string[] }[] = [];
  let pending: string[] = [];
  for (const line of lines.slice(dash)) {
    const last = fields.at(-1);
    const inUnknown = last !== undefined && orderOf(last.name) === undefined;
    if (isField(line)) {
      const source = line.slice(2);
      fields.push({
        name: nameOfLine.exec(source)?.[1] ?? source,
        above: pending,
        lines: [source],
      });
      pending = [];
    } else if (inUnknown && (isDeep(line) || !isCommentOrBlank(line))) {
      // What looks like a comment may be part of a block scalar, if it is indented enough.
      last.lines.push(...pending, line);
      pending = [];
    } else pending.push(line);
  }
  return { lead: lines.slice(0, dash), fields, below: pending };
}

export function printEntry({ lead, fields, below }: EntryLines): string {
  const lines = [...lead];
  fields.forEach(({ above, lines: [first, ...rest] }, index) => {
    lines.push(...above, (index === 0 ? '- ' : '  ') + first!, ...rest);
  });
  return [...lines, ...below, ''].join('\n');
}

/**
 * The lines of `before` changed to say `annotation`: only the lines of the keys that differ. Comments
 * and unknown keys stay; the comment of a key that goes becomes a line of its own.
 */
export function patchEntry(text: string, annotation: Annotation): string {
  const { lead, fields: before, below } = parseEntry(text);
  const wanted = new Map<string, string>(fieldTexts(annotation));
  const fields: EntryField[] = [];
  let orphans: string[] = [];
  for (const field of before) {
    const value = wanted.get(field.name);
    const above = [...orphans, ...field.above];
    orphans = [];
    if (orderOf(field.name) === undefined) fields.push({ ...field, above });
    else if (value === undefined) orphans = [...above, ...remarkLines(field)];
    else {
      const line = `${field.name}: ${value}${remarkOf(field)}`;
      fields.push({ name: field.name, above, lines: [line] });
      wanted.delete(field.name);
    }
  }
  for (const [name, value] of wanted) insertField(fields, name as AnnotationKey, value);
  return printEntry({ lead, fields, below: [...orphans, ...below] });
}

/** Puts a known key at its place in canonical order, behind unknown ones that follow the one before. */
export function insertField(fields: EntryField[], name: AnnotationKey, value: string): void {
  const order = orderOf(name)!;
  const next = fields.findIndex((field) => (orderOf(field.name) ?? -1) > order);
  const line = { name, above: [], lines: [`${name}: ${value}`] };
  fields.splice(next < 0 ? fields.length : next, 0, line);
}

/** The comment at the end of the line of a known key, with the blanks before it; else empty. */
export function remarkOf({ name, lines }: EntryField): string {
  const value = lines[0]!.slice(name.length + 2);
  return /^(?:"[^"\\]*(?:\\.[^"\\]*)*"|[^"#])*?( +#.*)$/.exec(value)?.[1] ?? '';
}

function remarkLines(field: EntryField): string[] {
  const remark = remarkOf(field).trim();
  return remark === '' ? [] : [`  ${remark}`];
}
