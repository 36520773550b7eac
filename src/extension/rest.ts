import * as vscode from 'vscode';
import { registerCodebookView } from './codebookView';
import { registerBeginning } from './beginning';
import { registerHereCommands } from './changing/hereCommands';
import { registerCodes } from './codes';
import { registerCoding } from './coding';
import type { Desk } from './desk';
import { registerDocuments } from './documents';
import { registerCopyQuotations } from './exporting/copyQuotations';
import { registerFilter } from './filter';
import { registerImportThemes } from './importing/importThemes';
import { registerLanguage } from './language';
import { registerNotes } from './notes';
import { registerReading } from './reading';
import { registerStatusBar } from './statusBar';
import { registerStatistics } from './statistics';

/**
 * Registers what the first moment does not need: how texts, sidecars and codebooks are read and worked in.
 * @param scanned Resolves when all sidecars are known.
 */
export function registerRest(
  context: vscode.ExtensionContext,
  desk: Desk,
  scanned: Promise<void>,
): vscode.Disposable {
  return vscode.Disposable.from(
    registerBeginning(context, desk),
    registerLanguage(desk),
    registerDocuments(desk),
    registerCodes(desk, scanned),
    registerCodebookView(desk),
    registerCoding(desk),
    registerCopyQuotations(desk),
    registerFilter(desk),
    registerHereCommands(),
    registerImportThemes(desk),
    registerNotes(desk),
    registerReading(desk),
    registerStatusBar(desk, context.globalState),
    registerStatistics(context, desk),
  );
}
