import type { Annotation, Conflicts } from '../annotation/annotation';
import type { AnnotationChange } from '../annotation/annotationSet';
import { recodeAnnotation, type Recoding } from './recoding';

/**
 * The name of the file that says how far a recoding has got, while it is under way: beside the
 * codebook, or where that would be, since all sidecars that it holds for are below.
 */
export const journalName = '.communique-recoding.json';

/** The codes of an annotation; a key that is not there is not concerned. */
export interface Codes {
  readonly kind?: string;
  readonly themes?: readonly string[];
  /** `null` where there is nothing to be decided. */
  readonly conflicts?: Conflicts | null;
}

/** What was to change in one sidecar. */
export interface SidecarPlan {
  /** URI of the sidecar; relative to the folder of the journal where it begins with `./`. */
  readonly sidecar: string;
  /** By the id of the annotation. */
  readonly codes: readonly (readonly [id: string, before: Codes, after: Codes])[];
  /** The file as it was, byte order mark and all, where going back by the codes would not give it. */
  readonly was?: string | undefined;
}

/** A codebook file before and after; named as sidecars are. */
export interface CodebookPlan {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** What a recoding is about to do, written before it begins and removed when it is done. */
export interface Journal {
  /** The process that does it, as its own machine names it. */
  readonly owner: string;
  /** When it began, in milliseconds since 1970. */
  readonly began: number;
  /** Whether it was given up, and is being taken back. */
  readonly back: boolean;
  /** The codebooks whose annotations are recoded; named as sidecars are. */
  readonly homes: readonly string[];
  /** Absent where it takes back, or does again, an earlier one. */
  readonly recoding?: Recoding | undefined;
  readonly codebooks: readonly CodebookPlan[];
  readonly sidecars: readonly SidecarPlan[];
}

const version = 1;

/** Whoever is at it for longer has died, whatever the machine says of its process; in milliseconds. */
const patience = 600_000;

/** Whether whoever began it may still be at it. */
export function isUnderWay(
  { owner, began }: Pick<Journal, 'owner' | 'began'>,
  presence: { isRunning(owner: string): boolean },
  now: Date,
): boolean {
  return now.getTime() - began < patience && presence.isRunning(owner);
}

export function printJournal(journal: Journal): string {
  const { recoding, ...rest } = journal;
  const codes = recoding && { type: recoding.type, codes: [...recoding.codes] };
  return `${JSON.stringify({ communiqueRecoding: version, ...rest, recoding: codes })}\n`;
}

/** @returns undefined where the text is no journal, or one of another version. */
export function parseJournal(text: string): Journal | undefined {
  try {
    const found = JSON.parse(text) as Journal & {
      communiqueRecoding?: unknown;
      recoding?: { type: Recoding['type']; codes: [string, string][] };
    };
    if (found.communiqueRecoding !== version) return undefined;
    const { owner, began, back, homes, codebooks, sidecars, recoding } = found;
    const codes = recoding && { type: recoding.type, codes: new Map(recoding.codes) };
    return { owner, began, back, homes, codebooks, sidecars, recoding: codes };
  } catch {
    return undefined;
  }
}

/** What changes of the codes of an annotation, and what they were. */
export function codesOf({
  before,
  after,
}: {
  before: Annotation;
  after: Annotation;
}): readonly [id: string, before: Codes, after: Codes] {
  const changed = (['kind', 'themes', 'conflicts'] as const).filter(
    (key) => !same(before[key], after[key]),
  );
  const pick = (one: Annotation): Codes =>
    Object.fromEntries(changed.map((key) => [key, one[key] ?? null]));
  return [before.id, pick(before), pick(after)];
}

/**
 * What a plan comes to now, for one annotation: codes that are as they were before become what they
 * were to become; others have been changed since, and are recoded as they are.
 * @param recoding None where the plan takes something back.
 */
export function plannedChange(
  current: Annotation,
  before: Codes,
  after: Codes,
  recoding?: Recoding,
): AnnotationChange | undefined {
  const next: Record<string, unknown> = { ...current };
  for (const key of Object.keys(after) as (keyof Codes)[]) {
    if (same(current[key], before[key])) next[key] = after[key] ?? undefined;
  }
  const planned = next as unknown as Annotation;
  const recoded = recoding ? recodeAnnotation(planned, recoding) : planned;
  const isSame = (['kind', 'themes', 'conflicts'] as const).every((key) =>
    same(recoded[key], current[key]),
  );
  return isSame ? undefined : { before: current, after: recoded };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

/** A URI as the journal names it. */
export function relativeTo(journal: string, uri: string): string {
  const folder = folderOf(journal);
  return uri.startsWith(folder) ? `./${uri.slice(folder.length)}` : uri;
}

/** The URI that the journal names so. */
export function fromJournal(journal: string, name: string): string {
  return name.startsWith('./') ? folderOf(journal) + name.slice(2) : name;
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}
