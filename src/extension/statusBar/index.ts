import * as vscode from 'vscode';
import type { Desk } from '../desk';
import { registerAnnotationStatus } from './annotationStatus';
import { registerCoderStatus } from './coderStatus';
import { StatusText } from './statusText';

/**
 * Registers what the status bar says of the active text: its annotations, and who makes them.
 * @param ever What is remembered on this machine, whatever the folder.
 */
export function registerStatusBar(desk: Desk, ever: vscode.Memento): vscode.Disposable {
  const text = new StatusText(desk);
  return vscode.Disposable.from(
    text,
    registerAnnotationStatus(desk, text),
    registerCoderStatus(desk, text, ever),
  );
}
