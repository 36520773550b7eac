import type { Reader } from '../annotation/describeAnnotation';
import { inlineMarkdown } from '../annotation/markdown';
import type { Codebook, Guidance, Kind, Labels, Strength, Theme } from '../codebook/codebook';
import { inLanguage, labelOf, themeLabel } from '../codebook/labels';
import { themePathLabel } from '../codebook/themePath';
import { message, render } from '../message';

/**
 * What the codebook says of a code, as Markdown: label, place in the hierarchy, description, when to use
 * it and when not, examples, what takes its place. Nothing in it becomes a link.
 * @param kind That of the strength.
 * @returns undefined where the codebook does not know the code.
 */
export function describeCode(
  codebook: Codebook,
  type: 'kind' | 'strength' | 'theme',
  code: string,
  reader: Reader,
  kind = '',
): string | undefined {
  switch (type) {
    case 'kind': {
      const known = codebook.kinds.get(code);
      return known && describeKind(known, reader);
    }
    case 'strength': {
      const known = codebook.kinds.get(kind)?.strengths.find((strength) => strength.code === code);
      return known && join([title(known, reader), said(known.descriptions, reader)]);
    }
    case 'theme': {
      const known = codebook.themes.get(code);
      return known && describeTheme(known, codebook, reader);
    }
  }
}

function describeKind(kind: Kind, reader: Reader): string {
  const scale = kind.strengths.map((strength) => `- ${title(strength, reader)}`).join('\n');
  return join([title(kind, reader), ...guidance(kind, reader), scale]);
}

function describeTheme(theme: Theme, codebook: Codebook, reader: Reader): string {
  const path =
    theme.parent === undefined ? '' : themePathLabel(codebook, theme.code, reader.language);
  return join([
    title(theme, reader),
    path === '' ? '' : `*${inlineMarkdown(path)}*`,
    ...guidance(theme, reader),
    succession(theme, codebook, reader),
  ]);
}

function title(item: Kind | Strength | Theme, { language }: Reader): string {
  const label = inlineMarkdown(labelOf(item, language));
  const code = inlineMarkdown(item.code);
  return `**${label}**${label === code ? '' : ` (${code})`}`;
}

function guidance({ descriptions, when, whenNot, examples }: Guidance, reader: Reader): string[] {
  const told = (heading: string, texts: Labels | undefined): string => {
    const text = said(texts, reader);
    return text === '' ? '' : `*${heading}* ${text}`;
  };
  return [
    said(descriptions, reader),
    told(render(message('When to use it:'), reader.translate), when),
    told(render(message('When not to use it:'), reader.translate), whenNot),
    (examples ?? []).map((example) => `> ${inlineMarkdown(example)}`).join('\n>\n'),
  ];
}

function succession(theme: Theme, codebook: Codebook, { language, translate }: Reader): string {
  if (theme.deprecated !== true) return '';
  const themes = (theme.replacedBy ?? [])
    .map((code) => `${themeLabel(codebook, code, language)} (${code})`)
    .join(', ');
  const sentence =
    themes === ''
      ? message('Deprecated: no longer to be used.')
      : message('Deprecated: use {themes} in its place.', { themes });
  return `⚠ ${inlineMarkdown(render(sentence, translate))}`;
}

function said(texts: Labels | undefined, { language }: Reader): string {
  return inlineMarkdown((texts && inLanguage(texts, language)) ?? '');
}

function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
