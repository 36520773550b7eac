import type { Edit } from './edit';
import { bury, findReturn, layOut, type Return, type Tombstone } from './tombstone';

/** All tombstones together remember no more deleted text than this, in UTF-16 units. */
const mostRemembered = 4_000_000;

/** What was deleted from a text, where it stood, ascending. */
export class Graveyard {
  #tombstones: readonly Tombstone[] = [];

  /**
   * Buries what an event deletes and finds what comes back with it, with its offset in the new text.
   * @param time The number of the event.
   * @param undone Whether it is an undo or a redo: then a single letter may come back too.
   */
  apply(edits: readonly Edit[], time: number, undone: boolean): Return[] {
    const returns: Return[] = [];
    const kept: Tombstone[] = [];
    let next = 0;
    let shift = 0;
    for (const edit of edits) {
      for (; next < this.#tombstones.length; next++) {
        const tombstone = this.#tombstones[next]!;
        if (tombstone.at >= edit.start) break;
        kept.push({ ...tombstone, at: tombstone.at + shift });
      }
      const inside: Tombstone[] = [];
      for (; next < this.#tombstones.length; next++) {
        const tombstone = this.#tombstones[next]!;
        if (tombstone.at > edit.end) break;
        inside.push(tombstone);
      }
      shift = edit.shift;
      const removed = { text: edit.removed, covers: edit.covers, start: edit.start };
      const buried = bury(removed, time, inside);
      const old = buried.filter((remains) => remains.time < time);
      const mayReturn = old.length > 0 && edit.text.length > (undone ? 0 : 1);
      const back = mayReturn ? findReturn(old, edit.text) : [];
      kept.push(...layOut(buried, back, edit.now));
      for (const { remains, offset } of back) returns.push({ remains, offset: edit.now + offset });
    }
    for (; next < this.#tombstones.length; next++) {
      const tombstone = this.#tombstones[next]!;
      kept.push({ ...tombstone, at: tombstone.at + shift });
    }
    this.#tombstones = withinMemory(kept);
    return returns;
  }
}

/** The tombstones with the latest deletions, as far as memory goes. */
function withinMemory(tombstones: readonly Tombstone[]): readonly Tombstone[] {
  const sizeOf = ({ remains }: Tombstone): number =>
    remains.reduce((sum, { text, covers }) => sum + text.length + covers.length, 0);
  let size = tombstones.reduce((sum, tombstone) => sum + sizeOf(tombstone), 0);
  if (size <= mostRemembered) return tombstones;
  const latest = ({ remains }: Tombstone): number => Math.max(...remains.map(({ time }) => time));
  const oldest = [...tombstones].sort((a, b) => latest(a) - latest(b));
  const forgotten = new Set<Tombstone>();
  for (const tombstone of oldest) {
    if (size <= mostRemembered) break;
    size -= sizeOf(tombstone);
    forgotten.add(tombstone);
  }
  return tombstones.filter((tombstone) => !forgotten.has(tombstone));
}
