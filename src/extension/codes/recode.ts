import * as vscode from 'vscode';
import type { RecodingRequest } from '../../core/workspace/recodingPlan';
import type { RecodingOutcome, Watch } from '../../core/workspace/recodingPorts';
import type { Desk } from '../desk';
import { report } from '../report';
import { saveFirst } from './saveFirst';
import { countWords } from './countWords';
import { previewRecoding } from './previewRecoding';

/** What a person is asked and told about a change of codes. */
export interface RecodingWords {
  /** What it does, such as “Rename a to b”. */
  readonly title: string;
  /** What was done, such as “a is now b”. */
  readonly done: string;
}

/**
 * Shows what a recoding would change, and does it: all or nothing, with progress, as one step.
 * @returns whether it was done.
 */
export async function recode(
  desk: Pick<Desk, 'workspace' | 'files'>,
  request: RecodingRequest,
  { title, done }: RecodingWords,
): Promise<boolean> {
  const { recodings } = desk.workspace;
  if (!(await saveFirst(desk, request.homes))) return false;
  const plan = await recodings.plan(request);
  if ('refused' in plan) {
    await report(plan.refused);
    return false;
  }
  if (plan.annotations > 0 && !(await previewRecoding(desk, plan, title))) return false;
  // The question may have stood there for a while.
  if (!(await saveFirst(desk, request.homes))) return false;
  const outcome = await withProgress(title, (watch) => recodings.run(request, watch));
  if (!('annotations' in outcome)) return tell(outcome);
  const { annotations, texts } = outcome;
  const words = annotations > 0 ? `${done} ${countWords(annotations, texts)}.` : done;
  void offerUndo(desk, words, request.homes);
  return true;
}

/** Takes back the last command, which was a recoding. */
export async function undoRecoding(desk: Pick<Desk, 'workspace' | 'files'>): Promise<void> {
  const { recodings } = desk.workspace;
  if (!(await saveFirst(desk, recodings.undoesLast ?? []))) return;
  const title = vscode.l10n.t('Undoing the change of codes');
  tell(await withProgress(title, (watch) => recodings.undo(watch)));
}

/** Does again what was undone last, which was a recoding. */
export async function redoRecoding(desk: Pick<Desk, 'workspace' | 'files'>): Promise<void> {
  const { recodings } = desk.workspace;
  if (!(await saveFirst(desk, recodings.redoesNext ?? []))) return;
  const title = vscode.l10n.t('Changing the codes again');
  tell(await withProgress(title, (watch) => recodings.redo(watch)));
}

/** @returns whether it was done. */
function tell(outcome: RecodingOutcome): boolean {
  if ('refused' in outcome) void report(outcome.refused);
  else if ('cancelled' in outcome) {
    const words = vscode.l10n.t('Cancelled: every code is as it was');
    vscode.window.setStatusBarMessage(words, 5000);
  } else return true;
  return false;
}

/**
 * Tells what was done, with a button that takes it back; pressed late, when that is not what would be taken back, it
 * says so.
 * @param homes The very ones of the request: another step may be the last by then.
 */
async function offerUndo(
  desk: Pick<Desk, 'workspace' | 'files'>,
  words: string,
  homes: readonly string[],
): Promise<void> {
  const undo = vscode.l10n.t('Undo');
  const answer = await vscode.window.showInformationMessage(words, undo);
  if (answer !== undo) return;
  const { recodings } = desk.workspace;
  if (recodings.undoesLast === homes) await undoRecoding(desk);
  else if (recodings.isDone(homes)) {
    await report(
      vscode.l10n.t(
        'Other changes were made since: “Undo Annotation Change” takes them back first.',
      ),
    );
  } else {
    const undone = vscode.l10n.t('This change of codes has already been undone');
    vscode.window.setStatusBarMessage(undone, 5000);
  }
}

function withProgress(
  title: string,
  work: (watch: Watch) => Promise<RecodingOutcome>,
): Thenable<RecodingOutcome> {
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress({ location, title, cancellable: true }, (progress, token) => {
    let told = 0;
    return work({
      progress(done, total) {
        const percent = (100 * done) / total;
        const message = vscode.l10n.t('{done} of {total} files', { done, total });
        progress.report({ message, increment: percent - told });
        told = percent;
      },
      get isCancelled() {
        return token.isCancellationRequested;
      },
    });
  });
}
