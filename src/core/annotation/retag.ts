import type { Codebook } from '../codebook/codebook';
import type { Annotation, AnnotationPatch } from './annotation';

/** What a change says of one annotation. */
export type Retag = (annotation: Annotation) => AnnotationPatch;

/** Another kind. A strength belongs to the scale of its kind: it goes where the new kind does not have it. */
export function toKind(codebook: Codebook, kind: string): Retag {
  const known = new Set(codebook.kinds.get(kind)?.strengths.map(({ code }) => code));
  return ({ strength }) =>
    strength === undefined || known.has(strength) ? { kind } : { kind, strength: undefined };
}

/**
 * Themes that an annotation gets besides its own, at the end; in place of them where the codebook wants just
 * one.
 */
export function withThemes(codebook: Codebook, added: readonly string[]): Retag {
  if (codebook.themesPerAnnotation === 'one') {
    return ({ themes }) => ({ themes: added.length === 0 ? themes : added.slice(0, 1) });
  }
  return ({ themes }) => ({ themes: [...new Set([...themes, ...added])] });
}

/** Without some themes, as far as it has them. */
export function withoutThemes(removed: readonly string[]): Retag {
  return ({ themes }) => ({ themes: themes.filter((theme) => !removed.includes(theme)) });
}

/** One theme in place of another, where it stands; once, where both are there. What has not the first stays as it is. */
export function inPlaceOf(theme: string, other: string): Retag {
  return ({ themes }) => ({
    themes: themes.includes(theme)
      ? [...new Set(themes.map((one) => (one === theme ? other : one)))]
      : themes,
  });
}

/** One change after the other. */
export function oneAfterOther(retags: readonly Retag[]): Retag {
  return (annotation) => {
    let patch: AnnotationPatch = {};
    for (const retag of retags) patch = { ...patch, ...retag({ ...annotation, ...patch }) };
    return patch;
  };
}

/** The themes that some annotations have, and how many have each, the most first. */
export function themesOf(annotations: readonly Annotation[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { themes } of annotations) {
    for (const theme of new Set(themes)) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  }
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}
