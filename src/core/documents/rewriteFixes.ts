import { message } from '../message';
import { readSidecar } from '../sidecar/readSidecar';
import type { Sidecar } from '../sidecar/sidecar';
import { writeSidecar } from '../sidecar/writeSidecar';
import { finish } from '../steps';
import type { PlainText } from '../text/plainText';
import { freshSidecar } from '../workspace/freshSidecar';
import { placeAnnotations } from '../workspace/placeAnnotations';
import { editTo, type Fix } from './fix';

/** Sorts the annotations, which writes the whole of the sidecar in canonical form. */
export function sortingFix(text: string): Fix | undefined {
  const sidecar = writable(text);
  if (!sidecar) return undefined;
  const edits = editTo(text, writeSidecar(sidecar, sidecar));
  return { title: sortingTitle, edits, settles: ['sidecar-order'], preferred: true };
}

/**
 * Writes the offsets of the passages that were found again in the text, and their words around.
 * @param read The text of the sidecar as it now reads.
 * @returns `nothing` where none was found elsewhere, `left` where passages that are uncertain have to
 *   be reviewed first.
 */
export function offsetsFix(text: string, read: PlainText): Fix | 'nothing' | 'left' {
  const sidecar = writable(text);
  if (!sidecar) return 'nothing';
  const placements = placeAnnotations(read, [sidecar]);
  if (![...placements.values()].some(({ state }) => state === 'moved')) return 'nothing';
  const fresh = finish(freshSidecar(sidecar, read, (annotation) => placements.get(annotation)));
  if (typeof fresh === 'string') return fresh;
  const edits = editTo(text, writeSidecar(sidecar, fresh));
  return { title: offsetsTitle, edits, settles: ['anchor-moved'], preferred: true };
}

export const sortingTitle = message('Sort the annotations');
export const offsetsTitle = message('Write the offsets anew');

/** A sidecar of which a rewrite loses nothing. */
function writable(text: string): Sidecar | undefined {
  const reading = readSidecar(new TextEncoder().encode(text));
  return reading.writable ? reading.sidecar : undefined;
}
