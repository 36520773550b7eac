import * as vscode from 'vscode';
import { meantAnnotations, nothingMeant, type AnnotationArgument } from '../currentAnnotation';
import type { Desk } from '../desk';
import { registerFollowingCommand } from '../keyCommand';
import { report } from '../report';
import { NoteEditor } from './noteEditor';

/** Registers the command that writes notes, and what saves and leaves the editor it opens. */
export function registerNotes(
  desk: Pick<Desk, 'workspace' | 'chosenInTree' | 'chosenAtCursor' | 'atPassage'>,
): vscode.Disposable {
  const editor = new NoteEditor(desk);
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    editor,
    registerFollowingCommand(
      desk,
      'editNote',
      async (argument?: AnnotationArgument, chosen?: readonly AnnotationArgument[]) => {
        const meant = meantAnnotations(desk, argument, chosen);
        if (meant.length > 0) await editor.open(meant);
        else await report(nothingMeant(argument));
      },
    ),
    registerCommand('communique.saveNote', (comment?: vscode.Comment) => editor.save(comment)),
    registerCommand('communique.cancelNote', () => editor.cancel()),
  );
}
