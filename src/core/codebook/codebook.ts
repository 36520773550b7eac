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

/** How a kind or a theme is to be used, for coders. */
export interface Guidance {
  readonly descriptions: Labels;
  /** In which cases it is the right one. */
  readonly when?: Labels | undefined;
  /** In which cases it is not, and often which one is. */
  readonly whenNot?: Labels | undefined;
  /** Passages, in any language, for which it is right. */
  readonly examples?: readonly string[] | undefined;
}

/** What a passage does: a commitment, a condemnation, an announcement, or what a codebook adds. */
export interface Kind extends Guidance {
  readonly code: string;
  readonly labels: Labels;
  /** From strong to weak, as the codebook lists them; empty where the kind has no scale. */
  readonly strengths: readonly Strength[];
  /** `#rrggbb`, or undefined for a colour of the theme. */
  readonly color?: string | undefined;
  /** A single digit or small letter by which the kind is chosen; no other kind has it. */
  readonly key?: string | undefined;
}

/** What a passage is about. */
export interface Theme extends Guidance {
  readonly code: string;
  readonly labels: Labels;
  /** Code of the broader theme. A codebook that is wrong may name an unknown one, or go in a circle. */
  readonly parent?: string | undefined;
  /** No longer to be used; annotations that have it keep it until someone decides. */
  readonly deprecated?: boolean | undefined;
  /** Codes of the themes to use in its place. A theme that has them is deprecated. */
  readonly replacedBy?: readonly string[] | undefined;
  /** `#rrggbb`. */
  readonly color?: string | undefined;
}

/** Defines kinds, themes and strengths. Maps keep the codebook's own order. Immutable. */
export interface Codebook {
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly themes: ReadonlyMap<string, Theme>;
  /** `one`: each annotation is to have exactly one theme. `many`, and absent: as many as it needs. */
  readonly themesPerAnnotation?: 'one' | 'many' | undefined;
}

/** The name of the file that replaces or extends the built-in codebook. */
export const codebookFileName = 'communique.codebook.yaml';
