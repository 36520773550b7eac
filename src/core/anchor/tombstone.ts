import type { Span } from '../text/span';

/** What a passage had of words that were deleted; the span is one of those words, in UTF-16. */
export interface Cover extends Span {
  /** The slot of the passage. */
  readonly slot: number;
}

/** Words deleted at once, and the passages that they belonged to. */
export interface Remains {
  readonly text: string;
  /** Counts events; what was deleted last comes back first. */
  readonly time: number;
  readonly covers: readonly Cover[];
}

/** All that was deleted at one place of a text, in the order in which it stood there. */
export interface Tombstone {
  /** UTF-16 offset in the text as it is now. */
  readonly at: number;
  readonly remains: readonly Remains[];
}

/** Words that came back: where in the inserted text each of the remains begins. */
export interface Return {
  readonly remains: Remains;
  readonly offset: number;
}

/** A place keeps no more than this: undo goes back event by event. */
const mostRemains = 1000;
const mostSteps = 20_000;

/**
 * Which of the remains of a place make up `text`, in their order and each of them whole: as they do
 * when a deletion, or several in one, is undone. None if they do not.
 */
export function findReturn(remains: readonly Remains[], text: string): Return[] {
  const latest = [...remains].sort((a, b) => b.time - a.time);
  for (let i = 0, length = 0; i < latest.length && length <= text.length; i++) {
    length += latest[i]!.text.length;
    const { time } = latest[i]!;
    if (length !== text.length || latest[i + 1]?.time === time) continue;
    const since = remains.filter((each) => each.time >= time);
    if (since.map((each) => each.text).join('') === text) return placed(since);
  }
  let steps = 0;
  const pick = (from: number, offset: number): Remains[] | undefined => {
    if (offset === text.length) return [];
    for (let i = from; i < remains.length && steps++ < mostSteps; i++) {
      const each = remains[i]!;
      if (!text.startsWith(each.text, offset)) continue;
      const others = pick(i + 1, offset + each.text.length);
      if (others) return [each, ...others];
    }
    return undefined;
  };
  const picked = pick(0, 0);
  return placed(picked ?? []);
}

function placed(remains: readonly Remains[]): Return[] {
  let offset = 0;
  return remains.map((each) => {
    const at = offset;
    offset += each.text.length;
    return { remains: each, offset: at };
  });
}

/**
 * What is deleted at a place once `removed` is, joined with what was deleted inside it before.
 * @param earlier The tombstones from its start to its end, ascending.
 */
export function bury(
  removed: Omit<Remains, 'time'> & { readonly start: number },
  time: number,
  earlier: readonly Tombstone[],
): Remains[] {
  const remains: Remains[] = [];
  let from = 0;
  const addUntil = (to: number): void => {
    if (to <= from) return;
    const covers = removed.covers
      .filter((cover) => cover.start < to && cover.end > from)
      .map(({ slot, start, end }) => ({
        slot,
        start: Math.max(start, from) - from,
        end: Math.min(end, to) - from,
      }));
    remains.push({ text: removed.text.slice(from, to), time, covers });
    from = to;
  };
  for (const tombstone of earlier) {
    addUntil(tombstone.at - removed.start);
    remains.push(...tombstone.remains);
  }
  addUntil(removed.text.length);
  if (remains.length <= mostRemains) return remains;
  const times = remains.map((each) => each.time).sort((a, b) => b - a);
  return remains.filter((each) => each.time > times[mostRemains]!);
}

/** Tombstones for what did not come back, each between the words that it stood between. */
export function layOut(
  buried: readonly Remains[],
  back: readonly Return[],
  at: number,
): Tombstone[] {
  const tombstones: { at: number; remains: Remains[] }[] = [];
  let next = 0;
  let place = at;
  for (const remains of buried) {
    const returned = back[next];
    if (returned?.remains === remains) {
      place = at + returned.offset + remains.text.length;
      next++;
      continue;
    }
    const last = tombstones.at(-1);
    if (last?.at === place) last.remains.push(remains);
    else tombstones.push({ at: place, remains: [remains] });
  }
  return tombstones;
}
