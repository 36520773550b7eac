import { message } from '../message';
import { conflictViews, firstConflict } from './conflictMarkers';
import { decodeSidecar, forbiddenCharacter } from './decodeSidecar';
import type { Flaw } from './flaw';
import type { ParsedEntry, ParsedSidecar } from './parsed';
import { readCanonical } from './readCanonical';
import { entriesById, LazyReading } from './reading';
import { readYaml } from './readYaml';
import type { Sidecar, SidecarReading } from './sidecar';
import { emptyHeader } from './yamlHeader';

export type { SidecarReading } from './sidecar';

/**
 * Reads a sidecar: in canonical form fast, else as any valid YAML 1.2. Never throws. What cannot be
 * used is a problem, and with an error among them the file is not writable; what can be read is
 * given all the same.
 */
export function readSidecar(bytes: Uint8Array): SidecarReading {
  const { text, flaw } = decodeSidecar(bytes);
  const parsed = parseSidecar(text);
  const flaws = flaw ? [flaw, ...(text === '' ? [] : parsed.flaws)] : parsed.flaws;
  return readingOf(text, { ...parsed, flaws });
}

/** What {@link readSidecar} makes of a text with LF line ends and without byte order mark. */
export function parseSidecar(text: string): ParsedSidecar {
  const canonical = readCanonical(text);
  if (canonical) return canonical;
  const conflict = firstConflict(text);
  if (conflict !== undefined) return readConflict(text, conflict);
  const parsed = text.trim() === '' ? { ...emptyHeader, entries: [], flaws: [] } : readYaml(text);
  const flaws = [forbiddenCharacter(text), endFlaw(text)].filter((flaw) => flaw !== undefined);
  return onlyVersion(withoutDuplicates({ ...parsed, flaws: [...flaws, ...parsed.flaws] }));
}

function readingOf(text: string, parsed: ParsedSidecar): SidecarReading {
  const { textName, sha256, head, remark, tail, entries, flaws, canonical = false } = parsed;
  const byId = entriesById(entries);
  const annotations = entries.map(({ annotation }) => annotation);
  const source = { head, remark, entries: byId, tail };
  const sidecar: Sidecar = { textName, sha256, annotations, source };
  return new LazyReading(sidecar, text, (id) => byId.get(id), flaws, canonical);
}

/** Both sides of a conflict, to be shown; what both have, as ours has it. */
function readConflict(text: string, at: number): ParsedSidecar {
  const [ours, theirs] = conflictViews(text).map((view) => withoutDuplicates(readYaml(view)));
  const ids = new Set(ours!.entries.map(({ annotation }) => annotation.id));
  const added = theirs!.entries.filter(({ annotation }) => !ids.has(annotation.id));
  const sentence = message(
    'git left a conflict here. Merge the two sides by id with the command Merge Annotations, or settle each conflict and remove its markers.',
  );
  const to = text.indexOf('\n', at);
  const code = 'sidecar-conflict-markers';
  const flaw: Flaw = { severity: 'error', code, message: sentence, from: at, to };
  return { ...ours!, entries: [...ours!.entries, ...added], flaws: [flaw] };
}

/** Gives every id but the first of its kind another one, in memory only. */
function withoutDuplicates(parsed: ParsedSidecar): ParsedSidecar {
  const ids = new Set<string>();
  const flaws: Flaw[] = [];
  const entries = parsed.entries.map((entry): ParsedEntry => {
    const { id } = entry.annotation;
    if (!ids.has(id)) {
      ids.add(id);
      return entry;
    }
    let number = 2;
    while (ids.has(`${id}-${number}`)) number++;
    ids.add(`${id}-${number}`);
    const sentence = message(
      'The id "{id}" is given to another annotation before this one. Give one of them a new id, or remove one.',
      { id },
    );
    const { from, to } = entry;
    flaws.push({ severity: 'error', code: 'sidecar-duplicate-id', message: sentence, from, to });
    return { ...entry, annotation: { ...entry.annotation, id: `${id}-${number}` } };
  });
  return { ...parsed, entries, flaws: [...parsed.flaws, ...flaws] };
}

/** Of a newer format, nothing but that it is newer is worth saying. */
function onlyVersion(parsed: ParsedSidecar): ParsedSidecar {
  const newer = parsed.flaws.filter(({ code }) => code === 'sidecar-newer-version');
  return newer.length > 0 ? { ...parsed, flaws: newer } : parsed;
}

/** Keys as only we write them: a person rarely quotes the name, or computes a hash. */
const ourHeader = [/^communique: 1\b/m, /^text: "/m, /^sha256: "/m];
const endMark = /^\.\.\.[ \t]*(?:#.*)?(?:\n[ \t]*(?:#.*)?)*$(?![^])/m;

/**
 * What the end of a sidecar tells. Whatever we write ends with `...`; so a file that begins as we
 * write it and does not end so was cut, even where what is left is valid. A file written by hand,
 * which begins otherwise, may do without.
 */
function endFlaw(text: string): Flaw | undefined {
  if (endMark.test(text)) return undefined;
  const at = text.length;
  if (text.trim() === '') {
    const sentence = message(
      'This sidecar is empty. If it held annotations, bring them back from a copy or from git; if not, delete it.',
    );
    return { severity: 'error', code: 'sidecar-cut', message: sentence, from: 0, to: 0 };
  }
  if (ourHeader.every((line) => line.test(text))) {
    const sentence = message(
      'The line "..." that ends every sidecar is missing: the file was probably cut, and annotations after this line are lost. Bring it back from a copy or from git; if nothing is missing, add the line.',
    );
    return { severity: 'error', code: 'sidecar-cut', message: sentence, from: at, to: at };
  }
  const sentence = message(
    'The line "..." is missing at the end; the next change adds it. It shows that nothing was cut off.',
  );
  return { severity: 'warning', code: 'sidecar-no-end', message: sentence, from: at, to: at };
}
