import type { Labels } from '../codebook/codebook';
import { quoted } from '../sidecar/canonicalText';
import type { ImportedTheme } from './imported';

/** The lines of themes in a codebook, each below `indent`; codes and texts are quoted. */
export function printThemes(themes: readonly ImportedTheme[], indent: string): string {
  return themes.map((theme) => printTheme(theme, indent)).join('');
}

function printTheme(theme: ImportedTheme, indent: string): string {
  const { code, labels, descriptions, when, whenNot, examples = [], parent, color } = theme;
  const { replacedBy = [] } = theme;
  const list = (texts: readonly string[]) => `[${texts.map(quoted).join(', ')}]`;
  const fields: [string, string | undefined][] = [
    ['label', inline(labels)],
    ['description', block(descriptions, indent)],
    ['when', block(when, indent)],
    ['whenNot', block(whenNot, indent)],
    ['examples', examples.length > 0 ? list(examples.map(tidy)) : undefined],
    ['parent', parent === undefined ? undefined : quoted(parent)],
    ['deprecated', theme.deprecated === true ? 'true' : undefined],
    ['replacedBy', replacedBy.length > 0 ? list(replacedBy) : undefined],
    ['color', color === undefined ? undefined : quoted(color)],
  ];
  const lines = fields.flatMap(([key, text]) => {
    if (text === undefined) return [];
    return `${indent}  ${key}:${text.startsWith('\n') ? '' : ' '}${text}\n`;
  });
  return lines.length === 0
    ? `${indent}${quoted(code)}:\n`
    : `${indent}${quoted(code)}:\n${lines.join('')}`;
}

/** Texts by language on one line, as labels are. */
function inline(texts: Labels): string | undefined {
  const entries = Object.entries(texts);
  if (entries.length === 0) return undefined;
  if (entries.every(([tag]) => tag === 'und')) return quoted(tidy(entries[0]![1]));
  return `{ ${entries.map(([tag, text]) => `${key(tag)}: ${quoted(tidy(text))}`).join(', ')} }`;
}

/** Texts by language, a line each, as definitions are. */
function block(texts: Labels | undefined, indent: string): string | undefined {
  const entries = Object.entries(texts ?? {});
  if (entries.length < 2) return inline(texts ?? {});
  return entries.map(([tag, text]) => `\n${indent}    ${key(tag)}: ${quoted(tidy(text))}`).join('');
}

/** Norwegian is `no`, which some readers of YAML take for false. */
function key(tag: string): string {
  return ['no', 'on', 'off', 'yes', 'y', 'n'].includes(tag) ? quoted(tag) : tag;
}

function tidy(text: string): string {
  return text.replace(/[^\S\u00A0\u202F]+/g, ' ').trim();
}
