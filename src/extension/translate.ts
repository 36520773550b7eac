import * as vscode from 'vscode';
import type { Message, Translate } from '../core/message';

/** The language of the interface. */
export const translate: Translate = (text, args) => vscode.l10n.t(text, { ...args });

/** A message of the core in the language of the interface. */
export function say({ text, args }: Message): string {
  return translate(text, args);
}
