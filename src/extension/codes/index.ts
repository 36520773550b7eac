import * as vscode from 'vscode';
import { CodeUses } from '../../core/workspace/codeUses';
import type { Desk } from '../desk';
import { registerCodeCounts } from './codeCounts';
import { registerCodeReferences } from './codeReferences';
import { registerMergeThemes } from './mergeThemes';
import { registerPreviews } from './previewRecoding';
import { recoverRecodings } from './recoverRecodings';
import { registerRenameCode } from './renameCode';
import { registerSplitTheme } from './splitTheme';

/**
 * Registers what changes and counts codes wherever they stand.
 * @param scanned Resolves when all sidecars are known.
 */
export function registerCodes(
  desk: Pick<Desk, 'workspace' | 'files'>,
  scanned: Promise<void>,
): vscode.Disposable {
  const uses = new CodeUses(desk.workspace);
  void scanned.then(() => recoverRecodings(desk));
  return vscode.Disposable.from(
    // First of all, so that whoever follows the change counts anew.
    desk.workspace.onDidChange(() => {
      uses.forget();
    }),
    registerPreviews(),
    registerCodeCounts(desk, uses),
    registerCodeReferences(desk, uses),
    registerRenameCode(desk, uses),
    registerMergeThemes(desk, uses),
    registerSplitTheme(desk, uses),
  );
}
