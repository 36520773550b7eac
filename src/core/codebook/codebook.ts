/**
 * Text by language: `{ en: 'defence', fr: 'défense' }`. Keys are BCP 47 primary tags in lower case;
 * `und` holds a text whose language the codebook does not tell.
 */
export type Labels = Readonly<Record<string, string>>;

/** How strong an act of a kind is, on that kind's own scale. */
export interface Strength {
  readonly code: string;
  readonly labels: Labels;
  readonly descriptions?: Labels | undefined;
}

/** What a passage does: a commitment, a condemnation, an announcement, or what a codebook adds. */
export interface Kind {
  readonly code: string;
  readonly labels: Labels;
  readonly descriptions: Labels;
  /** From strong to weak, as the codebook lists them; empty where the kind has no scale. */
  readonly strengths: readonly Strength[];
  /** `#rrggbb`, or undefined for a colour of the theme. */
  readonly color?: string | undefined;
}

/** What a passage is about. */
export interface Theme {
  readonly code: string;
  readonly labels: Labels;
  readonly descriptions: Labels;
  /** Code of the broader theme. A codebook that is wrong may name an unknown one, or go in a circle. */
  readonly parent?: string | undefined;
}

/** Defines kinds, themes and strengths. Maps keep the codebook's own order. Immutable. */
export interface Codebook {
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly themes: ReadonlyMap<string, Theme>;
}

/** The name of the file that replaces or extends the built-in codebook. */
export const codebookFileName = 'communique.codebook.yaml';
