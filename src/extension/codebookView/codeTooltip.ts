import * as vscode from 'vscode';
import type { Codebook } from '../../core/codebook/codebook';
import { describeCode } from '../../core/documents/describeCode';
import { translate } from '../translate';
import type { CodeNode } from './codeNodes';

/** What the codebook says of a code: description, when to use it and when not, examples. */
export function codeTooltip(
  { type, code, known }: CodeNode,
  codebook: Codebook,
): vscode.MarkdownString | string {
  if (!known) {
    return code === ''
      ? vscode.l10n.t('Annotations that have no theme')
      : vscode.l10n.t('Annotations have this code; the codebook does not.');
  }
  const reader = { language: vscode.env.language, translate };
  return new vscode.MarkdownString(describeCode(codebook, type, code, reader));
}
