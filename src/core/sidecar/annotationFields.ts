import type { Annotation, Conflicts } from '../annotation/annotation';
import { inlineJson, quoted } from './canonicalText';

/** The keys of an annotation, in canonical order. */
export const annotationKeys = [
  'id',
  'kind',
  'themes',
  'strength',
  'start',
  'end',
  'quote',
  'prefix',
  'suffix',
  'state',
  'note',
  'coder',
  'created',
  'modified',
  'conflicts',
] as const;

export type AnnotationKey = (typeof annotationKeys)[number];

/** The keys without which an annotation cannot be read. */
export const requiredKeys = ['id', 'kind', 'start', 'end', 'quote'] as const;

const order: ReadonlyMap<string, number> = new Map(
  annotationKeys.map((key, index) => [key, index]),
);

/** The place of a key in canonical order; undefined for a key that nobody knows. */
export function orderOf(key: string): number | undefined {
  return order.get(key);
}

/** The values of an annotation as they were read so far. */
export interface Draft {
  id: string | undefined;
  kind: string | undefined;
  themes: readonly string[] | undefined;
  strength: string | undefined;
  start: number | undefined;
  end: number | undefined;
  quote: string | undefined;
  prefix: string | undefined;
  suffix: string | undefined;
  state: 'lost' | undefined;
  note: string | undefined;
  coder: string | undefined;
  created: string | undefined;
  modified: string | undefined;
  conflicts: Conflicts | undefined;
}

export function emptyDraft(): Draft {
  return {
    id: undefined,
    kind: undefined,
    themes: undefined,
    strength: undefined,
    start: undefined,
    end: undefined,
    quote: undefined,
    prefix: undefined,
    suffix: undefined,
    state: undefined,
    note: undefined,
    coder: undefined,
    created: undefined,
    modified: undefined,
    conflicts: undefined,
  };
}

/** The annotation of a draft; undefined where a required value is missing or the span is reversed. */
export function annotationOf(draft: Draft): Annotation | undefined {
  const { id, kind, start, end, quote } = draft;
  if (id === undefined || kind === undefined || quote === undefined) return undefined;
  if (start === undefined || end === undefined || start > end) return undefined;
  const annotation: { -readonly [K in keyof Annotation]: Annotation[K] } = {
    id,
    kind,
    themes: draft.themes ?? [],
    anchor: { start, end, quote, prefix: draft.prefix ?? '', suffix: draft.suffix ?? '' },
    coder: draft.coder ?? '',
    created: draft.created ?? '',
  };
  if (draft.strength !== undefined) annotation.strength = draft.strength;
  if (draft.state !== undefined) annotation.state = draft.state;
  if (draft.note !== undefined) annotation.note = draft.note;
  if (draft.modified !== undefined) annotation.modified = draft.modified;
  if (hasConflicts(draft.conflicts)) annotation.conflicts = draft.conflicts;
  return annotation;
}

function hasConflicts(conflicts: Conflicts | undefined): boolean {
  return conflicts !== undefined && Object.values(conflicts).some((value) => value !== undefined);
}

/** The value of each key that has one, as it stands in a canonical sidecar; in canonical order. */
export function fieldTexts(annotation: Annotation): [AnnotationKey, string][] {
  const { anchor, themes, strength, state, note, modified, conflicts } = annotation;
  const texts: [AnnotationKey, string | undefined][] = [
    ['id', quoted(annotation.id)],
    ['kind', quoted(annotation.kind)],
    ['themes', themes.length > 0 ? inlineJson(themes) : undefined],
    ['strength', strength === undefined ? undefined : quoted(strength)],
    ['start', String(anchor.start)],
    ['end', String(anchor.end)],
    ['quote', quoted(anchor.quote)],
    ['prefix', quoted(anchor.prefix)],
    ['suffix', quoted(anchor.suffix)],
    ['state', state === undefined ? undefined : quoted(state)],
    ['note', note === undefined ? undefined : quoted(note)],
    ['coder', quoted(annotation.coder)],
    ['created', quoted(annotation.created)],
    ['modified', modified === undefined ? undefined : quoted(modified)],
    ['conflicts', hasConflicts(conflicts) ? inlineJson(conflicts) : undefined],
  ];
  return texts.filter((field): field is [AnnotationKey, string] => field[1] !== undefined);
}

/** The lines of an annotation that has no comments and no unknown keys. */
export function printAnnotation(annotation: Annotation): string {
  const lines = fieldTexts(annotation).map(([key, text]) => `${key}: ${text}\n`);
  return `- ${lines.join('  ')}`;
}
