import type { Labels } from '../codebook/codebook';
import { message } from '../message';
import { fileStart, type Problem, type SourceRange } from '../problem';
import { LineTable } from '../sidecar/flaw';
import { decodeText } from '../text/decode';
import { Unreadable, type Imported, type ImportedTheme, type Remark } from './imported';
import { readJsonLd } from './readJsonLd';
import { readRdfXml } from './readRdfXml';
import { readTurtle } from './readTurtle';
import { SkosConcepts } from './skosConcepts';
import { skosThemes } from './skosThemes';
import { tableThemes } from './tableThemes';

/** What a file of themes gives: a CSV, or SKOS in RDF/XML, Turtle or JSON-LD. */
export interface ThemesReading {
  /** In the order of the file; each code once, and none that cannot be one. */
  readonly themes: readonly ImportedTheme[];
  /** Where each of them begins. */
  readonly ranges: readonly SourceRange[];
  /** What was left out, and why, in the order of the file; with an error, that it cannot be read. */
  readonly problems: readonly Problem[];
  /** The languages of the labels, the most frequent first; `und` where they are not told. */
  readonly languages: readonly string[];
}

/**
 * Reads themes. What kind of file it is, its beginning tells. Never throws.
 * @param encoding Of a file without a byte order mark; UTF-8 where undefined.
 */
export function readThemes(source: Uint8Array | string, encoding?: string): ThemesReading {
  const decoded = typeof source === 'string' ? { text: source } : decodeText(source, encoding);
  if ('problem' in decoded) {
    return { themes: [], ranges: [], problems: [decoded.problem], languages: [] };
  }
  // The same number of units, so that places stay what they are.
  const text = decoded.text.replace(/\r(?!\n)/g, '\n');
  const { themes, remarks } = imported(text);
  const lines = new LineTable(text);
  const all = [...remarks];
  const good = distinct(themes, all);
  all.sort((a, b) => a.at - b.at);
  return {
    themes: good,
    ranges: good.map(({ at }) => lines.range(at, at)),
    problems: all.map(({ at, ...remark }) => ({ ...remark, range: lines.range(at, at) })),
    languages: languagesOf(themes),
  };
}

/** What was read, in some languages only. Texts whose language is not told stay as well. */
export function inLanguages(reading: ThemesReading, only: readonly string[]): ThemesReading {
  const left = reading.languages.filter((tag) => tag !== 'und' && !only.includes(tag));
  if (left.length === 0) return reading;
  const sentence = message(
    'Texts in these languages are left out, as was asked for: {languages}.',
    {
      languages: left.join(', '),
    },
  );
  const problem = { code: 'import-language', message: sentence, range: fileStart };
  return {
    ...reading,
    themes: reading.themes.map((theme) => themeIn(theme, only)),
    problems: [{ severity: 'info', ...problem }, ...reading.problems],
  };
}

function imported(text: string): Imported {
  try {
    return read(text);
  } catch (error) {
    if (error instanceof RangeError) {
      const sentence = message('This file is too large or nests too deeply to be read.');
      return failed({ severity: 'error', code: 'import-unreadable', message: sentence, at: 0 });
    }
    if (!(error instanceof Unreadable)) throw error;
    const { at, sentence } = error;
    return failed({ severity: 'error', code: 'import-unreadable', message: sentence, at });
  }
}

function failed(remark: Remark): Imported {
  return { themes: [], remarks: [remark] };
}

function read(text: string): Imported {
  const start = text.slice(0, 2000).replace(/^\uFEFF?\s*/, '');
  const concepts = new SkosConcepts();
  const take = concepts.take.bind(concepts);
  const remarks: Remark[] = [];
  if (/^[[{]/.test(start)) remarks.push(...readJsonLd(text, take));
  else if (/^<(?:[?!]|[\w-]+:|[\w-]+[\s>])/.test(start)) readRdfXml(text, take);
  else if (/^(?:@prefix|@base|prefix\s|base\s|#|<\S*>\s|_:)/i.test(start)) readTurtle(text, take);
  else return tableThemes(text);
  const found = skosThemes(concepts);
  if (found.themes.length === 0) {
    const sentence = message(
      'There is no concept of SKOS in this file, so no theme. Take a file of the thesaurus that has its concepts.',
    );
    remarks.push({ severity: 'error', code: 'import-no-themes', message: sentence, at: 0 });
  }
  return { themes: found.themes, remarks: [...remarks, ...found.remarks] };
}

/** Leaves out what cannot be a theme of a codebook. */
function distinct(themes: readonly ImportedTheme[], remarks: Remark[]): ImportedTheme[] {
  const known = new Set<string>();
  return themes.filter(({ code, at }) => {
    const add = (name: string, sentence: Remark['message']): false => {
      remarks.push({ severity: 'warning', code: name, message: sentence, at });
      return false;
    };
    if (code === '') {
      return add('import-no-code', message('This theme has no code, so it is left out.'));
    }
    if (!/^[^\s;](?:[^;\p{Cc}]*[^\s;])?$/u.test(code)) {
      const text = message('"{code}" is left out: a code has neither ";" nor a line break.', {
        code,
      });
      return add('import-code', text);
    }
    if (known.has(code)) {
      const text = message('"{code}" is here a second time, and left out: the first one counts.', {
        code,
      });
      return add('import-duplicate', text);
    }
    known.add(code);
    return true;
  });
}

function languagesOf(themes: readonly ImportedTheme[]): string[] {
  const counts = new Map<string, number>();
  for (const { labels } of themes) {
    for (const tag of Object.keys(labels)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([tag]) => tag);
}

function themeIn(theme: ImportedTheme, only: readonly string[]): ImportedTheme {
  const kept = (texts: Labels): Labels =>
    Object.fromEntries(
      Object.entries(texts).filter(([tag]) => tag === 'und' || only.includes(tag)),
    );
  const { labels, descriptions, when, whenNot } = theme;
  return {
    ...theme,
    labels: kept(labels),
    descriptions: kept(descriptions),
    when: when && kept(when),
    whenNot: whenNot && kept(whenNot),
  };
}
