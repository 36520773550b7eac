import * as vscode from 'vscode';
import type { Desk } from '../desk';
import { registerFirstAnnotation } from './firstAnnotation';
import { registerOpenExamples } from './openExamples';
import { openWalkthrough } from './walkthrough';

/** Registers what somebody new begins with: the examples, the walkthrough, and what completes it. */
export function registerBeginning(
  context: vscode.ExtensionContext,
  desk: Pick<Desk, 'workspace'>,
): vscode.Disposable {
  return vscode.Disposable.from(
    registerOpenExamples(context),
    registerFirstAnnotation(desk),
    vscode.commands.registerCommand('communique.openWalkthrough', () => openWalkthrough()),
  );
}
