import { codePlaces, type SidecarPlace } from '../sidecar/codePlaces';
import { lineAt, lineStart } from './lineAbove';

/** A code of a sidecar with its place in UTF-16 offsets. */
export interface CodeAt extends SidecarPlace {
  readonly from: number;
  readonly to: number;
}

/** The code that stands at an offset of a sidecar. */
export function codeAt(text: string, offset: number): CodeAt | undefined {
  const start = lineStart(text, offset);
  const written = lineAt(text, start).trim();
  if (written === '') return undefined;
  const line = text.slice(0, start).split('\n').length - 1;
  const character = offset - start;
  for (const place of codePlaces(text, written)) {
    const { range } = place;
    if (range.start.line !== line || range.end.line !== line) continue;
    if (character < range.start.character || character > range.end.character) continue;
    return { ...place, from: start + range.start.character, to: start + range.end.character };
  }
  return undefined;
}
