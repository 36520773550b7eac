import type { Dimension, RowRole, StatisticsChoices } from '../../core/statistics/statistics';

/** What a person can choose from a list, in words. */
export interface Choice {
  /** The key of {@link StatisticsChoices} that it sets. */
  readonly name: 'level' | 'order' | 'most' | 'unit';
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export interface ShownKind {
  readonly label: string;
  /** The part of the ids of its theme colours that is its own: `commitment`. */
  readonly colorName: string;
  /** `#rrggbb` of the codebook, in place of a colour of the theme. */
  readonly color?: string | undefined;
}

export interface ShownRow {
  readonly role: RowRole;
  readonly label: string;
  readonly above: string;
  readonly short: string;
  readonly counts: readonly number[];
  readonly total: number;
  /** Whether the annotations that it counts can be shown in the tree. */
  readonly leads: boolean;
}

/** All sentences that the panel needs besides, in the language of the interface. */
export interface Words {
  readonly dimensions: Readonly<Record<Dimension, string>>;
  readonly tabs: string;
  readonly all: string;
  readonly total: string;
  readonly showInTree: string;
  /** `{label}` and `{count}` are to be filled in. */
  readonly count: string;
  readonly clearFilter: string;
  readonly saveSvg: string;
  readonly savePng: string;
  readonly copyTable: string;
}

/** The panel as it is to look. Plain data, whole: nothing is kept from one to the next. */
export interface Show {
  readonly type: 'show';
  /** Of this look, counted: what is asked of an earlier one is not done. */
  readonly edition: number;
  readonly language: string;
  readonly words: Words;
  readonly choices: StatisticsChoices;
  readonly lists: readonly Choice[];
  readonly title: string;
  readonly summary: string;
  /** What is shown, in words; empty where that is everything. */
  readonly filter: string;
  /** What row headers of the table are. */
  readonly heading: string;
  readonly kinds: readonly ShownKind[];
  readonly rows: readonly ShownRow[];
  readonly totals: readonly number[];
  readonly annotations: number;
  readonly notes: readonly string[];
  /** In place of a picture, where there is nothing to draw. */
  readonly empty: string;
  /** Colours for paper, by {@link ShownKind.colorName}. */
  readonly paper: Readonly<Record<string, string>>;
}

/** Texts are being read. */
export interface Progress {
  readonly type: 'progress';
  /** What for. */
  readonly by: Dimension;
  readonly label: string;
  readonly done: number;
  readonly of: number;
}

export type ToPanel = Show | Progress;

export type FromPanel =
  /** The panel is loaded. */
  | { readonly type: 'ready' }
  | { readonly type: 'choose'; readonly choices: Partial<StatisticsChoices> }
  /** Show the annotations of a row, or of one kind in it: indexes in {@link Show}. */
  | {
      readonly type: 'narrow';
      readonly edition: number;
      readonly row?: number | undefined;
      readonly kind?: number | undefined;
    }
  | { readonly type: 'clearFilter' }
  /** Save the picture: SVG as text, PNG in base 64. */
  | { readonly type: 'save'; readonly format: 'svg' | 'png'; readonly content: string }
  | { readonly type: 'copyTable' };
