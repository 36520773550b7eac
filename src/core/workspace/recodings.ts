import { sameBytes } from '../bytes';
import { message, type Message } from '../message';
import { journalName, printJournal } from '../recoding/journal';
import type { Recoding } from '../recoding/recoding';
import type { Origin } from './change';
import { FileError } from './fileStore';
import { inverseRecoding, isRecoding, rebased, type RecodingStep } from './history';
import { journalOf } from './journalOf';
import { RecodingPlanner, type RecodingPlan, type RecodingRequest } from './recodingPlan';
import type { RecodingOutcome, RecodingPorts, Watch } from './recodingPorts';
import { couldNotWrite, otherCodebook, RecodingWriter } from './recodingWriter';
import { recoverRecoding, type Recovery } from './recoverRecoding';

/** So many sidecars are written at once: most of the time is waiting for the disk. */
const atOnce = 8;

/**
 * Changes codes in all sidecars of a codebook and in itself, all or nothing: a journal beside
 * the codebook says what is to be done before the first file is touched, and goes when the last one
 * is. Where the process dies between, {@link recover} completes what it says.
 */
export class Recodings {
  readonly #planner: RecodingPlanner;
  #running = false;

  constructor(private readonly ports: RecodingPorts) {
    this.#planner = new RecodingPlanner(ports.shelf, ports.codebooks, ports.files);
  }

  /** Everything that is not on disk yet is brought there first. */
  async plan(request: RecodingRequest): Promise<RecodingPlan | { readonly refused: Message }> {
    await this.ports.saving.settled();
    return this.#planner.plan(request);
  }

