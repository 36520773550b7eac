/** Scopes by the number of the group that gets them; 0 is the whole match. */
export type Captures = Readonly<Record<number, { readonly name: string }>>;

/** What a rule may hold: other rules, by reference or in place. */
export type Rules = readonly (Rule | { readonly include: string })[];

/** A rule of a TextMate grammar, its patterns in the notation of Oniguruma. */
export interface Rule {
  readonly name?: string;
  readonly contentName?: string;
  readonly match?: string;
  readonly captures?: Captures;
  readonly begin?: string;
  readonly beginCaptures?: Captures;
  readonly end?: string;
  readonly endCaptures?: Captures;
  /** Tried at each further line before anything else: where it fails, the rule is over. */
  readonly while?: string;
  readonly whileCaptures?: Captures;
  /** Rules inside win over the end where both match. */
  readonly applyEndPatternLast?: 1;
  readonly patterns?: Rules;
}

export interface Grammar {
  readonly name: string;
  readonly scopeName: string;
  readonly patterns: Rules;
  readonly repository: Readonly<Record<string, Rule>>;
}

/** A reference to rules of the repository. */
export function include(name: string): { readonly include: string } {
  return { include: name === 'source.yaml' ? name : `#${name}` };
}

/** Rules in the order in which they win. */
export function rules(...patterns: Rules): Rule {
  return { patterns };
}

/** A whole line, blanks around it aside. */
export function wholeLine(source: string): string {
  return String.raw`^\s{0,20}(?:${source})\s{0,20}$`;
}

/** The end of a rule that is over with its line. */
export const endOfLine = '$';
