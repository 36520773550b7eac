import * as vscode from 'vscode';
import type { Message } from '../core/message';
import { say } from './translate';

/** Tells why a command could not do what was asked. */
export async function report(reason: Message | string): Promise<void> {
  await vscode.window.showWarningMessage(typeof reason === 'string' ? reason : say(reason));
}
