import type { ParsedNode, YAMLMap } from 'yaml';
import { sameAnnotation, type Annotation } from '../annotation/annotation';
import { message } from '../message';
import {
  annotationOf,
  emptyDraft,
  fieldTexts,
  orderOf,
  printAnnotation,
  requiredKeys,
  type AnnotationKey,
  type Draft,
} from './annotationFields';
import { FlawLog } from './flawLog';
import { placeComments } from './placeComments';
import { isEmpty, readField, type YamlField } from './yamlFields';
import { contentEnd, readYamlPart, type Comment, type YamlPart } from './yamlPart';
import { verbatimField } from './verbatimField';
import { yaml } from '../yaml';

/** An annotation and its lines in canonical form. */
export interface YamlEntry {
  readonly annotation: Annotation;
  readonly text: string;
}

/**
 * Reads an annotation in any form of YAML. What is wrong with it goes to `log`.
 * @param comments Those that are the annotation's own.
 * @returns undefined where too little is right to show it.
 */
export function readYamlEntry(
  part: YamlPart,
  node: ParsedNode,
  comments: readonly Comment[],
  log: FlawLog,
): YamlEntry | undefined {
  const [from] = node.range;
  if (!yaml().isMap(node)) {
    const text = message(
      'An annotation is a group of lines "key: value", the first after a dash. Correct this one, or remove it.',
    );
    log.error('sidecar-wrong-type', from, contentEnd(node), text);
    return undefined;
  }
  const fields = fieldsOf(node, log);
  const draft = readDraft(fields, part.text, log, from);
  const annotation = annotationOf(draft);
  if (!annotation) return undefined;
  const unknown = fields.filter(({ name }) => orderOf(name) === undefined);
  if (comments.length === 0 && unknown.length === 0) {
    return { annotation, text: printAnnotation(annotation) };
  }
  const text = printWith(annotation, part, node, fields, comments);
  if (!log.failed && !saysTheSame(text, { annotation, part, unknown, comments })) {
    const text = message(
      'The keys or comments that Communiqué does not know in this annotation are written in a form that it cannot keep. Write each of these keys as "key: value" on its own line.',
    );
    log.error('sidecar-unknown-form', from, contentEnd(node), text);
  }
  return { annotation, text };
}

/** The keys of a map that are text; the others are in `log`. */
export function fieldsOf(map: YAMLMap.Parsed, log: FlawLog): YamlField[] {
  const fields: YamlField[] = [];
  for (const { key, value } of map.items) {
    if (yaml().isScalar(key) && typeof key.value === 'string') {
      fields.push({ name: key.value, key, value });
    } else {
      const text = message('A key of a sidecar must be text. Put it in double quotes.');
      log.error('sidecar-wrong-type', key.range[0], key.range[1], text);
    }
  }
  return fields;
}

function readDraft(
  fields: readonly YamlField[],
  source: string,
  log: FlawLog,
  from: number,
): Draft {
  const draft = emptyDraft();
  const present = new Set<string>();
  for (const field of fields) {
    if (orderOf(field.name) === undefined || present.has(field.name)) continue;
    if (!isEmpty(field)) present.add(field.name);
    readField(field, field.name as AnnotationKey, source, draft, log);
  }
  if (draft.id === '') present.delete('id');
  const missing = requiredKeys.filter((key) => !present.has(key));
  if (missing.length > 0) {
    const text = message('This annotation lacks {keys}. Add what is missing.', {
      keys: missing.join(', '),
    });
    log.error('sidecar-missing-key', from, lineEnd(source, from), text);
  }
  const { start, end } = draft;
  if (start !== undefined && end !== undefined && start > end) {
    const value = fields.find(({ name }) => name === 'end')!.value!;
    const text = message(
      'The annotation ends at {end}, before it begins at {start}. Correct the offsets.',
      { start, end },
    );
    log.error('sidecar-offsets', value.range[0], value.range[1], text);
  }
  return draft;
}

/** Where the line of `offset` ends. */
export function lineEnd(source: string, offset: number): number {
  const end = source.indexOf('\n', offset);
  return end < 0 ? source.length : end;
}

function printWith(
  annotation: Annotation,
  part: YamlPart,
  map: YAMLMap.Parsed,
  fields: readonly YamlField[],
  comments: readonly Comment[],
): string {
  const printed = fields.map((field) => {
    const verbatim = orderOf(field.name) === undefined;
    const source = verbatim ? verbatimField(part.text, field, map.flow === true, 2) : undefined;
    const to = source?.to ?? contentEnd(field.value ?? field.key);
    return { field, source, region: { from: field.key.range[0], to, verbatim } };
  });
  const regions = printed.map(({ region }) => region);
  const { lead, regions: placed, below } = placeComments(part.text, regions, comments);
  const lines: string[] = [];
  const add = (index: number, line: string) => {
    const { above, remark } = placed[index] ?? { above: [], remark: '' };
    lines.push(...above.map((text) => `  ${text}`), `  ${line}${remark}`);
  };
  for (const [key, text] of fieldTexts(annotation)) {
    const index = fields.findIndex(({ name }) => name === key);
    add(index, `${key}: ${text}`);
  }
  printed.forEach(({ source, field }, index) => {
    if (source) add(index, source.text);
    // A known key that has no value in canonical form still has its comments.
    else if (!fieldTexts(annotation).some(([key]) => key === field.name)) {
      const { above, remark } = placed[index]!;
      lines.push(...[...above, remark.trim()].filter(Boolean).map((text) => `  ${text}`));
    }
  });
  lines.push(...below.map((text) => `  ${text}`));
  const first = lines.findIndex((line) => line.startsWith('  id: '));
  const above = [...lead, ...lines.slice(0, first).map((line) => line.trimStart())];
  return [...above, `- ${lines[first]!.slice(2)}`, ...lines.slice(first + 1), ''].join('\n');
}

/** Whether reading `text` gives the same annotation, unknown keys and comments: nothing got lost. */
function saysTheSame(
  text: string,
  expected: {
    annotation: Annotation;
    part: YamlPart;
    unknown: readonly YamlField[];
    comments: readonly Comment[];
  },
): boolean {
  const log = new FlawLog();
  const part = readYamlPart(text, log);
  if (!part || !yaml().isSeq(part.root) || part.root.items.length !== 1) return false;
  const map = part.root.items[0]!;
  if (!yaml().isMap(map)) return false;
  const fields = fieldsOf(map, log);
  const annotation = annotationOf(readDraft(fields, text, log, 0));
  if (log.failed || !annotation || !sameAnnotation(annotation, expected.annotation)) return false;
  const unknown = fields.filter(({ name }) => orderOf(name) === undefined);
  return (
    sameUnknown({ part, fields: unknown }, { part: expected.part, fields: expected.unknown }) &&
    sameComments(part.comments, expected.comments)
  );
}

/** Whether the fields have the same names and values. */
export function sameUnknown(
  a: { part: YamlPart; fields: readonly YamlField[] },
  b: { part: YamlPart; fields: readonly YamlField[] },
): boolean {
  const [ours, theirs] = [a, b].map(({ part, fields }) =>
    fields.map(({ name, value }) => JSON.stringify([name, value?.toJS(part.document) ?? null])),
  );
  return JSON.stringify(ours) === JSON.stringify(theirs);
}

/** Whether both have the same comments, in whatever order. */
export function sameComments(a: readonly Comment[], b: readonly Comment[]): boolean {
  const [ours, theirs] = [a, b].map((list) => list.map(({ text }) => text).sort());
  return JSON.stringify(ours) === JSON.stringify(theirs);
}
