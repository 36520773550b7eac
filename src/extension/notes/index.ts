import * as vscode from 'vscode';
import { registerAnnotationCommand } from '../annotationCommand';
import type { Desk } from '../desk';
import { NoteEditor } from './noteEditor';

/** Registers the command that writes notes, and what saves and leaves the editor it opens. */
export function registerNotes(
  desk: Pick<Desk, 'workspace' | 'chosenInTree' | 'chosenAtCursor' | 'atPassage'>,
): vscode.Disposable {
  const editor = new NoteEditor(desk);
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    editor,
    registerAnnotationCommand(desk, 'editNote', (meant) => editor.open(meant), { coding: 'last' }),
    registerCommand('communique.saveNote', (comment?: vscode.Comment) => editor.save(comment)),
    registerCommand('communique.cancelNote', () => editor.cancel()),
  );
}
