import { CanonicalScanner } from './canonicalScanner';
import type { Flaw } from './flaw';
import { FlawLog } from './flawLog';
import type { ParsedEntry, ParsedSidecar } from './parsed';
import { splitSidecar, type Chunk, type Split } from './splitSidecar';
import { lineEnd, readYamlEntry } from './yamlEntry';
import { emptyHeader, readYamlHeader } from './yamlHeader';
import { contentEnd, readYamlPart, type Comment } from './yamlPart';
import { yaml } from '../yaml';

/**
 * Reads a sidecar in any form of YAML, one annotation after the other, so that a damaged one costs no
 * other one.
 * @param text With LF line ends.
 */
export function readYaml(text: string): ParsedSidecar {
  const split = splitSidecar(text);
  const read = split ? readSplit(text, split) : readWhole(text);
  if (!read.flaws.some(({ severity }) => severity === 'error')) return read;
  const loose = splitSidecar(text, true);
  const seen = new Set(read.entries.map(({ from }) => from));
  const salvaged = loose
    ? readSplit(text, loose).entries.filter(({ from }) => !seen.has(from))
    : [];
  return { ...read, entries: [...read.entries, ...salvaged].sort((a, b) => a.from - b.from) };
}

function readSplit(text: string, split: Split): ParsedSidecar {
  const { headEnd, chunks, tailFrom } = split;
  const log = new FlawLog((offset) => (offset < headEnd ? offset : offset - headEnd + tailFrom));
  const skeleton = readYamlPart(text.slice(0, headEnd) + text.slice(tailFrom), log);
  const header = skeleton ? readYamlHeader(skeleton, log) : emptyHeader;
  const entries: ParsedEntry[] = [];
  const flaws: Flaw[] = [...log.flaws];
  let blanks = '';
  for (const chunk of chunks) {
    const lead = blanks + commentLines(text.slice(chunk.above, chunk.from));
    const read = readChunk(text.slice(chunk.from, chunk.to), chunk);
    flaws.push(...read.flaws);
    if (read.entry) entries.push({ ...read.entry, text: lead + read.entry.text });
    blanks = read.blanks;
  }
  return { ...header, tail: blanks + header.tail, entries, flaws };
}

/** The lines of comments, as the canonical form has them: indented by blanks only. */
function commentLines(source: string): string {
  return source.replace(/^[ \t]*\t[ \t]*/gm, '').replace(/[ \t]+$/gm, '');
}

function readChunk(
  source: string,
  { from, to }: Chunk,
): { entry?: ParsedEntry; flaws: readonly Flaw[]; blanks: string } {
  const dashed = from + source.search(/\S/);
  const scan = new CanonicalScanner(source);
  const annotation = scan.entry();
  const rest = source.slice(scan.position);
  if (annotation && rest.trim() === '') {
    const entry = { annotation, text: source.slice(0, scan.position), from: dashed, to };
    return { entry, flaws: [], blanks: rest };
  }
  const log = new FlawLog((offset) => offset + from);
  const part = readYamlPart(source, log);
  if (!part || part.broken || !yaml().isSeq(part.root)) return { flaws: log.flaws, blanks: '' };
  const read = part.root.items.map((item) => readYamlEntry(part, item, part.comments, log));
  const entry = read[0] && { ...read[0], from: dashed, to };
  return { ...(entry && { entry }), flaws: log.flaws, blanks: '' };
}

function readWhole(text: string): ParsedSidecar {
  const log = new FlawLog();
  const part = readYamlPart(text, log);
  if (!part) return { ...emptyHeader, entries: [], flaws: log.flaws };
  const header = readYamlHeader(part, log);
  const entries: ParsedEntry[] = [];
  let last = header.listFrom;
  for (const item of header.list?.items ?? []) {
    const from = item.range[0];
    const to = contentEnd(item);
    const isLast = item === header.list?.items.at(-1);
    const listEnd = contentEnd(header.list!);
    const limit = isLast ? listEnd : Math.min(lineEnd(text, to), listEnd);
    const own = part.comments.filter((comment) => between(comment, last, limit));
    last = limit;
    const read = readYamlEntry(part, item, own, log);
    if (read) entries.push({ ...read, from, to });
  }
  return { ...header, entries, flaws: log.flaws };
}

function between({ from }: Comment, start: number, end: number): boolean {
  return start <= from && from < end;
}
