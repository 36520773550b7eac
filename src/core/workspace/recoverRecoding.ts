import { applyPatch, structuredPatch } from 'diff';
import type { AnnotationChange } from '../annotation/annotationSet';
import { AnnotationSet } from '../annotation/annotationSet';
import { message, type Message } from '../message';
import {
  fromJournal,
  isUnderWay,
  journalName,
  parseJournal,
  plannedChange,
  printJournal,
  type CodebookPlan,
  type Journal,
  type SidecarPlan,
} from '../recoding/journal';
import { readSidecar } from '../sidecar/readSidecar';
import type { CodebookChange, SidecarChange } from './history';
import type { RecodingPlanner } from './recodingPlan';
import type { RecodingPorts } from './recodingPorts';
import { RecodingWriter } from './recodingWriter';

/** What became of a recoding that was interrupted. */
export type Recovery =
  /** It is complete, or taken back as it had been when it was interrupted. */
  | { readonly completed: boolean; readonly annotations: number }
  /** It stays as it is; why, and what to do. */
  | { readonly refused: Message };

/**
 * Completes the recoding that the journal beside `home` tells of, or takes it back where that had
 * begun. What others changed since is kept.
 * @returns undefined where there is none, or another process is at it.
 */
export async function recoverRecoding(
  home: string,
  ports: RecodingPorts,
  planner: RecodingPlanner,
): Promise<Recovery | undefined> {
  const { files, presence, now, announce, readCodebook } = ports;
  const uri = files.sibling(home, journalName);
  const bytes = await files.read(uri);
  if (!bytes) return undefined;
  const found = parseJournal(new TextDecoder().decode(bytes));
  if (!found) return { refused: unreadable(files.nameOf(uri)) };
  if (found.owner !== presence.self && isUnderWay(found, presence, now())) return undefined;
  const journal: Journal = { ...found, owner: presence.self, began: now().getTime() };
  const claimed = new TextEncoder().encode(printJournal(journal));
  if (!(await files.replace(uri, claimed, bytes))) return undefined;

  const { shelf } = ports;
  const homes = journal.homes.map((name) => fromJournal(uri, name));
  const uris = journal.sidecars.map(({ sidecar }) => fromJournal(uri, sidecar));
  for (const one of uris) await shelf.readSidecar(one);
  const changes = (): SidecarChange[] =>
    journal.sidecars.flatMap((plan, index) => changeOf(uris[index]!, plan, journal, ports));
  const refused = planner.refusalOf(
    changes().map(({ sidecar, text }) => shelf.sidecar(sidecar, text)),
  );
  if (refused) return { refused };
  const writer = new RecodingWriter(ports);
  const codebooks = await codebookChanges(uri, journal, ports);
  if ('refused' in codebooks) return codebooks;
  for (const change of codebooks) {
    const failure = await writer.codebook(change);
    if (failure) return { refused: failure };
  }
  if (journal.back) await restoreOdd(uri, journal, ports);
  const failure = await writeAll(changes(), writer);
  if (failure) return { refused: failure };
  const { recoding } = journal;
  if (recoding && !journal.back) {
    const late = await writeAll(planner.changes(homes, recoding), writer);
    if (late) return { refused: late };
  }
  await files.remove(uri);
  if (codebooks.length > 0) await Promise.all(homes.map(readCodebook));
  announce('external', new Set(uris.flatMap((one) => shelf.textOf(one) ?? [])));
  const annotations = journal.sidecars.reduce((sum, { codes }) => sum + codes.length, 0);
  return { completed: !journal.back, annotations };
}

/** What is left to be done in a sidecar; none where it is gone. */
function changeOf(
  sidecar: string,
  { codes }: SidecarPlan,
  { back, recoding }: Journal,
  { shelf }: RecodingPorts,
): SidecarChange[] {
  const text = shelf.textOf(sidecar);
  if (text === undefined) return [];
  const { annotations } = shelf.sidecar(sidecar, text);
  const changes = codes.flatMap(([id, before, after]): AnnotationChange[] => {
    const current = annotations.get(id);
    const change =
      current &&
      (back
        ? plannedChange(current, after, before)
        : plannedChange(current, before, after, recoding));
    return change ? [change] : [];
  });
  return changes.length === 0 ? [] : [{ sidecar, text, changes }];
}

async function writeAll(
  changes: readonly SidecarChange[],
  writer: RecodingWriter,
): Promise<Message | undefined> {
  for (const change of changes) {
    const failure = await writer.sidecar(change);
    if (failure) return failure;
  }
  return undefined;
}

/** Sidecars that were written by hand get their own form back, where nobody has changed them since. */
async function restoreOdd(
  uri: string,
  { sidecars }: Journal,
  { shelf }: RecodingPorts,
): Promise<void> {
  for (const plan of sidecars) {
    const sidecar = fromJournal(uri, plan.sidecar);
    const text = shelf.textOf(sidecar);
    if (plan.was === undefined || text === undefined) continue;
    const bytes = new TextEncoder().encode(plan.was);
    const file = shelf.sidecar(sidecar, text);
    const now = withCodes(file.annotations, plan);
    const was = AnnotationSet.of(readSidecar(bytes).sidecar.annotations);
    if (now.changesTo(was).length > 0) continue;
    const changes = file.annotations.changesTo(was);
    if (await file.restore(bytes)) shelf.record(text).place(file, changes, false);
  }
}

function withCodes(annotations: AnnotationSet, { codes }: SidecarPlan): AnnotationSet {
  return annotations.apply(
    codes.flatMap(([id, before, after]) => {
      const current = annotations.get(id);
      const change = current && plannedChange(current, after, before);
      return change ? [change] : [];
    }),
  );
}

/** Codebooks that are neither as before nor as after were edited since: the change is made to them. */
async function codebookChanges(
  uri: string,
  { back, codebooks }: Journal,
  { files }: RecodingPorts,
): Promise<readonly CodebookChange[] | { readonly refused: Message }> {
  const changes: CodebookChange[] = [];
  for (const plan of codebooks) {
    const file = fromJournal(uri, plan.file);
    const bytes = await files.read(file);
    if (!bytes) continue;
    const current = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const next = patched(
      current,
      back ? { ...plan, before: plan.after, after: plan.before } : plan,
    );
    if (next === undefined) {
      return { refused: otherMeanwhile(files.nameOf(file), files.nameOf(uri)) };
    }
    if (next !== current) changes.push({ file, before: current, after: next });
  }
  return changes;
}

function patched(current: string, { before, after }: CodebookPlan): string | undefined {
  if (current === after) return current;
  if (current === before) return after;
  // What can be taken back is done already: the file was edited afterwards.
  if (applyPatch(current, structuredPatch('', '', after, before)) !== false) return current;
  const next = applyPatch(current, structuredPatch('', '', before, after));
  return next === false ? undefined : next;
}

function unreadable(file: string): Message {
  return message(
    'The file {file} says that a change of codes in this folder was interrupted, and cannot be read, perhaps because a newer version wrote it. Update Communiqué; or look whether codes are missing, bring the files back from git or a copy, and delete it.',
    { file },
  );
}

function otherMeanwhile(codebook: string, journal: string): Message {
  return message(
    'A change of codes in this folder was interrupted, and {codebook} was edited since, so that it cannot be completed. Take the edits back and reload the window; or change the codes by hand and delete {journal}.',
    { codebook, journal },
  );
}
