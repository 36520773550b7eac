import type { ParsedNode } from 'yaml';
import { message } from '../message';
import type { AnnotationKey, Draft } from './annotationFields';
import { conflictsOf } from './conflictsOf';
import type { FlawLog } from './flawLog';
import { yaml } from '../yaml';

/** A key of a YAML map, its value, and where both stand. */
export interface YamlField {
  readonly name: string;
  readonly key: ParsedNode;
  readonly value: ParsedNode | null;
}

/** Whether a key has no value, not even an empty text in quotes. */
export function isEmpty({ value }: YamlField): boolean {
  return value === null || (yaml().isScalar(value) && value.type === 'PLAIN' && value.value === '');
}

/** The text of a value, as it was typed; undefined, and in `log`, where it is a list or a map. */
export function textOf(field: YamlField, log: FlawLog): string | undefined {
  const { value, name } = field;
  if (yaml().isScalar(value) && typeof value.value === 'string') return value.value;
  const text = message('The value of "{key}" must be text. Put it in double quotes.', {
    key: name,
  });
  wrongType(field, log, text);
  return undefined;
}

/** A whole number written in digits without quotes. */
export function wholeNumberOf(field: YamlField, log: FlawLog): number | undefined {
  const { value, name } = field;
  if (yaml().isScalar(value) && value.type === 'PLAIN') {
    const digits = String(value.value);
    if (/^(?:0|[1-9]\d{0,14})$/.test(digits)) return Number(digits);
    if (/^-\d+$/.test(digits)) {
      const text = message(
        'The value of "{key}" is negative. Offsets count from the beginning of the text: correct it.',
        { key: name },
      );
      log.error('sidecar-offsets', value.range[0], value.range[1], text);
      return undefined;
    }
  }
  const text = message('The value of "{key}" must be a whole number in digits, without quotes.', {
    key: name,
  });
  wrongType(field, log, text);
  return undefined;
}

function textsOf(field: YamlField, log: FlawLog): string[] | undefined {
  const { value, name } = field;
  if (yaml().isSeq(value)) {
    const items = value.items.map((item) => (yaml().isScalar(item) ? item.value : undefined));
    const texts = items.filter((item) => typeof item === 'string');
    if (texts.length === items.length) return texts;
  }
  const text = message(
    'The value of "{key}" must be a list of codes in square brackets, such as ["0816", "0821"].',
    { key: name },
  );
  wrongType(field, log, text);
  return undefined;
}

function stateOf(field: YamlField, log: FlawLog): 'lost' | undefined {
  const { value } = field;
  if (yaml().isScalar(value) && value.value === 'lost') return 'lost';
  const text = message(
    'The value of "{key}" can only be "lost". Remove this line if the passage is in the text.',
    { key: field.name },
  );
  wrongType(field, log, text);
  return undefined;
}

function conflictsFrom(field: YamlField, source: string, log: FlawLog) {
  const [from, to] = field.value!.range;
  let conflicts;
  try {
    conflicts = conflictsOf(JSON.parse(source.slice(from, to)));
  } catch {
    conflicts = undefined;
  }
  if (conflicts) return conflicts;
  const text = message(
    'The value of "{key}" is not what a merge writes there. Choose the values that are right and remove this line.',
    { key: field.name },
  );
  wrongType(field, log, text);
  return undefined;
}

/** Reads the value of a known key into `draft`. */
export function readField(
  field: YamlField,
  key: AnnotationKey,
  source: string,
  draft: Draft,
  log: FlawLog,
): void {
  if (isEmpty(field)) return;
  if (key === 'start' || key === 'end') draft[key] = wholeNumberOf(field, log);
  else if (key === 'themes') draft.themes = textsOf(field, log);
  else if (key === 'conflicts') draft.conflicts = conflictsFrom(field, source, log);
  else if (key === 'state') draft.state = stateOf(field, log);
  else draft[key] = textOf(field, log);
}

function wrongType(field: YamlField, log: FlawLog, text: ReturnType<typeof message>): void {
  const [from, to] = (field.value ?? field.key).range;
  log.error('sidecar-wrong-type', from, to, text);
}
