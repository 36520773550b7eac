import type * as vscode from 'vscode';
import type { PlainText } from '../../core/text/plainText';
import { sentenceAt } from '../../core/text/sentence';
import type { Span } from '../../core/text/span';
import { trimSpan } from '../../core/text/trimSpan';
import { toSpan } from '../world/documents';

/**
 * The passages that the selections of an editor mean: each without its outer blanks; at a bare
 * cursor, the sentence. Blank ones mean nothing; the same one twice means it once.
 */
export function selectedPassages(text: PlainText, selections: readonly vscode.Range[]): Span[] {
  const passages = new Map<string, Span>();
  for (const selection of selections) {
    const span = toSpan(text, selection);
    const passage = trimSpan(text, selection.isEmpty ? sentenceAt(text, span.start) : span);
    if (passage.start < passage.end) passages.set(`${passage.start}-${passage.end}`, passage);
  }
  return [...passages.values()];
}
