import { codePlaces, type SidecarPlace } from '../sidecar/codePlaces';
import { lineAt, lineStart } from './lineAbove';

/** The code that stands at an offset of a sidecar. */
export function codeAt(text: string, offset: number): SidecarPlace | undefined {
  const written = lineAt(text, lineStart(text, offset)).trim();
  if (written === '') return undefined;
  return codePlaces(text, written).find(({ from, to }) => from <= offset && offset <= to);
}
