import { compareAnnotations } from '../annotation/annotation';
import { derivedId } from './derivedId';
import { asTwin, withRemoval } from './mergeAnnotations';
import { mergeEntry, sameEntry, withAnnotation } from './mergeEntry';
import { compareText } from './mergeFields';
import { mergeHeader } from './mergeHeader';
import { entriesById } from './reading';
import type { Sidecar, SidecarEntry } from './sidecar';

/** Something that a person has to decide after a merge. */
export interface MergeConflict {
  /** The annotation, which holds it in its `conflicts`; undefined where it concerns the file. */
  readonly id: string | undefined;
  /** A field of `Conflicts`, or a key that nobody knows: one form of it is now a comment. */
  readonly field: string;
}

export interface Merged {
  /** Write it with `writeSidecar(sidecar, sidecar)`. */
  readonly sidecar: Sidecar;
  /** All that waits for a person, whether this merge found it or an earlier one. */
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Merges two descendants of a sidecar by id. Different annotations never meet; of one, different
 * fields never do. Nothing is lost: a field that both sides changed keeps both values, a removal
 * against a change keeps the change, two annotations that were given the same id are both kept, each
 * flagged in `conflicts`. The two sides are interchangeable, and merging a result with one of them
 * again changes nothing.
 * @param base The common ancestor; undefined where there is none: then nothing counts as removed.
 */
export function mergeSidecars(base: Sidecar | undefined, ours: Sidecar, theirs: Sidecar): Merged {
  const [before, our, their] = [base, ours, theirs].map(
    (side) => side?.source.entries ?? new Map<string, SidecarEntry>(),
  );
  const merge = new Merge(before!, our!, their!);
  const header = mergeHeader({ base, ours, theirs });
  const entries = merge.entries().sort((a, b) => compareAnnotations(a.annotation, b.annotation));
  const { textName, sha256, head, remark, tail } = header;
  const source = { head, remark, entries: entriesById(entries), tail };
  const annotations = entries.map(({ annotation }) => annotation);
  const conflicts: MergeConflict[] = [
    ...header.conflicts.map((field) => ({ id: undefined, field })),
    ...annotations.flatMap(({ id, conflicts = {} }) =>
      Object.keys(conflicts).map((field) => ({ id, field })),
    ),
    ...merge.unknown,
  ];
  return { sidecar: { textName, sha256, annotations, source }, conflicts };
}

type Entries = ReadonlyMap<string, SidecarEntry>;

class Merge {
  /** The unknown keys that both sides changed. */
  readonly unknown: MergeConflict[] = [];

  constructor(
    private readonly base: Entries,
    private readonly ours: Entries,
    private readonly theirs: Entries,
  ) {}

  entries(): SidecarEntry[] {
    const ids = new Set([...this.ours.keys(), ...this.theirs.keys()]);
    const merged = new Map<string, SidecarEntry>();
    const twins: SidecarEntry[] = [];
    for (const id of ids) {
      const [base, ours, theirs] = [this.base, this.ours, this.theirs].map((side) => side.get(id));
      if (ours && theirs && !base && !sameOrigin(ours, theirs)) {
        const [first, second] = inOrder(ours, theirs);
        merged.set(id, first);
        twins.push(second);
      } else {
        const entry = this.#merge(base, ours, theirs);
        if (entry) merged.set(id, entry);
      }
    }
    for (const twin of twins) this.#addTwin(twin, merged, ids);
    return [...merged.values()];
  }

  #merge(base?: SidecarEntry, ours?: SidecarEntry, theirs?: SidecarEntry) {
    if (ours && theirs) {
      const { entry, unknown } = mergeEntry(base, ours, theirs);
      const { id } = entry.annotation;
      this.unknown.push(...unknown.map((field) => ({ id, field })));
      return entry;
    }
    const left = (ours ?? theirs)!;
    if (!base) return left;
    if (sameEntry(left, base)) return undefined;
    return withAnnotation(left, withRemoval(left.annotation));
  }

  #addTwin(twin: SidecarEntry, merged: Map<string, SidecarEntry>, ids: ReadonlySet<string>): void {
    const { id } = twin.annotation;
    const seed = id + twin.text;
    const make = (newId: string) => withAnnotation(twin, asTwin(twin.annotation, newId));
    // One that an earlier merge made of the same annotation is there already.
    const isThere = (newId: string) => {
      const there = merged.get(newId);
      return there !== undefined && sameEntry(there, make(newId));
    };
    const newId = derivedId(seed, (tried) => ids.has(tried) && !isThere(tried));
    merged.set(newId, make(newId));
  }
}

/** Whether two annotations of one id without a common ancestor are versions of one. */
function sameOrigin({ annotation: a }: SidecarEntry, { annotation: b }: SidecarEntry): boolean {
  if (a.created !== '' && a.created === b.created && a.coder === b.coder) return true;
  return (
    a.anchor.quote === b.anchor.quote &&
    a.anchor.prefix === b.anchor.prefix &&
    a.anchor.suffix === b.anchor.suffix
  );
}

function inOrder(a: SidecarEntry, b: SidecarEntry): [SidecarEntry, SidecarEntry] {
  return compareText(a.text, b.text) <= 0 ? [a, b] : [b, a];
}
