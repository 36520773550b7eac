import { message } from '../message';
import { Unreadable } from './imported';

/** A cell and where it begins in the text. */
export interface Cell {
  readonly text: string;
  readonly at: number;
}

const delimiters = [',', ';', '\t', '|'] as const;

/**
 * Reads a CSV (RFC 4180; https://www.rfc-editor.org/rfc/rfc4180) whose delimiter is the one of comma,
 * semicolon, tab and bar that its first line has most often outside of quotes. Cells are trimmed
 * unless they are quoted; blank lines are left out.
 * @throws Unreadable where a quote is never closed.
 */
export function readTable(text: string): readonly (readonly Cell[])[] {
  const delimiter = delimiterOf(text);
  const plain = new RegExp(`[^${delimiter === '|' ? '\\|' : delimiter}\\r\\n]*`, 'y');
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  const endRow = (): void => {
    if (row.some((cell) => cell.text !== '')) rows.push(row);
    row = [];
  };
  while (at < text.length) {
    const blanks = /[ ]*/y;
    blanks.lastIndex = at;
    const start = at + blanks.exec(text)![0].length;
    if (text[start] === '"') {
      const end = closingQuote(text, start);
      row.push({ text: text.slice(start + 1, end).replaceAll('""', '"'), at: start });
      plain.lastIndex = end + 1;
      // What follows a closing quote is no part of the cell for anybody who writes CSV.
      at = end + 1 + plain.exec(text)![0].length;
    } else {
      plain.lastIndex = start;
      const raw = plain.exec(text)![0];
      row.push({ text: raw.trim(), at: start });
      at = start + raw.length;
    }
    if (text[at] === delimiter) {
      at++;
      if (at === text.length) row.push({ text: '', at });
    } else {
      endRow();
      at += text.startsWith('\r\n', at) ? 2 : 1;
    }
  }
  endRow();
  return rows;
}

function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  if (at >= 0) return at;
  throw new Unreadable(
    open,
    message('The quote that opens here is never closed. Close it, or double the quotes inside.'),
  );
}

function delimiterOf(text: string): string {
  const header = /^\uFEFF?\s*((?:"(?:[^"]|"")*"|[^"\r\n])*)/.exec(text)?.[1] ?? '';
  const bare = header.replace(/"(?:[^"]|"")*"/g, '');
  const count = (delimiter: string) => bare.split(delimiter).length;
  return delimiters.reduce((best, one) => (count(one) > count(best) ? one : best));
}
