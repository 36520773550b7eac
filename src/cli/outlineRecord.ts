import type { TextStructure, VerbKind, VerbStrength } from '../core/structure/structure';

interface Part {
  readonly start: number;
  readonly end: number;
}

/** A text as `outline --json` prints it; offsets as in the sidecar, null for what a text does not say. */
export interface OutlineRecord {
  readonly file: string;
  readonly title: string | null;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly language: 'en' | 'fr' | null;
  readonly parties: readonly string[];
  readonly sections: readonly (Part & { readonly title: string; readonly level: number })[];
  readonly abbreviations: readonly (Part & { readonly short: string; readonly long: string })[];
  readonly verbs: readonly (Part & {
    readonly text: string;
    readonly kind: VerbKind;
    readonly strength: VerbStrength | null;
  })[];
}

export function outlineRecord(file: string, structure: TextStructure): OutlineRecord {
  const { title = null, date = null, language = null, parties = [] } = structure.facts;
  return {
    file,
    title,
    date,
    language,
    parties,
    sections: structure.sections.map(({ title, level, start, end }) => ({
      title,
      level,
      start,
      end,
    })),
    abbreviations: structure.terms
      .filter(({ isAbbreviation }) => isAbbreviation)
      .map(({ short, long, start, end }) => ({ short, long, start, end })),
    verbs: structure.verbs.map(({ text, kind, strength = null, start, end }) => ({
      text,
      kind,
      strength,
      start,
      end,
    })),
  };
}
