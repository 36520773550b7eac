import * as vscode from 'vscode';
import { isSidecarName } from '../../core/sidecar/sidecarName';
import type { Desk } from '../desk';
import { report } from '../report';
import { baseName } from '../world/documents';
import { homesOf } from './codeUnder';

/**
 * Sees that no codebook and no sidecar has unsaved changes in an editor: saving them afterwards would
 * put old codes over new ones.
 * @returns false where the person would not, or could not, save them.
 */
export async function saveFirst(
  desk: Pick<Desk, 'workspace'>,
  homes: readonly string[],
): Promise<boolean> {
  const dirty = vscode.workspace.textDocuments.filter(
    (document) => document.isDirty && isConcerned(desk, document.uri, homes),
  );
  if (dirty.length === 0) return true;
  const save = vscode.l10n.t('Save and Continue');
  const names = dirty.map(({ uri }) => baseName(uri)).join(', ');
  const question = vscode.l10n.t(
    'These files have unsaved changes: {files}. They have to be saved before codes are changed in all files.',
    { files: names },
  );
  if ((await vscode.window.showWarningMessage(question, save)) !== save) return false;
  for (const document of dirty) {
    if (await document.save()) continue;
    const file = baseName(document.uri);
    await report(vscode.l10n.t('{file} could not be saved, so no code was changed.', { file }));
    return false;
  }
  await Promise.all(homes.map((home) => desk.workspace.readCodebook(home)));
  await desk.workspace.readSidecars(
    dirty
      .map(({ uri }) => uri)
      .filter((uri) => isSidecarName(baseName(uri)))
      .map(String),
  );
  return true;
}

function isConcerned(
  desk: Pick<Desk, 'workspace'>,
  uri: vscode.Uri,
  homes: readonly string[],
): boolean {
  const { codebooks } = desk.workspace;
  if (homes.some((home) => codebooks.filesOf(home).includes(uri.toString()))) return true;
  return isSidecarName(baseName(uri)) && homesOf(desk, uri).some((home) => homes.includes(home));
}
