import * as vscode from 'vscode';
import type { Desk } from '../desk';
import { CommuniqueTexts } from './communiqueTexts';
import { registerListContinuation } from './continueList';
import { registerFolding } from './folding';
import { registerLargeTexts } from './largeTexts';
import { registerMarkdownTokens } from './markdownTokens';
import { registerOutline } from './outlineSymbols';
import { registerRecognition } from './recognition';
import { registerReferenceLinks } from './referenceLinks';
import { registerSelectionUnits } from './selectionUnits';
import { registerTermHovers } from './termHovers';
import { registerTermPlaces } from './termPlaces';
import { registerUndefinedHints } from './undefinedHints';

/** Registers how VS Code reads communiqués, and how it recognises them. */
export function registerLanguage(
  desk: Pick<Desk, 'workspace' | 'files' | 'memory'>,
): vscode.Disposable {
  const texts = new CommuniqueTexts(desk);
  return vscode.Disposable.from(
    texts,
    registerRecognition(desk),
    registerOutline(texts),
    registerFolding(texts),
    registerSelectionUnits(texts),
    registerTermHovers(texts),
    registerTermPlaces(texts),
    registerReferenceLinks(texts),
    registerUndefinedHints(texts),
    registerMarkdownTokens(texts),
    registerListContinuation(),
    registerLargeTexts(),
  );
}
