import { shownSpan, type Candidate, type Placement } from '../core/anchor/anchor';
import type { Annotation } from '../core/annotation/annotation';
import type { SourcePosition } from '../core/problem';
import type { SidecarReading } from '../core/sidecar/sidecar';
import { beginning } from '../core/text/beginning';
import type { PlainText } from '../core/text/plainText';
import { printable } from './problemLine';

/** Where a passage is, as `reanchor --json` prints it; offsets as in the sidecar. */
export interface StateRecord {
  /** The text. */
  readonly file: string;
  readonly id: string;
  readonly state: Placement['state'];
  /** Of the proposal where the state is `changed`; null where it is `lost`. */
  readonly start: number | null;
  readonly end: number | null;
  /** The best first; empty for every state but `changed`. */
  readonly candidates: readonly Candidate[];
}

export function stateRecord(file: string, { id }: Annotation, placement: Placement): StateRecord {
  const { start = null, end = null } = shownSpan(placement) ?? {};
  const found = placement.state === 'changed' ? placement.candidates : [];
  const candidates = found.map(({ start, end, score, reasons }) => ({
    start,
    end,
    score: Math.round(score * 1000) / 1000,
    reasons,
  }));
  return { file, id, state: placement.state, start, end, candidates };
}

/** What the place of an annotation is counted in: the text, or where it is lost its sidecar. */
export interface StatePlaces {
  readonly textFile: string;
  readonly text: PlainText | undefined;
  readonly sidecarFile: string;
  readonly reading: SidecarReading;
}

/**
 * `file:line:column: state id "beginning of the quote"`, as editors count: the place in the text; in
 * the sidecar where the passage is lost.
 */
export function stateLine(
  annotation: Annotation,
  placement: Placement,
  { textFile, text, sidecarFile, reading }: StatePlaces,
): string {
  const { id, anchor } = annotation;
  const words = printable(`${placement.state} ${id} "${beginning(anchor.quote)}"`);
  const span = text && shownSpan(placement);
  return span
    ? `${placeOf(textFile, text.editorPositionAt(span.start))} ${words}\n`
    : `${placeOf(sidecarFile, reading.locate(id).start)} ${words}\n`;
}

function placeOf(file: string, { line, character }: SourcePosition): string {
  return `${file}:${line + 1}:${character + 1}:`;
}
