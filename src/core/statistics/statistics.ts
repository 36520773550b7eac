import type { Codebook } from '../codebook/codebook';
import { kindLabel } from '../codebook/labels';
import type { Translate } from '../message';
import type { Steps } from '../steps';
import type { AnnotationFilter } from '../workspace/annotationFilter';
import type { PlacedAnnotation } from '../workspace/placedAnnotation';
import { byText } from './byText';
import { byTheme } from './byTheme';
import { byTime } from './byTime';
import { KindCounts } from './kindCounts';
import { rowsOf } from './rowsOf';
import type { PeriodUnit } from './periods';

/** What annotations are counted by, besides their kind. */
export type Dimension = 'theme' | 'text' | 'time';

/** How a person wants to see them counted. */
export interface StatisticsChoices {
  readonly by: Dimension;
  /** Themes are taken together at this level of their hierarchy: 1 for the broadest; 0 for as they were coded. */
  readonly level: number;
  readonly order: 'count' | 'label';
  /** At most so many themes or texts are told apart; the others are taken together. */
  readonly most: number;
  /** Of the calendar; `auto` for what the range of dates asks for. */
  readonly unit: PeriodUnit | 'auto';
}

export interface StatisticsSource {
  /** Those that the filter shows. */
  readonly annotations: Iterable<PlacedAnnotation>;
  /** The themes that the filter asks for: others of the same annotations are not counted. */
  readonly themes?: readonly string[] | undefined;
  readonly codebookOf: (text: string) => Codebook;
  /** How a text is called in lists. */
  readonly nameOf: (text: string) => string;
  /** `YYYY-MM-DD`; undefined for a text that says none, or that nobody has read yet. */
  readonly dateOf: (text: string) => string | undefined;
  readonly language: string;
  readonly translate: Translate;
}

export interface CountedKind {
  readonly code: string;
  readonly label: string;
  /** `#rrggbb` of the codebook; undefined for a colour of the VS Code theme. */
  readonly color: string | undefined;
}

/** What a row stands for: one of its dimension, several that are not told apart, or annotations without any. */
export type RowRole = 'one' | 'others' | 'none';

export interface StatisticsRow {
  readonly role: RowRole;
  /** Code of the theme, URI of the text, or name of the period; empty where the role is another. */
  readonly key: string;
  readonly label: string;
  /** What it belongs to: broader themes, folder, year; or empty. */
  readonly above: string;
  /** Shorter, for an axis. */
  readonly short: string;
  /** Of each kind, in the order of {@link Statistics.kinds}. */
  readonly counts: readonly number[];
  readonly total: number;
  /** What a filter has to ask for to show just these; undefined where none can. */
  readonly asks: Pick<AnnotationFilter, 'themes' | 'texts'> | undefined;
}

/** Annotations counted by kind and by one dimension. */
export interface Statistics {
  readonly choices: StatisticsChoices;
  /** Those that are there, in the order of the codebook. */
  readonly kinds: readonly CountedKind[];
  readonly rows: readonly StatisticsRow[];
  /** Of each kind; each annotation once, however many themes it has. */
  readonly totals: readonly number[];
  readonly annotations: number;
  readonly texts: number;
  /** How many themes or texts the row of the others stands for; 0 where there is none. */
  readonly others: number;
  /** Whether the counts of the rows add up to more than there are annotations. */
  readonly overlaps: boolean;
  /** How many levels the themes have that were counted; 0 for other dimensions. */
  readonly levels: number;
  /** Of the rows; undefined for dimensions other than time. */
  readonly unit: PeriodUnit | undefined;
}

/** How annotations fall into the rows of one dimension. */
export interface Grouping {
  /** The rows that an annotation counts in, each once; the empty key for none. */
  readonly keysOf: (placed: PlacedAnnotation) => readonly string[];
  readonly nameOf: (key: string) => Pick<StatisticsRow, 'label' | 'above' | 'short'>;
  /** See {@link StatisticsRow.asks}. */
  readonly asks: (key: string) => StatisticsRow['asks'];
  /** All rows in their order, those without any annotation as well; undefined for an order by number or label. */
  readonly sequence?: readonly string[] | undefined;
  /** Told, as are names, when everything is counted. */
  readonly levels?: number;
  readonly unit?: PeriodUnit;
}

/** So many annotations are one step. */
const stride = 4096;

/** Counts annotations. An annotation with several themes counts in the row of each. */
export function* statisticsOf(
  choices: StatisticsChoices,
  source: StatisticsSource,
): Steps<Statistics> {
  const annotations: PlacedAnnotation[] = [];
  for (const placed of source.annotations) {
    if (annotations.push(placed) % stride === 0) yield;
  }
  const texts = new Set(annotations.map(({ text }) => text));
  const grouping = groupings[choices.by](texts, choices, source);
  const counts = new KindCounts();
  for (let i = 0; i < annotations.length; i++) {
    const placed = annotations[i]!;
    counts.add(placed.annotation.kind, grouping.keysOf(placed));
    if (i % stride === 0) yield;
  }
  const kinds = countedKinds(counts, texts, source);
  const { rows, others } = rowsOf(counts, kinds, annotations, grouping, choices, source);
  const totals = kinds.map(({ code }) => counts.totalOf(code));
  return {
    choices,
    kinds,
    rows,
    totals,
    annotations: annotations.length,
    texts: texts.size,
    others,
    overlaps: rows.reduce((sum, { total }) => sum + total, 0) > annotations.length,
    levels: grouping.levels ?? 0,
    unit: grouping.unit,
  };
}

const groupings = { theme: byTheme, text: byText, time: byTime };

/** In the order of the codebooks, unknown ones last. */
function countedKinds(
  counts: KindCounts,
  texts: Iterable<string>,
  { codebookOf, language }: StatisticsSource,
): CountedKind[] {
  const found = new Map<string, CountedKind>();
  const codebooks = new Set<Codebook>();
  for (const text of texts) codebooks.add(codebookOf(text));
  for (const codebook of codebooks) {
    for (const [code, { color }] of codebook.kinds) {
      if (!counts.has(code) || found.has(code)) continue;
      found.set(code, { code, label: kindLabel(codebook, code, language), color });
    }
  }
  for (const code of counts.kinds) {
    if (!found.has(code)) found.set(code, { code, label: code, color: undefined });
  }
  return [...found.values()];
}
