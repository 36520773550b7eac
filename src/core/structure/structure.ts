import type { DocumentFacts } from './facts';
import type { Span } from '../text/span';

/** What a block of a text is. */
export type BlockRole =
  | 'front-matter'
  | 'title'
  /** “Joint Statement”, « Déclaration », on a line of its own. */
  | 'document-kind'
  | 'dateline'
  | 'heading'
  | 'paragraph'
  /** A bullet or lettered item of a list. */
  | 'item'
  /** Contacts, “Follow us”: what the page put around the text. */
  | 'furniture';

/** A run of lines that no sentence leaves, its number or bullet and its Markdown marks included. */
export interface TextBlock extends Span {
  readonly role: BlockRole;
  /** Its words: without bullet or number and the marks around them. */
  readonly words: Span;
  /** Of a numbered paragraph or item, what it is called by: `12`, `a`, `iv`, `•`. */
  readonly marker?: string;
  /** Of a heading, 1 for the highest; of an item, 1 for the outermost list; else 0. */
  readonly level: number;
}

/** A heading with all that stands under it, the sections below it included. */
export interface Section extends Span {
  /** The words of the heading on one line, without marks. */
  readonly title: string;
  /** From 1, never more than one deeper than the section it lies in. */
  readonly level: number;
  readonly heading: Span;
  readonly annex: boolean;
}

export type VerbKind = 'commitment' | 'condemnation' | 'announcement' | 'appeal' | 'welcome';
export type VerbStrength = 'high' | 'mid' | 'low';

/** A verb by which the text does something; its span is the words that do it. */
export interface OperativeVerb extends Span {
  readonly text: string;
  readonly kind: VerbKind;
  /** Absent for kinds that have none: announcements, appeals, welcomes. */
  readonly strength?: VerbStrength;
  /** All that the verb governs where it leads in a list: from the verb to the end of the last item. */
  readonly list?: Span;
}

/** An abbreviation or another short name where the text says what it stands for. */
export interface DefinedTerm extends Span {
  readonly short: string;
  /** On one line, without marks. */
  readonly long: string;
  readonly expansion: Span;
  readonly isAbbreviation: boolean;
}

export interface DateMention extends Span {
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as far as the text says; absent where it does not name a year. */
  readonly date?: string;
  /** Whether something is to be done by then: “by the end of 2025”, « d’ici 2026 ». */
  readonly isDeadline: boolean;
}

/** A document of the United Nations that the text refers to. */
export interface DocumentReference extends Span {
  /** Its official symbol: `S/RES/2397(2017)`. */
  readonly symbol: string;
  readonly address: string;
}

/** What a text is made of. Every list is in reading order. */
export interface TextStructure {
  readonly facts: DocumentFacts;
  readonly blocks: readonly TextBlock[];
  readonly sections: readonly Section[];
  readonly verbs: readonly OperativeVerb[];
  readonly terms: readonly DefinedTerm[];
  readonly dates: readonly DateMention[];
  readonly references: readonly DocumentReference[];
}