  /** Does what {@link plan} says now, as one step of the history. */
  run(request: RecodingRequest, watch: Watch): Promise<RecodingOutcome> {
    return this.#alone(async () => {
      // One that was interrupted comes first, where nobody has looked since.
      const earlier = await recoverRecoding(request.homes[0]!, this.ports, this.#planner);
      if (earlier && 'refused' in earlier) return earlier;
      const plan = await this.plan(request);
      if ('refused' in plan) return plan;
      const { homes, sidecars, codebooks } = plan;
      const step = { homes, sidecars, codebooks };
      const outcome = await this.#carryOut(step, request.recoding, 'local', watch);
      if ('annotations' in outcome) this.ports.history.did(step);
      return outcome;
    });
  }

  /** Takes back the last command, which must be a recoding. */
  undo(watch: Watch): Promise<RecodingOutcome> {
    return this.#alone(async () => {
      const { history } = this.ports;
      const step = history.undo() as RecodingStep;
      const back = await this.#asOfNow(inverseRecoding(step));
      const outcome =
        'refused' in back ? back : await this.#carryOut(back, undefined, 'history', watch);
      if ('annotations' in outcome && 'homes' in back) history.undid(back);
      else history.redo();
      return outcome;
    });
  }

  /** Does again what was undone last, which must be a recoding. */
  redo(watch: Watch): Promise<RecodingOutcome> {
    return this.#alone(async () => {
      const { history } = this.ports;
      const step = history.redo() as RecodingStep;
      const again = await this.#asOfNow(step);
      const outcome =
        'refused' in again ? again : await this.#carryOut(again, undefined, 'history', watch);
      if ('annotations' in outcome && 'homes' in again) history.redid(again);
      else history.undo();
      return outcome;
    });
  }

  /** The codebooks of the last command, if it was a recoding, which {@link undo} takes back; else none. */
  get undoesLast(): readonly string[] | undefined {
    const { last } = this.ports.history;
    return last && isRecoding(last) ? last.homes : undefined;
  }

  /** The same of what was undone last, and {@link redo} does again. */
  get redoesNext(): readonly string[] | undefined {
    const { next } = this.ports.history;
    return next && isRecoding(next) ? next.homes : undefined;
  }

  /**
   * Whether a recoding can still be undone, be it the last command or one before it.
   * @param homes The very ones of its request.
   */
  isDone(homes: readonly string[]): boolean {
    return this.ports.history.done.some((step) => isRecoding(step) && step.homes === homes);
  }

  /** {@link recoverRecoding}; call it when all sidecars below `home` are read. */
  recover(home: string): Promise<Recovery | undefined> {
    return this.#alone(() => recoverRecoding(home, this.ports, this.#planner));
  }

  /** Runs work while nothing else of this class does. */
  async #alone<T>(work: () => Promise<T>): Promise<T | { readonly refused: Message }> {
    if (this.#running) {
      const words = message('Codes are being changed already. Wait until that is done.');
      return { refused: words };
    }
    this.#running = true;
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      return { refused: couldNotWrite(this.ports.files, error.uri) };
    } finally {
      this.#running = false;
    }
  }

  async #asOfNow(step: RecodingStep): Promise<RecodingStep | { readonly refused: Message }> {
    const { files, shelf, saving } = this.ports;
    await saving.settled();
    for (const { file, before } of step.codebooks) {
      if (sameBytes(await files.read(file), encode(before))) continue;
      return { refused: otherCodebook(files, file) };
    }
    const sidecars = step.sidecars.flatMap(({ sidecar, text, changes }) => {
      const now = rebased(changes, shelf.sidecar(sidecar, text).annotations);
      return now.length === 0 ? [] : [{ sidecar, text, changes: now }];
    });
    const refused = this.#planner.refusalOf(
      sidecars.map(({ sidecar, text }) => shelf.sidecar(sidecar, text)),
    );
    return refused ? { refused } : { ...step, sidecars };
  }

  async #carryOut(
    step: RecodingStep,
    recoding: Recoding | undefined,
    origin: Origin,
    watch: Watch,
  ): Promise<RecodingOutcome> {
    const { files, announce, readCodebook } = this.ports;
    const uri = files.sibling(step.homes[0]!, journalName);
    const journal = journalOf(step, recoding, this.ports);
    if (!(await files.replace(uri, encode(printJournal(journal)), undefined))) {
      return { refused: unfinished(files.nameOf(uri)) };
    }
    const texts = new Set(step.sidecars.map(({ text }) => text));
    const writer = new RecodingWriter(this.ports);
    const failed = await this.#write(step, recoding, watch, writer);
    if (failed) {
      const back = encode(printJournal({ ...journal, back: true }));
      await files.replace(uri, back, encode(printJournal(journal)));
      const stuck = await writer.takeBack();
      if (stuck.length === 0) await files.remove(uri);
      announce(origin, texts);
      if (stuck.length > 0) return { refused: notTakenBack(stuck.map((one) => files.nameOf(one))) };
      return failed === 'cancelled' ? { cancelled: true } : { refused: failed };
    }
    await files.remove(uri);
    if (step.codebooks.length > 0) await Promise.all(step.homes.map(readCodebook));
    announce(origin, texts);
    const annotations = step.sidecars.reduce((sum, { changes }) => sum + changes.length, 0);
    return { annotations, texts: texts.size };
  }

  async #write(
    { homes, codebooks, sidecars }: RecodingStep,
    recoding: Recoding | undefined,
    watch: Watch,
    writer: RecodingWriter,
  ): Promise<Message | 'cancelled' | undefined> {
    for (const change of codebooks) {
      const failure = await writer.codebook(change);
      if (failure) return failure;
    }
    let left = sidecars;
    for (let round = 0; left.length > 0 && round < 10; round++) {
      for (let index = 0; index < left.length; index += atOnce) {
        if (watch.isCancelled) return 'cancelled';
        const some = left.slice(index, index + atOnce);
        const failures = await Promise.all(some.map((change) => writer.sidecar(change)));
        const failure = failures.find((one) => one !== undefined);
        if (failure) return failure;
        if (round === 0) watch.progress(index + some.length, left.length);
      }
      // What was added meanwhile with the old codes is recoded as well.
      left = recoding ? this.#planner.changes(homes, recoding) : [];
    }
    return undefined;
  }
}

function unfinished(file: string): Message {
  return message(
    'Another window or computer is changing codes in this folder, as {file} says. Wait until it is done, then try again.',
    { file },
  );
}

function notTakenBack(files: readonly string[]): Message {
  return message(
    'Not everything could be taken back: {files}. That is tried again when this folder is opened next. See that these files can be written to.',
    { files: files.join(', ') },
  );
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
