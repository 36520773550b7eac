import * as vscode from 'vscode';
import { spanOf } from '../../core/workspace/placedAnnotation';
import { meantAnnotations, type AnnotationArgument } from '../currentAnnotation';
import type { Desk } from '../desk';
import { registerKeyCommand } from '../keyCommand';
import { report } from '../report';
import { plainTextOf, toRange } from '../world/documents';
import { showText } from '../world/followTexts';

/** Registers the commands that lead from an annotation to its passage and to its sidecar. */
export function registerShowPassage(
  desk: Pick<Desk, 'workspace' | 'chosenInTree' | 'chosenAtCursor' | 'atPassage'>,
): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  let peeks = 0;
  // Of rows that are gone through fast, only the last is shown.
  const peek = (argument?: AnnotationArgument): Promise<void> => {
    const own = ++peeks;
    return showPassage(desk, argument, true, () => own === peeks);
  };
  return vscode.Disposable.from(
    registerCommand('communique.showPassage', (argument?: AnnotationArgument) =>
      showPassage(desk, argument, false),
    ),
    // A click in the tree leaves the focus there, for the next row, and for undo.
    registerCommand('communique.peekPassage', (argument?: AnnotationArgument) => peek(argument)),
    registerCommand('communique.openSidecar', (argument?: AnnotationArgument) =>
      openSidecar(desk, argument),
    ),
    registerKeyCommand('nextAnnotation', () => step(desk, 1)),
    registerKeyCommand('previousAnnotation', () => step(desk, -1)),
  );
}

async function showPassage(
  desk: Pick<Desk, 'workspace' | 'chosenInTree' | 'chosenAtCursor' | 'atPassage'>,
  argument: AnnotationArgument | undefined,
  preserveFocus: boolean,
  isStillMeant = () => true,
): Promise<void> {
  const [meant] = meantAnnotations(desk, argument);
  if (!meant) return;
  const uri = vscode.Uri.parse(meant.text, true);
  let document: vscode.TextDocument;
  try {
    document = await vscode.workspace.openTextDocument(uri);
  } catch {
    await report(
      vscode.l10n.t(
        'The text {file} is not there any more. Its annotations are kept in {sidecar}.',
        {
          file: vscode.workspace.asRelativePath(uri),
          sidecar: vscode.workspace.asRelativePath(vscode.Uri.parse(meant.sidecar, true)),
        },
      ),
    );
    return;
  }
  await showText(desk, document);
  if (!isStillMeant()) return;
  const placed = desk.workspace.find(meant);
  const span = placed && spanOf(placed);
  const editor = await vscode.window.showTextDocument(document, { preserveFocus });
  if (!isStillMeant()) return;
  if (span) select(editor, toRange(plainTextOf(document), span));
  else await report(vscode.l10n.t('The words of this passage are not in the text any more.'));
}

async function openSidecar(
  desk: Pick<Desk, 'workspace' | 'chosenInTree' | 'chosenAtCursor' | 'atPassage'>,
  argument: AnnotationArgument | undefined,
): Promise<void> {
  const active = vscode.window.activeTextEditor?.document.uri.toString();
  const [meant] = meantAnnotations(desk, argument);
  const [sidecar] = active === undefined ? [] : desk.workspace.sidecarsOf(active);
  const uri = meant?.sidecar ?? sidecar?.uri;
  if (uri === undefined || !(meant ?? sidecar?.reading)) {
    await report(vscode.l10n.t('This text has no annotations yet, so there is no file of them.'));
    return;
  }
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  const editor = await vscode.window.showTextDocument(document);
  const reading = desk.workspace
    .sidecarsOf(meant?.text ?? active ?? '')
    .find((file) => file.uri === uri)?.reading;
  if (!meant || !reading) return;
  const { start } = reading.locate(meant.id);
  select(editor, new vscode.Range(start.line, start.character, start.line, start.character));
}

/** Goes to the next annotation of the active text, or the one before, and round at its ends. */
async function step({ workspace }: Pick<Desk, 'workspace'>, direction: 1 | -1): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  await showText({ workspace }, editor.document);
  const text = plainTextOf(editor.document);
  const spans = workspace
    .annotationsOf(editor.document.uri.toString())
    .flatMap((placed) => spanOf(placed) ?? [])
    .sort((a, b) => direction * (a.start - b.start || a.end - b.end));
  const here = text.offsetAt(editor.selection.start);
  const there = text.offsetAt(editor.selection.end);
  const isBeyond = (start: number, end: number): boolean =>
    direction * (start - here || end - there) > 0;
  const span = spans.find(({ start, end }) => isBeyond(start, end)) ?? spans[0];
  if (span) select(editor, toRange(text, span));
}

function select(editor: vscode.TextEditor, range: vscode.Range): void {
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
