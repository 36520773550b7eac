import type { Labels } from '../codebook/codebook';
import { message } from '../message';
import type { Imported, ImportedTheme, Remark } from './imported';
import { Unreadable } from './imported';
import { readTable, type Cell } from './readTable';

type Field = keyof typeof names;

/** What a column may be called, without case, blanks and what joins words. */
const names = {
  code: ['code', 'notation', 'id', 'identifier', 'identifiant'],
  parent: ['parent', 'broader', 'parentcode', 'codeparent', 'generique'],
  label: ['label', 'preflabel', 'name', 'libelle', 'nom', 'intitule'],
  description: ['description', 'definition'],
  when: ['when', 'scopenote', 'note'],
  whenNot: ['whennot'],
  examples: ['example', 'examples', 'exemple', 'exemples'],
  deprecated: ['deprecated', 'obsolete'],
  replacedBy: ['replacedby', 'isreplacedby', 'remplacepar'],
  color: ['color', 'colour', 'couleur'],
} as const;

interface Column {
  readonly field: Field;
  /** Of a text; `und` where the header does not tell. */
  readonly language: string;
}

/**
 * The themes of a CSV whose first line names the columns: `code`, and any of `parent`, `label`,
 * `description` and the other keys of a theme; texts also by language, such as `label_en`, `label:fr`
 * or `prefLabel@fr`.
 * @throws Unreadable
 */
export function tableThemes(text: string): Imported {
  const [header = [], ...rows] = readTable(text);
  const remarks: Remark[] = [];
  const columns = header.map((cell) => columnOf(cell, remarks));
  if (!columns.some((column) => column?.field === 'code')) {
    throw new Unreadable(
      header[0]?.at ?? 0,
      message(
        'The first line must name the columns, one of them "code": code, parent, label_en, label_fr. Add it.',
      ),
    );
  }
  const themes = rows.map((row) => themeOf(row, columns));
  return { themes, remarks };
}

function columnOf({ text, at }: Cell, remarks: Remark[]): Column | undefined {
  const [, name = '', language] =
    /^(.*?)(?:[\s_:@.(-]+([a-z]{2,3})(?:-[a-z0-9]+)*\)?)?$/i.exec(text) ?? [];
  const found = fieldOf(text) ?? (language === undefined ? undefined : fieldOf(name));
  if (found === undefined) {
    if (text !== '') {
      const sentence = message('The column "{column}" is left out: a theme has nothing like it.', {
        column: text,
      });
      remarks.push({ severity: 'info', code: 'import-column', message: sentence, at });
    }
    return undefined;
  }
  const told = fieldOf(text) === undefined ? language?.toLowerCase() : undefined;
  return { field: found, language: told ?? 'und' };
}

function fieldOf(name: string): Field | undefined {
  const key = name
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase();
  const fields = Object.keys(names) as Field[];
  return fields.find((field) => (names[field] as readonly string[]).includes(key));
}

function themeOf(row: readonly Cell[], columns: readonly (Column | undefined)[]): ImportedTheme {
  const texts = (field: Field): [language: string, text: string][] =>
    columns.flatMap((column, index): [string, string][] => {
      const text = row[index]?.text ?? '';
      return column?.field === field && text !== '' ? [[column.language, text]] : [];
    });
  const one = (field: Field) => texts(field)[0]?.[1];
  const labels = (field: Field): Labels | undefined => {
    const found = texts(field);
    return found.length > 0 ? Object.fromEntries(found) : undefined;
  };
  const codes = (one('replacedBy') ?? '').split(/\s*;\s*/).filter(Boolean);
  const color = one('color')?.toLowerCase();
  return {
    code: one('code') ?? '',
    labels: labels('label') ?? {},
    descriptions: labels('description') ?? {},
    when: labels('when'),
    whenNot: labels('whenNot'),
    examples: texts('examples').map(([, text]) => text),
    parent: one('parent'),
    deprecated: codes.length > 0 || /^(?:true|yes|oui|vrai|1|x)$/i.test(one('deprecated') ?? ''),
    replacedBy: codes,
    color: /^#[0-9a-f]{6}$/.test(color ?? '') ? color : undefined,
    at: row[0]?.at ?? 0,
  };
}
