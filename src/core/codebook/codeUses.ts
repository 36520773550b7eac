import type { Annotation } from '../annotation/annotation';

/** How often a code is used. */
export interface Uses {
  readonly annotations: number;
  readonly texts: number;
}

/** Nobody uses it. */
export const unused: Uses = { annotations: 0, texts: 0 };

/** Counts the kinds and themes of annotations, known to a codebook or not. */
export class CodeUses {
  readonly kinds = new Map<string, Uses>();
  readonly themes = new Map<string, Uses>();

  /** Counts the annotations of one text; each text once. */
  add(annotations: Iterable<Pick<Annotation, 'kind' | 'themes'>>): void {
    const kinds = new Map<string, number>();
    const themes = new Map<string, number>();
    for (const annotation of annotations) {
      kinds.set(annotation.kind, (kinds.get(annotation.kind) ?? 0) + 1);
      for (const theme of new Set(annotation.themes)) {
        themes.set(theme, (themes.get(theme) ?? 0) + 1);
      }
    }
    addTo(this.kinds, kinds);
    addTo(this.themes, themes);
  }
}

function addTo(uses: Map<string, Uses>, counts: ReadonlyMap<string, number>): void {
  for (const [code, count] of counts) {
    const { annotations, texts } = uses.get(code) ?? unused;
    uses.set(code, { annotations: annotations + count, texts: texts + 1 });
  }
}
