import { splitSidecar } from '../sidecar/splitSidecar';
import { scalarText } from './lineCursor';

/** Where an annotation begins. */
export interface AnnotationPlace {
  readonly id: string;
  /** Of its dash; UTF-16. */
  readonly from: number;
}

const idFirst = /^ *- +id *: *("(?:[^"\\\n]|\\.)*"|[^\s"'#]+)/gm;
const idAnywhere = /^[ -]*(?:\{ *)?(["']?)id\1 *: *("(?:[^"\\\n]|\\.)*"|[^,\s}]+)/m;

/** The annotations of a sidecar that have an id, in its order; also of one that cannot be parsed. */
export function annotationPlaces(text: string): AnnotationPlace[] {
  const first = [...text.matchAll(idFirst)];
  const dashes = text.match(/^ *-(?=\s)/gm)?.length ?? 0;
  // As we write it: no need to look closer.
  if (first.length === dashes) {
    return first.map((found) => placeOf(found[1]!, found.index + found[0].indexOf('-')));
  }
  const chunks = (splitSidecar(text) ?? splitSidecar(text, true))?.chunks ?? [];
  return chunks.flatMap(({ from, to }) => {
    const lines = text.slice(from, to);
    const id = idAnywhere.exec(lines)?.[2];
    return id === undefined ? [] : [placeOf(id, from + lines.search(/\S/))];
  });
}

function placeOf(id: string, from: number): AnnotationPlace {
  return { id: scalarText(id), from };
}
