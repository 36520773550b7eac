import * as vscode from 'vscode';
import type { AnnotationState } from '../../core/workspace/facets';

/** What the states are called in lists. */
export function stateLabels(): Readonly<Record<AnnotationState, string>> {
  return {
    review: vscode.l10n.t('needs review'),
    moved: vscode.l10n.t('found elsewhere'),
    exact: vscode.l10n.t('where it was'),
    lost: vscode.l10n.t('kept as lost'),
    unknown: vscode.l10n.t('not looked for yet'),
  };
}
