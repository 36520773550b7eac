import { codePlaces, type SidecarPlace } from '../sidecar/codePlaces';
import { annotationAt } from './sidecarCursor';

type Offsets = Omit<SidecarPlace, 'range'>;

/** The code that stands at an offset of a sidecar. */
export function codeAt(text: string, offset: number): Offsets | undefined {
  return codesAround(text, offset).find(({ from, to }) => from <= offset && offset <= to);
}

/**
 * The codes of the annotation that stands at an offset: it is cut out by lines and indents, so that
 * neither the length of the file nor what is wrong elsewhere in it matters.
 */
export function codesAround(text: string, offset: number): readonly Offsets[] {
  const annotation = annotationAt(text, offset);
  if (!annotation) return codePlaces(text);
  const head = 'annotations:\n';
  const shift = annotation.from - head.length;
  return codePlaces(head + annotation.text).map(({ from, to, id, key, code, kind }) => {
    return { id, key, code, kind, from: from + shift, to: to + shift };
  });
}
