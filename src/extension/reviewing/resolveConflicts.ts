import * as vscode from 'vscode';
import type { Anchor } from '../../core/anchor/anchor';
import {
  decide,
  openConflicts,
  type ConflictField,
  type OpenConflict,
} from '../../core/annotation/resolveConflict';
import { kindLabel, strengthLabel, themeLabel } from '../../core/codebook/labels';
import type { PlacedAnnotation } from '../../core/workspace/placedAnnotation';
import { capitalize } from '../capitalize';
import { removeAnnotations } from '../changing/removeAnnotations';
import type { Desk } from '../desk';
import { report } from '../report';

/** Asks for each thing that a merge could not decide, and writes what was chosen. */
export async function resolveConflicts(
  desk: Desk,
  meant: readonly PlacedAnnotation[],
): Promise<void> {
  for (const ref of meant) {
    for (;;) {
      const placed = desk.workspace.find(ref);
      const [conflict] = placed ? openConflicts(placed.annotation) : [];
      if (!placed || !conflict) break;
      if (!(await resolve(desk, placed, conflict))) return;
    }
  }
}

/** @returns whether it was decided. */
async function resolve(
  desk: Desk,
  placed: PlacedAnnotation,
  conflict: OpenConflict,
): Promise<boolean> {
  const title = placed.annotation.anchor.quote.replaceAll(/\s+/g, ' ');
  if (conflict.type === 'existence') {
    const keep = { label: vscode.l10n.t('Keep this annotation') };
    const remove = { label: vscode.l10n.t('Remove this annotation') };
    const placeHolder =
      conflict.field === 'removed'
        ? vscode.l10n.t('One side removed it, the other changed it')
        : vscode.l10n.t('Both sides made an annotation under the same id');
    const picked = await vscode.window.showQuickPick([keep, remove], { title, placeHolder });
    if (picked === remove) await removeAnnotations(desk, [placed]);
    else if (picked) return write(desk, placed, conflict);
    return picked !== undefined;
  }
  const items = conflict.values.map((value, i) => ({
    label: labelOf(desk, placed, conflict.field, value),
    // The one that stands comes first.
    description: i === 0 ? vscode.l10n.t('current') : '',
    value,
  }));
  const placeHolder = vscode.l10n.t('{field}: which is right?', { field: nameOf(conflict.field) });
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder });
  return picked ? write(desk, placed, conflict, picked.value) : false;
}

async function write(
  { workspace }: Desk,
  placed: PlacedAnnotation,
  conflict: OpenConflict,
  value?: unknown,
): Promise<boolean> {
  const outcome = workspace.edit([placed], (annotation) => decide(annotation, conflict, value));
  if (!('refused' in outcome)) return true;
  await report(outcome.refused);
  return false;
}

function nameOf(field: ConflictField): string {
  const names: Record<ConflictField, string> = {
    kind: vscode.l10n.t('Kind'),
    themes: vscode.l10n.t('Themes'),
    strength: vscode.l10n.t('Strength'),
    note: vscode.l10n.t('Note'),
    anchor: vscode.l10n.t('Passage'),
    coder: vscode.l10n.t('Coder'),
    created: vscode.l10n.t('Date'),
  };
  return names[field];
}

function labelOf(
  { workspace }: Desk,
  { text, annotation }: PlacedAnnotation,
  field: ConflictField,
  value: unknown,
): string {
  const codebook = workspace.codebookOf(text);
  const { language } = vscode.env;
  if (value === null) return vscode.l10n.t('None');
  switch (field) {
    case 'kind':
      return capitalize(kindLabel(codebook, value as string, language));
    case 'strength':
      return strengthLabel(codebook, annotation.kind, value as string, language);
    case 'themes': {
      const codes = value as readonly string[];
      const labels = codes.map((code) => `${themeLabel(codebook, code, language)} (${code})`);
      return labels.join(', ') || vscode.l10n.t('None');
    }
    case 'anchor':
      return (value as Anchor).quote.replaceAll(/\s+/g, ' ');
    case 'note':
    case 'coder':
    case 'created':
      return (value as string).replaceAll(/\s+/g, ' ');
  }
}
