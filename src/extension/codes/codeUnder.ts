import * as vscode from 'vscode';
import { codebookFileName } from '../../core/codebook/codebook';
import { codesIn } from '../../core/codebook/codePlaces';
import { codeAt } from '../../core/documents/codeAt';
import type { SourceRange } from '../../core/problem';
import type { Desk } from '../desk';
import { indexAt, kindOfFile, rangeAt } from '../documents/ourFiles';
import { baseName, plainTextOf } from '../world/documents';

/** A kind or theme, and the codebooks that it is a code of. Plain data: it travels in arguments. */
export interface MeantCode {
  readonly type: 'kind' | 'theme';
  readonly code: string;
  /** URIs of codebooks, or where one would be. */
  readonly homes: readonly string[];
}

/** The code that stands at a position of a codebook or a sidecar, and where. */
export function codeUnder(
  desk: Pick<Desk, 'workspace'>,
  document: vscode.TextDocument,
  position: vscode.Position,
): (MeantCode & { readonly range: vscode.Range }) | undefined {
  const file = kindOfFile(desk, document.uri);
  if (file === undefined) return undefined;
  const homes = homesOf(desk, document.uri);
  if (file === 'sidecar') {
    const text = plainTextOf(document);
    const found = codeAt(text.text, indexAt(text, position));
    if (!found || found.key === 'strength') return undefined;
    const type = found.key === 'kind' ? 'kind' : 'theme';
    return { type, code: found.code, homes, range: rangeAt(text, found.from, found.to) };
  }
  for (const { type, code, range } of codesIn(document.getText())) {
    if (type === 'strength' || !toRange(range).contains(position)) continue;
    return { type, code, homes, range: toRange(range) };
  }
  return undefined;
}

/** The codebooks that hold for what a file says, or that are made of it. */
export function homesOf(
  { workspace }: Pick<Desk, 'workspace'>,
  uri: vscode.Uri,
): readonly string[] {
  const homes = workspace.codebooks.homesOf(uri.toString());
  if (homes.length > 0) return homes;
  if (baseName(uri) === codebookFileName) return [uri.toString()];
  const text = workspace.textOf(uri.toString()) ?? uri.toString();
  return [workspace.codebooks.uriOf(text) ?? homeFor(vscode.Uri.parse(text, true))];
}

/** Where the codebook of a text would be. */
function homeFor(text: vscode.Uri): string {
  const folder = vscode.workspace.getWorkspaceFolder(text)?.uri ?? vscode.Uri.joinPath(text, '..');
  return vscode.Uri.joinPath(folder, codebookFileName).toString();
}

/** The codebooks that a command means which was called without a code. */
export function currentHomes(desk: Pick<Desk, 'workspace'>): readonly string[] {
  const active = vscode.window.activeTextEditor?.document.uri;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (active) return homesOf(desk, active);
  return folder ? [vscode.Uri.joinPath(folder, codebookFileName).toString()] : [];
}

export function toRange({ start, end }: SourceRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
