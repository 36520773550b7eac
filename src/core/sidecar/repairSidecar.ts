import { message } from '../message';
import type { Problem } from '../problem';
import { printAnnotation } from './annotationFields';
import { decodeSidecar, forbiddenCharacter } from './decodeSidecar';
import { derivedId } from './derivedId';
import { LineTable, problemsOf, type Flaw } from './flaw';
import { mergeMarked } from './mergeMarked';
import type { ParsedEntry, ParsedSidecar } from './parsed';
import { parseSidecar, readSidecar } from './readSidecar';
import { salvageLines } from './salvageLines';
import type { Sidecar, SidecarEntry } from './sidecar';
import { splitSidecar } from './splitSidecar';
import { writeSidecar } from './writeSidecar';
import { entriesById } from './reading';

export interface RepairedSidecar {
  /** A sidecar in canonical form, of all that could be read; what could not is in its comments. */
  readonly text: string;
  /** What was wrong, and what could not be read, at its place in the damaged file. */
  readonly problems: readonly Problem[];
}

/** Problems that leave no doubt about what an annotation says. */
const harmless: ReadonlySet<string> = new Set([
  'sidecar-duplicate-id',
  'sidecar-cut',
  'sidecar-no-end',
]);
/** Problems that no repair is for. */
const beyond: ReadonlySet<string> = new Set(['sidecar-newer-version', 'sidecar-too-large']);

/**
 * The best sidecar that can be made of a damaged one. Lines that could not be read, or not surely, are
 * kept as comments, and the damaged file should be kept beside it.
 * @returns undefined where nothing has to be repaired, or nothing can be read.
 */
export function repairSidecar(bytes: Uint8Array): RepairedSidecar | undefined {
  const reading = readSidecar(bytes);
  if (reading.writable || reading.problems.some(({ code }) => beyond.has(code))) return undefined;
  const merged = mergeMarked(bytes)?.sidecar;
  if (merged) return { text: writeSidecar(merged, merged), problems: reading.problems };
  const { text } = decodeSidecar(bytes);
  const parsed = parseSidecar(text);
  const lines = new LineTable(text);
  const { entries, left, flaws } = salvage(text, parsed);
  if (entries.length === 0) return undefined;
  const head = headOf(text, parsed);
  const tail = [...head.rest, ...left].map((line) => `${line}\n`).join('');
  const annotations = entries.map(({ annotation }) => annotation);
  const source = { ...head.source, entries: entriesById(entries), tail: head.source.tail + tail };
  const sidecar: Sidecar = { textName: head.textName, sha256: head.sha256, annotations, source };
  const found = [...reading.problems, ...problemsOf(flaws, lines)];
  return { text: writeSidecar(sidecar, sidecar), problems: found };
}

interface Salvage {
  readonly entries: SidecarEntry[];
  /** Comment lines with what could not be read. */
  readonly left: string[];
  readonly flaws: Flaw[];
}

function salvage(text: string, parsed: ParsedSidecar): Salvage {
  const found: Salvage = { entries: [], left: [], flaws: [] };
  const ids = new Set(parsed.entries.map(({ annotation }) => annotation.id));
  const isWhole = ({ from, to }: { from: number; to: number }) =>
    !parsed.flaws.some((f) => !harmless.has(f.code) && f.from < to && f.to >= from);
  const chunks = splitSidecar(text, true)?.chunks ?? [];
  const taken = new Set<ParsedEntry>();
  for (const chunk of chunks) {
    const source = text.slice(chunk.from, chunk.to);
    const entry = parsed.entries.find(({ from }) => chunk.from <= from && from < chunk.to);
    if (entry) {
      taken.add(entry);
      found.entries.push(withOwnId(isWhole(chunk) ? entry : doubted(entry, source), ids));
      continue;
    }
    const { annotation, rest } = salvageLines(source);
    if (annotation && !ids.has(annotation.id)) {
      ids.add(annotation.id);
      found.entries.push({ annotation, text: asComments(rest) + printAnnotation(annotation) });
      continue;
    }
    found.left.push(...rest.map(commented));
    const sentence = message(
      'The annotation here could not be read. The repaired sidecar keeps its lines as comments.',
    );
    const { from, to } = chunk;
    found.flaws.push({
      severity: 'warning',
      code: 'sidecar-left-out',
      message: sentence,
      from,
      to,
    });
  }
  const others = parsed.entries.filter((entry) => !taken.has(entry));
  for (const entry of others) {
    const source = text.slice(entry.from, entry.to);
    found.entries.push(withOwnId(doubted(entry, source), ids));
  }
  return found;
}

/** An annotation in whose lines something is wrong: they stay above it, as comments. */
function doubted({ annotation }: ParsedEntry, source: string): SidecarEntry {
  return {
    annotation,
    text: asComments(source.trimEnd().split('\n')) + printAnnotation(annotation),
  };
}

/** With an id of the usual form in place of one that stands for an id given twice. */
function withOwnId(entry: SidecarEntry, ids: Set<string>): SidecarEntry {
  const first = /^- id: (.*)$/m.exec(entry.text)?.[1];
  const { annotation } = entry;
  const sameId = first === undefined || first.startsWith(JSON.stringify(annotation.id));
  if (sameId) return entry;
  const id = derivedId(annotation.id + entry.text, (tried) => ids.has(tried));
  ids.add(id);
  return {
    annotation: { ...annotation, id },
    text: entry.text.replace(/^- id: .*$/m, () => `- id: "${id}"`),
  };
}

function headOf(text: string, parsed: ParsedSidecar) {
  const split = splitSidecar(text) ?? splitSidecar(text, true);
  const inList = ({ from }: Flaw) => split && from >= split.headEnd && from < split.tailFrom;
  const wrong = parsed.flaws.some((flaw) => !harmless.has(flaw.code) && !inList(flaw));
  const { textName, sha256, head, remark, tail } = parsed;
  if (!wrong && head !== '') return { textName, sha256, source: { head, remark, tail }, rest: [] };
  const lines = split ? text.slice(0, split.headEnd) + text.slice(split.tailFrom) : text;
  const value = (key: string) => {
    const found = new RegExp(`^${key}: ("(?:[^"\\\\]|\\\\.)*")`, 'm').exec(lines)?.[1];
    try {
      return found === undefined ? '' : (JSON.parse(found) as string);
    } catch {
      return '';
    }
  };
  return {
    textName: textName || value('text'),
    sha256: sha256 || value('sha256'),
    source: { head: '', remark: '', tail: '' },
    rest: lines
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(commented),
  };
}

function asComments(lines: readonly string[]): string {
  return lines.map((line) => `${commented(line)}\n`).join('');
}

/** A line as a comment, without what no YAML may hold. */
function commented(line: string): string {
  let safe = line.replace(/[\u0085\u2028\u2029\ufeff]/g, '\ufffd');
  for (let bad = forbiddenCharacter(safe); bad; bad = forbiddenCharacter(safe)) {
    safe = `${safe.slice(0, bad.from)}\ufffd${safe.slice(bad.to)}`;
  }
  return `# ${safe}`.trimEnd();
}
