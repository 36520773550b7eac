import { contentEnd } from './yamlPart';
import { isEmpty, type YamlField } from './yamlFields';

/**
 * The source of a key that nobody knows and of its value, moved to the column `target`, comments
 * in it included.
 * @param flow Whether it stands between braces.
 * @returns its lines without the last line end, and where they end in the source.
 */
export function verbatimField(
  source: string,
  field: YamlField,
  flow: boolean,
  target: number,
): { text: string; to: number } {
  const [from, keyEnd] = field.key.range;
  if (!flow) {
    const { to, text } = wholeLines(source, from, contentEnd(field.value ?? field.key));
    const column = from - (source.lastIndexOf('\n', from - 1) + 1);
    return { to, text: shift(text, target - column) };
  }
  const key = source.slice(from, keyEnd);
  if (isEmpty(field)) return { to: keyEnd, text: `${key}:` };
  const [valueFrom, valueEnd] = field.value!.range;
  const lines = source.slice(valueFrom, valueEnd).split('\n');
  const indent = `\n${' '.repeat(target + 2)}`;
  return { to: valueEnd, text: `${key}: ${lines.map((line) => line.trim()).join(indent)}` };
}

function wholeLines(source: string, from: number, end: number): { text: string; to: number } {
  // The content of a block scalar ends with its last line end, blank lines that count included.
  if (source[end - 1] === '\n') return { text: source.slice(from, end - 1), to: end - 1 };
  const newline = source.indexOf('\n', end);
  const to = newline < 0 ? source.length : newline;
  return { text: source.slice(from, to), to };
}

function shift(text: string, by: number): string {
  const [first, ...rest] = text.split('\n');
  const moved = rest.map((line) => {
    if (line === '') return line;
    if (by >= 0) return ' '.repeat(by) + line;
    const blanks = line.search(/[^ ]|$/);
    return line.slice(Math.min(-by, blanks));
  });
  return [first, ...moved].join('\n');
}
