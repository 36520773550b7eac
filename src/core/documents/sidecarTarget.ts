import type { Annotation } from '../annotation/annotation';
import type { SidecarPlace } from '../sidecar/codePlaces';
import { parseSidecar } from '../sidecar/readSidecar';
import { codeAt } from './codeAt';
import { keyAt } from './keyAt';
import { keyLine, lineAt, lineStart } from './lineAbove';
import { annotationAt } from './sidecarCursor';

/** What something in a sidecar leads to. Offsets are UTF-16. */
export type SidecarTarget =
  | (Omit<SidecarPlace, 'range'> & { readonly type: 'code' })
  /** The words of the annotation, as its lines say them. */
  | {
      readonly type: 'passage';
      readonly id: string;
      readonly annotation: Annotation;
      readonly from: number;
      readonly to: number;
    }
  /** The text itself. */
  | { readonly type: 'text'; readonly from: number; readonly to: number };

const passageKeys: ReadonlySet<string> = new Set(['quote', 'start', 'end', 'prefix', 'suffix']);

/** What the word at an offset of a sidecar leads to: the codebook, the passage, or the text. */
export function sidecarTarget(text: string, offset: number): SidecarTarget | undefined {
  const start = lineStart(text, offset);
  const line = lineAt(text, start);
  const place = codeAt(text, offset);
  if (place) return { type: 'code', ...place };
  if (keyAt(text, offset)) return undefined;
  const keyed = keyLine(text, start);
  const value = line.slice(keyed ? keyed.end : 0).search(/[^\s:]/) + (keyed?.end ?? 0);
  const range = { from: start + value, to: start + line.trimEnd().length };
  if (keyed?.key === 'text' && keyed.column === 0) return { type: 'text', ...range };
  const at = annotationAt(text, offset);
  if (!passageKeys.has(at?.key ?? '')) return undefined;
  const annotation = readAlone(at!.text);
  return annotation && { type: 'passage', id: at!.id, annotation, ...range };
}

/** The annotation that some lines make by themselves. */
function readAlone(lines: string): Annotation | undefined {
  const text = `communique: 1\ntext: ""\nannotations:\n${lines}`;
  return parseSidecar(text).entries[0]?.annotation;
}
