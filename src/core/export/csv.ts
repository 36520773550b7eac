import { columns, type Row } from './rows';

export interface CsvOptions {
  readonly delimiter: Delimiter;
  /** Begin with U+FEFF, by which Excel knows UTF-8. */
  readonly bom: boolean;
  /** Leave cells as they are that a spreadsheet would run as formulas. */
  readonly raw: boolean;
}

export type Delimiter = ',' | ';' | '\t';

/** A chunk is written as soon as it has this many UTF-16 units. */
const chunkLength = 1 << 16;

/**
 * Writes rows as CSV (RFC 4180): a header, records ended by CRLF, line breaks inside cells as LF.
 * A cell is quoted where it holds the delimiter, a quote or a line break, or begins or ends with a
 * blank. Beyond the RFC: the delimiter may be another, and unless `raw`, a cell that a spreadsheet
 * would run as a formula is prefixed by `'`.
 * @returns the file in chunks, each whole in UTF-16.
 */
export function* csvChunks(rows: Iterable<Row>, options: CsvOptions): Generator<string> {
  const { delimiter, raw } = options;
  const special = new RegExp(`["\\n${delimiter}]|^\\s|\\s$`);
  const cell = (value: string | number | undefined): string => {
    if (value === undefined || value === '') return '';
    if (typeof value === 'number') return String(value);
    const text = raw ? toLf(value) : guarded(toLf(value));
    return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  let chunk = (options.bom ? '\uFEFF' : '') + columns.join(delimiter) + '\r\n';
  for (const row of rows) {
    let record = cell(row[columns[0]]);
    for (let i = 1; i < columns.length; i++) record += delimiter + cell(row[columns[i]!]);
    chunk += record + '\r\n';
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

/** Rows as one string: {@link csvChunks}, joined. */
export function csv(rows: Iterable<Row>, options: CsvOptions): string {
  return [...csvChunks(rows, options)].join('');
}

function toLf(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/**
 * What a spreadsheet may run: after any blanks, an operator, also in its full-width form, or a tab or
 * line break (https://owasp.org/www-community/attacks/CSV_Injection).
 */
const formula = /^\s*[=+\-@＝＋－＠\t\n]/;

/** A cell that a spreadsheet takes for words, whatever it begins with. */
export function guarded(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}
