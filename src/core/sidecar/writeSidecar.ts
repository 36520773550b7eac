import { compareAnnotations, sameAnnotation, type Annotation } from '../annotation/annotation';
import { printAnnotation } from './annotationFields';
import { quoted } from './canonicalText';
import { patchEntry } from './patchEntry';
import { entriesById, LazyReading, type Spot } from './reading';
import type { Sidecar, SidecarContent, SidecarEntry, SidecarReading } from './sidecar';

/** A sidecar to be saved, and what reading it gives: no need to read it again. */
export interface WrittenSidecar {
  readonly text: string;
  readonly reading: SidecarReading;
}

const endMark = '...\n';

/**
 * A sidecar in canonical form, sorted by start, end, id.
 * @param base What the file holds now: what `next` does not change is written as it stands there,
 *   comments and unknown keys are kept. Must come from a reading that is writable. Of a removed
 *   annotation the comments right above its dash and in its lines go with it; comments that a blank
 *   line parts from it head a group, and stay.
 */
export function writeSidecar(base: Sidecar | undefined, next: SidecarContent): string {
  return rewriteSidecar(base, next).text;
}

/** {@link writeSidecar}, with what reading the result gives. */
export function rewriteSidecar(base: Sidecar | undefined, next: SidecarContent): WrittenSidecar {
  const before = base?.source.entries ?? new Map<string, SidecarEntry>();
  const sorted = inOrder(next.annotations);
  const headings = orphanedHeadings(before, sorted);
  const entries = sorted.map((annotation): SidecarEntry => {
    const entry = before.get(annotation.id);
    const heading = headings.get(annotation.id);
    const text = lines(entry, annotation);
    if (entry && heading === undefined && text === entry.text) return entry;
    return { annotation, text: (heading ?? '') + text };
  });
  const source = {
    head: headOf(base, next),
    remark: base?.source.remark ?? '',
    entries: entriesById(entries),
    tail: (headings.get(undefined) ?? '') + (base?.source.tail ?? ''),
  };
  const list = `annotations:${entries.length === 0 ? ' []' : ''}${source.remark}\n`;
  const start = source.head + list;
  const text = start + entries.map((entry) => entry.text).join('') + source.tail + endMark;
  const { textName, sha256 } = next;
  const sidecar = { textName, sha256, annotations: sorted, source };
  const reading = new LazyReading(sidecar, text, spotFinder(start.length, entries));
  return { text, reading };
}

function lines(entry: SidecarEntry | undefined, annotation: Annotation): string {
  if (!entry) return printAnnotation(annotation);
  return sameAnnotation(entry.annotation, annotation)
    ? entry.text
    : patchEntry(entry.text, annotation);
}

function inOrder(annotations: readonly Annotation[]): readonly Annotation[] {
  const sorted = annotations.every(
    (annotation, index) =>
      index === 0 || compareAnnotations(annotations[index - 1]!, annotation) < 0,
  );
  return sorted ? annotations : [...annotations].sort(compareAnnotations);
}

function headOf(base: Sidecar | undefined, { textName, sha256 }: SidecarContent): string {
  const lines = { text: quoted(textName), sha256: quoted(sha256) };
  if (!base?.source.head) {
    return `communique: 1\ntext: ${lines.text}\nsha256: ${lines.sha256}\n`;
  }
  let { head } = base.source;
  if (base.textName !== textName) head = replaceValue(head, 'text', lines.text);
  if (base.sha256 !== sha256) head = replaceValue(head, 'sha256', lines.sha256);
  return head;
}

/** Replaces the value of a known key of the file, or adds the key behind `text`. */
function replaceValue(head: string, key: 'text' | 'sha256', value: string): string {
  const line = new RegExp(`^${key}: "[^"\\\\\\n]*(?:\\\\.[^"\\\\\\n]*)*"`, 'm');
  if (line.test(head)) return head.replace(line, () => `${key}: ${value}`);
  return head.replace(/^text: .*\n/m, (text) => `${text}${key}: ${value}\n`);
}

/**
 * The headings above annotations that are gone, by the id of the annotation that they now stand
 * above; undefined for the end.
 */
function orphanedHeadings(
  before: ReadonlyMap<string, SidecarEntry>,
  next: readonly Annotation[],
): Map<string | undefined, string> {
  const headings = new Map<string | undefined, string>();
  const kept = next.reduce((count, { id }) => count + (before.has(id) ? 1 : 0), 0);
  if (kept === before.size) return headings;
  const ids = new Set(next.map(({ id }) => id));
  let heading = '';
  for (const [id, { text }] of before) {
    if (!ids.has(id)) heading += headingOf(text);
    else if (heading !== '') {
      headings.set(id, heading);
      heading = '';
    }
  }
  if (heading !== '') headings.set(undefined, heading);
  return headings;
}

/** The lines above an annotation up to the last blank one. */
function headingOf(text: string): string {
  if (text.startsWith('- ')) return '';
  const lead = text.slice(0, text.search(/^- /m));
  return /^[^]*^ *\n/m.exec(lead)?.[0] ?? '';
}

function spotFinder(start: number, entries: readonly SidecarEntry[]) {
  let spots: Map<string, Spot> | undefined;
  return (id: string): Spot | undefined => {
    if (!spots) {
      spots = new Map();
      let from = start;
      for (const { annotation, text } of entries) {
        const to = from + text.length;
        const dash = text.startsWith('- ') ? 0 : text.search(/^- /m);
        spots.set(annotation.id, { from: from + dash, to });
        from = to;
      }
    }
    return spots.get(id);
  };
}
