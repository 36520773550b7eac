import * as vscode from 'vscode';
import { registerAnnotationCommand } from '../annotationCommand';
import { redoRecoding, undoRecoding } from '../codes/recode';
import type { Desk } from '../desk';
import { registerFollowingCommand } from '../keyCommand';
import { report } from '../report';
import { editAnnotation, editKind, editStrength, editThemes } from './editAnnotation';
import { removeAnnotations } from './removeAnnotations';

/** Registers the commands that change annotations, remove them, and take that back. */
export function registerChanging(desk: Desk): vscode.Disposable {
  return vscode.Disposable.from(
    registerAnnotationCommand(desk, 'editAnnotation', (meant) => editAnnotation(desk, meant), {
      coding: 'last',
      tree: true,
    }),
    registerAnnotationCommand(desk, 'editKind', (meant) => editKind(desk, meant)),
    registerAnnotationCommand(desk, 'editThemes', (meant) => editThemes(desk, meant), {
      coding: 'all',
    }),
    registerAnnotationCommand(desk, 'editStrength', (meant) => editStrength(desk, meant), {
      coding: 'last',
    }),
    registerAnnotationCommand(desk, 'removeAnnotation', (meant) => removeAnnotations(desk, meant), {
      coding: 'last',
      tree: true,
    }),
    registerFollowingCommand(desk, 'undo', async () => {
      if (desk.workspace.recodings.undoesLast) return undoRecoding(desk);
      const outcome = desk.workspace.undo();
      if (!outcome) status(vscode.l10n.t('No annotation change to undo'));
      else if ('refused' in outcome) await report(outcome.refused);
      else status(vscode.l10n.t('Annotation change undone'));
    }),
    registerFollowingCommand(desk, 'redo', async () => {
      if (desk.workspace.recodings.redoesNext) return redoRecoding(desk);
      const outcome = desk.workspace.redo();
      if (!outcome) status(vscode.l10n.t('No annotation change to redo'));
      else if ('refused' in outcome) await report(outcome.refused);
      else status(vscode.l10n.t('Annotation change redone'));
    }),
  );
}

function status(words: string): void {
  vscode.window.setStatusBarMessage(words, 3000);
}
