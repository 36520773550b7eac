import * as vscode from 'vscode';
import type { Desk } from '../desk';
import { registerCodeHovers } from './codeHovers';
import { registerCompletions } from './completions';
import { registerDefinitions } from './definitions';
import { registerPassageLenses } from './passageLenses';
import { registerQuickFixes } from './quickFixes';

/** Registers what makes sidecars and codebooks documents to work in. */
export function registerDocuments(desk: Pick<Desk, 'workspace' | 'files'>): vscode.Disposable {
  return vscode.Disposable.from(
    registerCompletions(desk),
    registerCodeHovers(desk),
    registerDefinitions(desk),
    registerPassageLenses(desk),
    registerQuickFixes(desk),
  );
}
