import * as vscode from 'vscode';
import { kindLabel } from '../../core/codebook/labels';
import { beginning } from '../../core/text/beginning';
import type { PlacedAnnotation } from '../../core/workspace/placedAnnotation';
import { capitalize } from '../capitalize';
import type { Desk } from '../desk';

/** What some annotations are called where they are changed: kind and quote, or how many they are. */
export function annotationTitle(
  { workspace }: Pick<Desk, 'workspace'>,
  meant: readonly PlacedAnnotation[],
): string {
  const [first, ...others] = meant;
  if (!first) return '';
  if (others.length > 0) return vscode.l10n.t('{count} annotations', { count: meant.length });
  const codebook = workspace.codebookOf(first.text);
  const kind = capitalize(kindLabel(codebook, first.annotation.kind, vscode.env.language));
  const quote = beginning(first.annotation.anchor.quote);
  return vscode.l10n.t('{kind}: “{quote}”', { kind, quote });
}
