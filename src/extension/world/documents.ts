import * as vscode from 'vscode';
import { codebookFileName } from '../../core/codebook/codebook';
import { isSidecarName } from '../../core/sidecar/sidecarName';
import { PlainText } from '../../core/text/plainText';
import type { Span } from '../../core/text/span';

/** Documents that are no files of a person: output channels, diffs' other side, settings and so on. */
const otherSchemes = new Set([
  'output',
  'git',
  'gitfs',
  'vscode',
  'vscode-settings',
  'search-editor',
  'comment',
  'debug',
  'interactive',
  'vscode-interactive-input',
  'walkThrough',
  'walkThroughSnippet',
  'vscode-chat-code-block',
  'vscode-terminal',
]);

/** Whether a document is a text that can have annotations: any text but our own YAML files. */
export function isText({ uri }: { readonly uri: vscode.Uri }): boolean {
  const name = baseName(uri);
  return !otherSchemes.has(uri.scheme) && !isSidecarName(name) && name !== codebookFileName;
}

const plainTexts = new WeakMap<vscode.TextDocument, { version: number; text: PlainText }>();

/** The document as the core reads it; the same object until the document changes. */
export function plainTextOf(document: vscode.TextDocument): PlainText {
  const known = plainTexts.get(document);
  if (known?.version === document.version) return known.text;
  const text = new PlainText(document.getText());
  plainTexts.set(document, { version: document.version, text });
  return text;
}

export function toRange(text: PlainText, span: Span): vscode.Range {
  const start = text.editorPositionAt(span.start);
  const end = text.editorPositionAt(span.end);
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

export function toSpan(text: PlainText, range: vscode.Range): Span {
  return { start: text.offsetAt(range.start), end: text.offsetAt(range.end) };
}

/** The last part of a path. */
export function baseName({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The words of a text that is not in Unicode, as VS Code's own settings decode it. */
export async function decodeOther(uri: string): Promise<string | undefined> {
  try {
    return (await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true))).getText();
  } catch {
    // A binary file, which VS Code does not open as a text.
    return undefined;
  }
}
