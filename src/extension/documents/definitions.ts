import * as vscode from 'vscode';
import { sameAnchor, shownSpan } from '../../core/anchor/anchor';
import { reanchor } from '../../core/anchor/reanchor';
import type { Annotation } from '../../core/annotation/annotation';
import { codebookTarget } from '../../core/documents/codebookTarget';
import { sidecarTarget } from '../../core/documents/sidecarTarget';
import type { SourceRange } from '../../core/problem';
import type { PlainText } from '../../core/text/plainText';
import type { Desk } from '../desk';
import { plainTextOf, toRange } from '../world/documents';
import { indexAt, kindOfFile, ourFiles, rangeAt } from './ourFiles';

/** Leads from codes to the codebook, from quotes and offsets to the passage. */
export function registerDefinitions(desk: Pick<Desk, 'workspace' | 'files'>): vscode.Disposable {
  return vscode.languages.registerDefinitionProvider(ourFiles, {
    provideDefinition: async (document, position) => {
      const kind = kindOfFile(desk, document.uri);
      if (kind === undefined) return undefined;
      const text = plainTextOf(document);
      const index = indexAt(text, position);
      const find = kind === 'sidecar' ? fromSidecar : fromCodebook;
      const found = await find(desk, document.uri, text, index);
      return found && [found];
    },
  });
}

async function fromSidecar(
  { workspace }: Pick<Desk, 'workspace'>,
  uri: vscode.Uri,
  text: PlainText,
  index: number,
): Promise<vscode.LocationLink | undefined> {
  const target = sidecarTarget(text.text, index);
  if (!target) return undefined;
  const originSelectionRange = rangeAt(text, target.from, target.to);
  if (target.type === 'code') {
    // A strength stands in the entry of its kind.
    const [list, code] =
      target.key === 'themes'
        ? (['themes', target.code] as const)
        : (['kinds', target.key === 'kind' ? target.code : target.kind] as const);
    const place = workspace.codebooks.placeOf(uri.toString(), list, code);
    return place && linkTo(originSelectionRange, place.file, place.range);
  }
  const file = workspace.textOf(uri.toString());
  if (file === undefined) return undefined;
  const start = new vscode.Range(0, 0, 0, 0);
  const targetUri = vscode.Uri.parse(file, true);
  if (target.type === 'text') return { originSelectionRange, targetUri, targetRange: start };
  const document = await opened(targetUri);
  if (!document) return undefined;
  const read = plainTextOf(document);
  const span = passageOf({ workspace }, uri, target.id, target.annotation, read);
  const targetRange = span ? toRange(read, span) : start;
  return { originSelectionRange, targetUri, targetRange, targetSelectionRange: targetRange };
}

/** Where the passage is: as the workspace knows it, unless these lines say it otherwise. */
function passageOf(
  { workspace }: Pick<Desk, 'workspace'>,
  sidecar: vscode.Uri,
  id: string,
  { anchor }: Annotation,
  read: PlainText,
): ReturnType<typeof shownSpan> {
  const known = workspace.find({ sidecar: sidecar.toString(), id });
  const isShown = known && workspace.shownText(known.text)?.text === read.text;
  if (isShown && known.placement && sameAnchor(known.annotation.anchor, anchor)) {
    return shownSpan(known.placement);
  }
  const [placement] = reanchor(read, [anchor]);
  return placement && shownSpan(placement);
}

async function opened(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    // The text is not there; its sidecar says so as a problem.
    return undefined;
  }
}

function fromCodebook(
  { workspace, files }: Pick<Desk, 'workspace' | 'files'>,
  uri: vscode.Uri,
  text: PlainText,
  index: number,
): vscode.LocationLink | undefined {
  const target = codebookTarget(text.text, index);
  if (!target) return undefined;
  const origin = rangeAt(text, target.from, target.to);
  if (target.type === 'file') {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    return linkTo(origin, files.sibling(uri.toString(), target.path), range);
  }
  const { definition, list, code } = target;
  if (definition) {
    return linkTo(origin, uri.toString(), rangeAt(text, definition.from, definition.to));
  }
  const place = workspace.codebooks.placeOf(uri.toString(), list, code);
  return place && linkTo(origin, place.file, place.range);
}

function linkTo(
  originSelectionRange: vscode.Range,
  file: string,
  { start, end }: SourceRange,
): vscode.LocationLink {
  const targetRange = new vscode.Range(start.line, start.character, end.line, end.character);
  return { originSelectionRange, targetUri: vscode.Uri.parse(file, true), targetRange };
}
