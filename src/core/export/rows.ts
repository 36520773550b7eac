import { shownSpan, type Placement } from '../anchor/anchor';
import { compareAnnotations, type Annotation } from '../annotation/annotation';
import type { Codebook } from '../codebook/codebook';
import { themeLabel } from '../codebook/labels';
import { themePathLabel } from '../codebook/themePath';
import type { PlainText } from '../text/plainText';

/** A text with the annotations of all its sidecars, as they are exported. */
export interface ExportedText {
  /** Path from the folder that is exported, its parts separated by `/`. */
  readonly document: string;
  readonly title?: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly date?: string | undefined;
  /** `en` or `fr`. */
  readonly language?: string | undefined;
  readonly parties?: readonly string[] | undefined;
  /** Undefined where the text is missing or cannot be read: then nothing has a place. */
  readonly text?: PlainText | undefined;
  readonly annotations: readonly ExportedAnnotation[];
  readonly codebook: Codebook;
}

export interface ExportedAnnotation {
  readonly annotation: Annotation;
  readonly placement: Placement;
}

/** `long`: a row per annotation and theme. `wide`: a row per annotation, its themes joined by `; `. */
export type Layout = 'long' | 'wide';

export interface RowOptions {
  readonly layout: Layout;
  /** Of the labels; any BCP 47 tag. */
  readonly language: string;
}

/** The columns in their order. New ones are only ever added at the end. */
export const columns = [
  'document',
  'document_title',
  'document_date',
  'id',
  'kind',
  'strength',
  'theme_code',
  'theme_label',
  'theme_path',
  'quote',
  'line_start',
  'column_start',
  'line_end',
  'column_end',
  'start',
  'end',
  'note',
  'coder',
  'created',
  'modified',
  'anchor',
  'document_language',
  'document_parties',
] as const;

export type Column = (typeof columns)[number];

/**
 * The cells of one row. Lines and columns count from 1, columns in code points; the end is that of
 * the first character after the passage. Numbers are absent where the passage is lost; where it is
 * changed, they are those of the best proposal. Labels are absent where the codebook lacks the code.
 */
export type Row = Readonly<Partial<Record<Column, string | number | undefined>>>;

/**
 * The rows of all texts: by document (in the order of code points), then start, end and id of the
 * annotation, those that are lost last; themes in the coder's order.
 */
export function* exportRows(texts: Iterable<ExportedText>, options: RowOptions): Generator<Row> {
  const sorted = [...texts].sort((a, b) => compareCodePoints(a.document, b.document));
  for (const text of sorted) yield* textRows(text, options);
}

/** The rows of one text, in the order of {@link exportRows}. */
export function* textRows(text: ExportedText, { layout, language }: RowOptions): Generator<Row> {
  const cellsOf = remember((code) => themeCells(text.codebook, code, language));
  for (const placed of [...text.annotations].sort(comparePlaced)) {
    const themes = placed.annotation.themes.map(cellsOf);
    const rows = layout === 'wide' || themes.length === 0 ? [joined(themes)] : themes;
    for (const cells of rows) yield rowOf(text, placed, cells);
  }
}

type ThemeCells = Pick<Required<Row>, 'theme_code' | 'theme_label' | 'theme_path'>;

function themeCells(codebook: Codebook, code: string, language: string): ThemeCells {
  return {
    theme_code: code,
    theme_label: codebook.themes.has(code) ? themeLabel(codebook, code, language) : '',
    theme_path: themePathLabel(codebook, code, language),
  };
}

function joined(themes: readonly ThemeCells[]): ThemeCells {
  const join = (column: keyof ThemeCells) => themes.map((cells) => cells[column]).join('; ');
  return {
    theme_code: join('theme_code'),
    theme_label: join('theme_label'),
    theme_path: join('theme_path'),
  };
}

function rowOf(
  { document, title, date, language, parties, text }: ExportedText,
  { annotation, placement }: ExportedAnnotation,
  theme: ThemeCells,
): Row {
  const span = text && shownSpan(placement);
  const start = span && text.positionAt(span.start);
  const end = span && text.positionAt(span.end);
  return {
    document,
    document_title: title,
    document_date: date,
    id: annotation.id,
    kind: annotation.kind,
    strength: annotation.strength,
    theme_code: theme.theme_code,
    theme_label: theme.theme_label,
    theme_path: theme.theme_path,
    quote: annotation.anchor.quote,
    line_start: start && start.line + 1,
    column_start: start && start.column + 1,
    line_end: end && end.line + 1,
    column_end: end && end.column + 1,
    start: span?.start,
    end: span?.end,
    note: annotation.note,
    coder: annotation.coder,
    created: annotation.created,
    modified: annotation.modified,
    anchor: placement.state,
    document_language: language,
    document_parties: parties?.join('; '),
  };
}

function comparePlaced(a: ExportedAnnotation, b: ExportedAnnotation): number {
  const [spanA, spanB] = [shownSpan(a.placement), shownSpan(b.placement)];
  if (spanA === undefined || spanB === undefined) {
    const lost = Number(spanA === undefined) - Number(spanB === undefined);
    return lost || compareAnnotations(a.annotation, b.annotation);
  }
  return (
    spanA.start - spanB.start ||
    spanA.end - spanB.end ||
    compareCodePoints(a.annotation.id, b.annotation.id) ||
    compareCodePoints(a.annotation.coder, b.annotation.coder)
  );
}

/** Where `<` compares UTF-16, in which the characters beyond U+FFFF come before U+E000. */
export function compareCodePoints(a: string, b: string): number {
  const least = Math.min(a.length, b.length);
  for (let i = 0; i < least; i++) {
    const [unitA, unitB] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (unitA === unitB) continue;
    const [astralA, astralB] = [isSurrogate(unitA), isSurrogate(unitB)];
    return astralA === astralB ? unitA - unitB : Number(astralA) - Number(astralB);
  }
  return a.length - b.length;
}

function isSurrogate(unit: number): boolean {
  return (unit & 0xf800) === 0xd800;
}

function remember<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) made.set(key, (value = make(key)));
    return value;
  };
}
