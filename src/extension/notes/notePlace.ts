import * as vscode from 'vscode';
import { spanOf, type PlacedAnnotation } from '../../core/workspace/placedAnnotation';
import type { Desk } from '../desk';
import { plainTextOf, toRange } from '../world/documents';
import { showText } from '../world/followTexts';

/** An editor, and the range in it. */
export interface NotePlace {
  readonly editor: vscode.TextEditor;
  readonly range: vscode.Range;
}

/**
 * Shows where the note of an annotation is to be written: at its passage; of one whose passage is
 * lost, where it was; where the text is gone, in the sidecar.
 * @returns undefined where nothing can be shown.
 */
export async function notePlace(
  desk: Pick<Desk, 'workspace'>,
  placed: PlacedAnnotation,
): Promise<NotePlace | undefined> {
  return (await inText(desk, placed)) ?? (await inSidecar(desk, placed));
}

async function inText(
  desk: Pick<Desk, 'workspace'>,
  placed: PlacedAnnotation,
): Promise<NotePlace | undefined> {
  const document = await opened(placed.text);
  if (!document) return undefined;
  await showText(desk, document);
  const found = desk.workspace.find(placed) ?? placed;
  const text = plainTextOf(document);
  const start = Math.min(found.annotation.anchor.start, text.length);
  const range = toRange(text, spanOf(found) ?? { start, end: start });
  return { editor: await shown(document, range), range };
}

async function inSidecar(
  { workspace }: Pick<Desk, 'workspace'>,
  { sidecar, text, id }: PlacedAnnotation,
): Promise<NotePlace | undefined> {
  const document = await opened(sidecar);
  const reading = workspace.sidecarsOf(text).find(({ uri }) => uri === sidecar)?.reading;
  if (!document || !reading) return undefined;
  const { line } = reading.locate(id).start;
  const range = new vscode.Range(line, 0, line, 0);
  return { editor: await shown(document, range), range };
}

/**
 * The editor that has the focus stays where it is; what it shows is moved no more than it has to be for the note to
 * have room below the passage.
 */
async function shown(
  document: vscode.TextDocument,
  range: vscode.Range,
): Promise<vscode.TextEditor> {
  const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const options = visible?.viewColumn === undefined ? {} : { viewColumn: visible.viewColumn };
  const editor = await vscode.window.showTextDocument(document, options);
  const { InCenter, InCenterIfOutsideViewport } = vscode.TextEditorRevealType;
  const end = new vscode.Range(range.end, range.end);
  if (isInLowerHalf(editor, range.end)) editor.revealRange(end, InCenter);
  else editor.revealRange(range, InCenterIfOutsideViewport);
  return editor;
}

/** Whether more of what is seen stands above a place than below. */
function isInLowerHalf(
  { document, visibleRanges }: vscode.TextEditor,
  at: vscode.Position,
): boolean {
  const [top, bottom] = [visibleRanges[0]?.start, visibleRanges.at(-1)?.end];
  if (!top || !bottom || at.isBefore(top)) return false;
  // Paragraphs may be lines of any length: letters tell better than lines how far down it is.
  const [from, to, offset] = [top, bottom, at].map((position) => document.offsetAt(position));
  return offset! - from! > (to! - from!) / 2;
}

async function opened(uri: string): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  } catch {
    return undefined;
  }
}
