import { orderOf } from './annotationFields';

/** A key in canonical form, of an annotation or of the file. */
export interface SourceField {
  readonly name: string;
  /** The comment lines above it, with their indent. */
  readonly above: readonly string[];
  /** From the key on, the first line without indent. More than one only where nobody knows the key. */
  readonly lines: readonly string[];
}

/** Keys in canonical form, and the comments after the last. */
export interface SourceFields {
  readonly fields: readonly SourceField[];
  readonly below: readonly string[];
}

/** The lines of an annotation in canonical form, taken apart. */
export interface EntryLines extends SourceFields {
  /** Comments and blank lines above its dash. */
  readonly lead: readonly string[];
}

/* What stands before the colon: a key in quotes, or all up to the first colon that ends a key. */
const nameOfLine = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|.*?)\s*:(?: |$)/;

/** Takes the lines of an annotation apart; {@link printEntry} puts them together again. */
export function parseEntry(text: string): EntryLines {
  const lines = text.split('\n').slice(0, -1);
  const dash = lines.findIndex((line) => line.startsWith('- '));
  const own = lines.slice(dash).map((line, index) => (index === 0 ? `  ${line.slice(2)}` : line));
  return { lead: lines.slice(0, dash), ...parseFields(own, 2) };
}

const isKnownOfEntry = (name: string): boolean => orderOf(name) !== undefined;

/**
 * Takes lines apart whose keys stand at `column`.
 * @param isKnown Whether a key has its value on its own line, as every known one does.
 */
export function parseFields(
  lines: readonly string[],
  column: number,
  isKnown: (name: string) => boolean = isKnownOfEntry,
): SourceFields {
  const fields: { name: string; above: string[]; lines: string[] }[] = [];
  let pending: string[] = [];
  for (const line of lines) {
    const last = fields.at(-1);
    const indent = line.search(/[^ ]|$/);
    const isBlank = indent === line.length;
    const source = line.slice(column);
    if (indent === column && !isBlank && !/^(?:#|-(?: |$))/.test(source)) {
      const name = nameOfLine.exec(source)?.[1] ?? source;
      fields.push({ name, above: pending, lines: [source] });
      pending = [];
    } else if (last && !isKnown(last.name) && continues(line, isBlank, indent > column)) {
      last.lines.push(...pending, line);
      pending = [];
    } else pending.push(line);
  }
  return { fields, below: pending };
}

/** What looks like a comment may be part of a block scalar, if it is indented enough. */
function continues(line: string, isBlank: boolean, isDeep: boolean): boolean {
  return isBlank || isDeep || !line.trimStart().startsWith('#');
}

export function printEntry({ lead, fields, below }: EntryLines): string {
  const lines = printFields({ fields, below }, 2);
  const first = fields[0]?.above.length ?? 0;
  lines[first] = `- ${lines[first]!.slice(2)}`;
  return [...lead, ...lines, ''].join('\n');
}

export function printFields({ fields, below }: SourceFields, column: number): string[] {
  const indent = ' '.repeat(column);
  const lines = fields.flatMap(({ above, lines: [first, ...rest] }) => [
    ...above,
    indent + first!,
    ...rest,
  ]);
  return [...lines, ...below];
}

/** The comment at the end of the line of a known key, with the blanks before it; else empty. */
export function remarkOf({ name, lines }: SourceField): string {
  const value = lines[0]!.slice(name.length + 2);
  return /^(?:"[^"\\]*(?:\\.[^"\\]*)*"|[^"#])*?( +#.*)$/.exec(value)?.[1] ?? '';
}
