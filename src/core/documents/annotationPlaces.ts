import { splitSidecar } from '../sidecar/splitSidecar';
import { scalarText } from './lineCursor';

/** Where an annotation begins. */
export interface AnnotationPlace {
  readonly id: string;
  /** Of its dash; UTF-16. */
  readonly from: number;
}

/** The annotations of a sidecar that have an id, in its order; also of one that cannot be parsed. */
export function annotationPlaces(text: string): AnnotationPlace[] {
  const chunks = (splitSidecar(text) ?? splitSidecar(text, true))?.chunks ?? [];
  return chunks.flatMap(({ from, to }) => {
    const found = /^[ -]*(?:\{ *)?(["']?)id\1 *: *("(?:[^"\\\n]|\\.)*"|[^,\s}]+)/m.exec(
      text.slice(from, to),
    );
    return found
      ? [{ id: scalarText(found[2]!), from: from + text.slice(from, to).search(/\S/) }]
      : [];
  });
}
