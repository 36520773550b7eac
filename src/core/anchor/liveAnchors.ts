import { PlainText } from '../text/plainText';
import type { Span } from '../text/span';
import { ChunkedText } from './chunkedText';
import { makeAnchor } from './makeAnchor';
import { reanchor } from './reanchor';
import { coverPassage, makeEdits, movedWithin, shiftEnd, shiftStart, type Edit } from './edit';
import { Graveyard } from './graveyard';
import type { TextChange } from './textChange';
import type { Return } from './tombstone';

/** What an edit did to passages beyond moving them. */
export interface LiveChange<Key> {
  /** Passages with no word left. */
  readonly lost: readonly Key[];
  /** Passages that were lost and are back. */
  readonly restored: readonly Key[];
}

/** Replacements longer than this are new editions: passages in them are looked for, not mourned. */
const bulk = 400;
/**
 * The passages of a text while it is edited. A passage is the words that it was made of: it moves
 * with them, grows where something is put between them and shrinks where some are deleted; what is
 * typed at its edges stays outside. Deleted words are remembered where they stood: when they come
 * back there, as they do when the deletion is undone, so does what they belonged to. Offsets are
 * UTF-16 over the text with LF line ends, as editors count. About 0.1 ms an edit with 10,000 passages.
 */
export class LiveAnchors<Key> {
  readonly #text: ChunkedText;
  readonly #slots = new Map<Key, number>();
  /** By slot; a slot is never used again. */
  readonly #keys = new Map<number, Key>();
  #count = 0;
  #starts = new Int32Array(64);
  #ends = new Int32Array(64);
  readonly #graveyard = new Graveyard();
  #time = 0;

  constructor(text: string) {
    this.#text = new ChunkedText(text);
  }

  get text(): string {
    return this.#text.toString();
  }

  /** Follows a passage from now on, or puts one elsewhere. */
  set(key: Key, { start, end }: Span): void {
    this.delete(key);
    const slot = this.#count++;
    this.#keys.set(slot, key);
    if (slot === this.#starts.length) this.#grow();
    this.#slots.set(key, slot);
    this.#starts[slot] = start;
    this.#ends[slot] = end;
  }

  delete(key: Key): void {
    const slot = this.#slots.get(key);
    if (slot === undefined) return;
    this.#slots.delete(key);
    this.#keys.delete(slot);
  }

  /** Where a passage is, in UTF-16; undefined where it is lost or not followed. */
  get(key: Key): Span | undefined {
    const slot = this.#slots.get(key);
    return slot === undefined || this.#isLost(slot)
      ? undefined
      : { start: this.#starts[slot]!, end: this.#ends[slot]! };
  }

  /**
   * Applies the changes of one event.
   * @param changes Offsets into the text before the event, ascending, not overlapping.
   * @param undone Whether the editor calls it an undo or a redo. Then even a single letter that comes
   *   back where it was deleted is the old one; else that takes more, since people type letters.
   */
  apply(changes: readonly TextChange[], undone = false): LiveChange<Key> {
    this.#time++;
    const edits = this.#edits(changes);
    const before = this.#anchorsInBulk(edits);
    const returns = [...this.#graveyard.apply(edits, this.#time, undone), ...movedWithin(edits)];
    const covers = [...edits, ...returns.map(({ remains }) => remains)].map((each) => each.covers);
    const touched = [...new Set(covers.flat().map(({ slot }) => slot))];
    const wasLost = touched.map((slot) => this.#isLost(slot));
    this.#shift(edits);
    for (const edit of [...edits].reverse()) {
      this.#text.replace(edit.start, edit.end, edit.text);
    }
    this.#revive(returns);
    this.#reanchor(before);
    const became = (lost: boolean): Key[] =>
      touched
        .filter((slot, i) => wasLost[i] !== lost && this.#isLost(slot) === lost)
        .flatMap((slot) => (this.#keys.has(slot) ? [this.#keys.get(slot)!] : []));
    return { lost: became(true), restored: became(false) };
  }

  #isLost(slot: number): boolean {
    return this.#starts[slot]! >= this.#ends[slot]!;
  }

  #grow(): void {
    const [starts, ends] = [this.#starts, this.#ends];
    (this.#starts = new Int32Array(starts.length * 2)).set(starts);
    (this.#ends = new Int32Array(ends.length * 2)).set(ends);
  }

  #edits(changes: readonly TextChange[]): Edit[] {
    const edits = makeEdits(changes, (start, end) => this.#text.slice(start, end));
    const first = edits[0]?.start ?? 0;
    const last = edits.at(-1)?.end ?? 0;
    for (let slot = 0; slot < this.#count; slot++) {
      const [start, end] = [this.#starts[slot]!, this.#ends[slot]!];
      if (start < last && end > first) coverPassage(edits, { slot, start, end });
    }
    return edits;
  }

  #shift(edits: readonly Edit[]): void {
    const first = edits[0]?.start ?? Infinity;
    for (let slot = 0; slot < this.#count; slot++) {
      if (this.#ends[slot]! < first) continue;
      this.#starts[slot] = shiftStart(edits, this.#starts[slot]!);
      this.#ends[slot] = shiftEnd(edits, this.#ends[slot]!);
    }
  }

  /** Gives words that came back to the passages that they belonged to, unless those live elsewhere. */
  #revive(returns: readonly Return[]): void {
    const back = new Map<number, { start: number; end: number }>();
    for (const { remains, offset } of returns) {
      for (const { slot, start, end } of remains.covers) {
        const run = back.get(slot) ?? { start: Infinity, end: 0 };
        run.start = Math.min(run.start, offset + start);
        run.end = Math.max(run.end, offset + end);
        back.set(slot, run);
      }
    }
    for (const [slot, { start, end }] of back) {
      const [liveStart, liveEnd] = [this.#starts[slot]!, this.#ends[slot]!];
      const lost = this.#isLost(slot);
      if (!lost && (end < liveStart || start > liveEnd)) continue;
      this.#starts[slot] = lost ? start : Math.min(liveStart, start);
      this.#ends[slot] = lost ? end : Math.max(liveEnd, end);
    }
  }

  /** The passages that a new edition of a large part of the text replaces, as anchors of the old. */
  #anchorsInBulk(edits: readonly Edit[]): Map<number, ReturnType<typeof makeAnchor>> {
    const anchors = new Map<number, ReturnType<typeof makeAnchor>>();
    const large = edits.filter(({ removed, text }) => removed.length > bulk && text.length > bulk);
    if (!large.some(({ covers }) => covers.length > 0)) return anchors;
    const old = new PlainText(this.#text.toString());
    for (const { slot } of large.flatMap(({ covers }) => covers)) {
      const start = old.toCodePoint(this.#starts[slot]!);
      const end = old.toCodePoint(this.#ends[slot]!);
      anchors.set(slot, makeAnchor(old, { start, end }));
    }
    return anchors;
  }

  #reanchor(before: ReadonlyMap<number, ReturnType<typeof makeAnchor>>): void {
    if (before.size === 0) return;
    const text = new PlainText(this.#text.toString());
    const slots = [...before.keys()];
    reanchor(text, [...before.values()]).forEach((placement, i) => {
      if (placement.state !== 'exact' && placement.state !== 'moved') return;
      this.#starts[slots[i]!] = text.toUtf16(placement.span.start);
      this.#ends[slots[i]!] = text.toUtf16(placement.span.end);
    });
  }
}
