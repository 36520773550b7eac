/** The versions that git left in one file. */
export interface ConflictSides {
  readonly ours: string;
  readonly theirs: string;
  /** Only where every conflict shows it (`merge.conflictStyle` diff3 or zdiff3). */
  readonly base: string | undefined;
}

type Side = 'both' | 'ours' | 'base' | 'theirs';

/** A line, whose it is, and whether git put it there. */
interface MarkedLine {
  /** With its line end. */
  readonly text: string;
  readonly side: Side;
  readonly marker: boolean;
}

/** Where the first conflict begins, as a UTF-16 offset; undefined where there is none. */
export function firstConflict(text: string): number | undefined {
  const found = /^<<<<<<< /m.exec(text);
  return found?.index;
}

/**
 * Splits a text with git's conflict markers (https://git-scm.com/docs/git-merge#_how_conflicts_are_presented).
 * @returns undefined where there are none, or where they do not match up.
 */
export function resolveConflictMarkers(text: string): ConflictSides | undefined {
  const lines = markedLines(text);
  if (!lines) return undefined;
  const side = (wanted: Side) =>
    lines
      .filter((line) => !line.marker && (line.side === 'both' || line.side === wanted))
      .map((line) => line.text)
      .join('');
  const count = (begin: RegExp) => lines.filter((l) => l.marker && begin.test(l.text)).length;
  const hasBase = count(/^\|/) === count(/^</);
  return { ours: side('ours'), theirs: side('theirs'), base: hasBase ? side('base') : undefined };
}

/**
 * Both sides of a text with conflict markers, each at its own place: what is not of that side is
 * blanked out. Where the markers do not match up, only they are blanked out, on both sides.
 */
export function conflictViews(text: string): [ours: string, theirs: string] {
  const blank = (line: string) => line.replace(/[^\n\r]/g, ' ');
  const lines = markedLines(text);
  if (!lines) {
    const view = text.replace(/^(?:<{7}|>{7}|\|{7}|={7})(?: .*)?$/gm, blank);
    return [view, view];
  }
  const view = (wanted: Side) =>
    lines
      .map(({ text: line, side, marker }) =>
        !marker && (side === 'both' || side === wanted) ? line : blank(line),
      )
      .join('');
  return [view('ours'), view('theirs')];
}

/** Undefined where there is no conflict, or where a marker stands where none can. */
function markedLines(text: string): MarkedLine[] | undefined {
  let side: Side = 'both';
  let conflicts = 0;
  const lines: MarkedLine[] = [];
  for (const line of text.match(/[^\r\n]*(?:\r\n?|\n)|[^\r\n]+/g) ?? []) {
    const next = followingSide(side, line);
    if (next === 'misplaced') return undefined;
    if (next === 'ours') conflicts++;
    lines.push({ text: line, side, marker: next !== undefined });
    side = next ?? side;
  }
  return conflicts > 0 && side === 'both' ? lines : undefined;
}

/** Whose the lines after this one are; undefined where it is no marker. */
function followingSide(side: Side, line: string): Side | 'misplaced' | undefined {
  const marker = /^(?:(<{7}|>{7}|\|{7})(?: |$)|(={7})$)/.exec(line.replace(/[\r\n]+$/, ''));
  if (!marker) return undefined;
  const [sign] = marker[1] ?? marker[2]!;
  if (sign === '<') return side === 'both' ? 'ours' : 'misplaced';
  if (sign === '|') return side === 'ours' ? 'base' : 'misplaced';
  if (sign === '=') return side === 'ours' || side === 'base' ? 'theirs' : 'misplaced';
  return side === 'theirs' ? 'both' : 'misplaced';
}
