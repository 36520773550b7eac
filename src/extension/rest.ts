import * as vscode from 'vscode';
import { registerCodes } from './codes';
import { registerCoding } from './coding';
import type { Desk } from './desk';
import { registerDocuments } from './documents';
import { registerImportThemes } from './importing/importThemes';
import { registerLanguage } from './language';
import { registerNotes } from './notes';

/**
 * Registers what the first moment does not need: how texts, sidecars and codebooks are read and worked in.
 * @param scanned Resolves when all sidecars are known.
 */
export function registerRest(desk: Desk, scanned: Promise<void>): vscode.Disposable {
  return vscode.Disposable.from(
    registerLanguage(desk),
    registerDocuments(desk),
    registerCodes(desk, scanned),
    registerCoding(desk),
    registerImportThemes(desk),
    registerNotes(desk),
  );
}
