import type { Codebook, Labels } from './codebook';

/**
 * The text in `language` (any BCP 47 tag, of which the primary tag counts), else in English, else in
 * whichever language the codebook lists first; undefined where there is none.
 */
export function inLanguage(texts: Labels, language: string): string | undefined {
  const tag = primaryTag(language);
  if (Object.hasOwn(texts, tag)) return texts[tag];
  if (Object.hasOwn(texts, 'en')) return texts['en'];
  return Object.values(texts)[0];
}

/** The label of a kind, a theme or a strength: see {@link inLanguage}; the code where it has none. */
export function labelOf(item: { code: string; labels: Labels }, language: string): string {
  return inLanguage(item.labels, language) ?? item.code;
}

/** The label of a kind by its code; the code where the codebook does not know it. */
export function kindLabel(codebook: Codebook, kind: string, language: string): string {
  const known = codebook.kinds.get(kind);
  return known === undefined ? kind : labelOf(known, language);
}

/** The label of a theme by its code; the code where the codebook does not know it. */
export function themeLabel(codebook: Codebook, theme: string, language: string): string {
  const known = codebook.themes.get(theme);
  return known === undefined ? theme : labelOf(known, language);
}

/** The label of a strength of a kind; the code where the codebook does not know either. */
export function strengthLabel(
  codebook: Codebook,
  kind: string,
  strength: string,
  language: string,
): string {
  const known = codebook.kinds.get(kind)?.strengths.find(({ code }) => code === strength);
  return known === undefined ? strength : labelOf(known, language);
}

/** `fr` of `fr-CA` and `fr_FR.UTF-8`. */
export function primaryTag(language: string): string {
  return (/^[a-z]+/i.exec(language)?.[0] ?? '').toLowerCase();
}
