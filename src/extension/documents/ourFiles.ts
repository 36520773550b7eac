import * as vscode from 'vscode';
import { codebookFileName } from '../../core/codebook/codebook';
import { isSidecarName } from '../../core/sidecar/sidecarName';
import type { PlainText } from '../../core/text/plainText';
import type { Desk } from '../desk';
import { baseName } from '../world/documents';

/** Sidecars, whatever language VS Code takes them for. */
export const sidecarFiles: vscode.DocumentSelector = { pattern: '**/*.annotations.yaml' };

/** Sidecars, codebooks, and what codebooks may extend: providers ask {@link kindOfFile} as well. */
export const ourFiles: vscode.DocumentSelector = [
  { pattern: '**/*.annotations.yaml' },
  { pattern: `**/${codebookFileName}` },
  { language: 'yaml' },
];

/** What a file is to us. A codebook may be any file that another one extends. */
export function kindOfFile(
  { workspace }: Pick<Desk, 'workspace'>,
  uri: vscode.Uri,
): 'sidecar' | 'codebook' | undefined {
  const name = baseName(uri);
  if (isSidecarName(name)) return 'sidecar';
  const isCodebook = name === codebookFileName || workspace.codebooks.problems.has(uri.toString());
  return isCodebook ? 'codebook' : undefined;
}

/** The index in the text with LF line ends of a position, in UTF-16. */
export function indexAt(text: PlainText, position: vscode.Position): number {
  return text.toUtf16(text.offsetAt(position));
}

/** The range of two indexes in the text with LF line ends, in UTF-16. */
export function rangeAt(text: PlainText, from: number, to: number): vscode.Range {
  const start = text.editorPositionAt(text.toCodePoint(from));
  const end = text.editorPositionAt(text.toCodePoint(to));
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
