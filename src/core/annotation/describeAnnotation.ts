import type { Codebook } from '../codebook/codebook';
import { kindLabel, primaryTag, strengthLabel, themeLabel } from '../codebook/labels';
import { themePathLabel } from '../codebook/themePath';
import { message, render, type Message, type Translate } from '../message';
import { dayInWords } from '../text/dayInWords';
import type { Annotation } from './annotation';
import { inlineMarkdown, plainMarkdown } from './markdown';

/** Whom a description is for. */
export interface Reader {
  /** BCP 47. */
  readonly language: string;
  readonly translate: Translate;
}

/**
 * An annotation as Markdown, for hovers and tooltips: kind and strength, themes with their labels,
 * note, who made it and when, and what is doubtful about it. Nothing that an annotation says becomes a
 * link.
 */
export function describeAnnotation(
  annotation: Annotation,
  doubt: Message | undefined,
  codebook: Codebook,
  reader: Reader,
): string {
  const parts = [heading(annotation, codebook, reader)];
  if (annotation.themes.length > 0) parts.push(themes(annotation, codebook, reader.language));
  if (annotation.note !== undefined) parts.push(quoteBlock(annotation.note));
  if (doubt) parts.push(`⚠ ${plainMarkdown(render(doubt, reader.translate))}`);
  const made = authorship(annotation, reader);
  if (made !== '') parts.push(made);
  return parts.join('\n\n');
}

function heading(
  { kind, strength }: Annotation,
  codebook: Codebook,
  { language, translate }: Reader,
): string {
  const strong = `**${inlineMarkdown(capital(kindLabel(codebook, kind, language), language))}**`;
  if (strength === undefined) return strong;
  const label = strengthLabel(codebook, kind, strength, language);
  const words = render(message('strength: {strength}', { strength: label }), translate);
  return `${strong} · ${inlineMarkdown(words)}`;
}

function capital(label: string, language: string): string {
  const [first = ''] = label;
  return first.toLocaleUpperCase(language) + label.slice(first.length);
}

function themes({ themes }: Annotation, codebook: Codebook, language: string): string {
  return themes
    .map((code) => {
      const path = themePathLabel(codebook, code, language) || themeLabel(codebook, code, language);
      return `- ${inlineMarkdown(path)} \\(${inlineMarkdown(code)}\\)`;
    })
    .join('\n');
}

function quoteBlock(note: string): string {
  return plainMarkdown(note.trim())
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

function authorship({ coder, created, modified }: Annotation, { language }: Reader): string {
  const day = dateLabel(modified ?? created, language);
  const parts = [coder, day].filter((part) => part !== '').map(inlineMarkdown);
  return parts.length > 0 ? `*${parts.join(' · ')}*` : '';
}

/** The day, where the reader is; what is not a date, as it stands. */
function dateLabel(timestamp: string, language: string): string {
  const time = new Date(timestamp);
  if (Number.isNaN(time.getTime())) return timestamp;
  const [year, month, day] = [time.getFullYear(), time.getMonth() + 1, time.getDate()];
  const two = (number: number): string => String(number).padStart(2, '0');
  return dayInWords(`${String(year)}-${two(month)}-${two(day)}`, primaryTag(language) === 'fr');
}
