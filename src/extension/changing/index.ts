import * as vscode from 'vscode';
import type { PlacedAnnotation } from '../../core/workspace/placedAnnotation';
import { redoRecoding, undoRecoding } from '../codes/recode';
import { meantAnnotations, nothingMeant, type AnnotationArgument } from '../currentAnnotation';
import type { Desk } from '../desk';
import { registerFollowingCommand } from '../keyCommand';
import { report } from '../report';
import { editAnnotation, editKind, editStrength, editThemes } from './editAnnotation';
import { removeAnnotations } from './removeAnnotations';

type Change = (desk: Desk, meant: readonly PlacedAnnotation[]) => Promise<void>;

/** Registers the commands that change annotations, remove them, and take that back. */
export function registerChanging(desk: Desk): vscode.Disposable {
  const register = (name: string, change: Change): vscode.Disposable =>
    registerFollowingCommand(
      desk,
      name,
      async (argument?: AnnotationArgument, chosen?: readonly AnnotationArgument[]) => {
        const meant = meantAnnotations(desk, argument, chosen);
        if (meant.length > 0) await change(desk, meant);
        else await report(nothingMeant(argument));
      },
    );
  return vscode.Disposable.from(
    register('editAnnotation', editAnnotation),
    register('editKind', editKind),
    register('editThemes', editThemes),
    register('editStrength', editStrength),
    register('removeAnnotation', removeAnnotations),
    registerFollowingCommand(desk, 'undo', async () => {
      if (desk.workspace.recodings.undoesLast) return undoRecoding(desk);
      const outcome = desk.workspace.undo();
      if (!outcome) status(vscode.l10n.t('No annotation change to undo'));
      else if ('refused' in outcome) await report(outcome.refused);
    }),
    registerFollowingCommand(desk, 'redo', async () => {
      if (desk.workspace.recodings.redoesNext) return redoRecoding(desk);
      const outcome = desk.workspace.redo();
      if (!outcome) status(vscode.l10n.t('No annotation change to redo'));
      else if ('refused' in outcome) await report(outcome.refused);
    }),
  );
}

function status(words: string): void {
  vscode.window.setStatusBarMessage(words, 3000);
}
