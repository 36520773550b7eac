/** Reads RFC 4180, letter by letter and nothing more: the counterpart of the writer, for tests. */
export function readCsv(text: string, delimiter: string): string[][] {
  const records: string[][] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const record: string[] = [];
    for (;;) {
      const [cell, next] = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, delimiter);
      record.push(cell);
      at = next;
      if (text[at] !== delimiter) break;
      at++;
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`no end of record at ${at}`);
    at += 2;
    records.push(record);
  }
  return records;
}

function quotedCell(text: string, from: number): [string, number] {
  let cell = '';
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') cell += text[at]!;
    else if (text[at + 1] === '"') cell += text[at++]!;
    else return [cell, at + 1];
  }
  throw new Error(`no closing quote after ${from}`);
}

function plainCell(text: string, from: number, delimiter: string): [string, number] {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\r') {
    if (text[at] === '"' || text[at] === '\n') throw new Error(`needs quotes at ${at}`);
    at++;
  }
  return [text.slice(from, at), at];
}
