import * as vscode from 'vscode';
import {
  inLanguage,
  kindLabel,
  labelOf,
  strengthLabel,
  themeLabel,
} from '../../core/codebook/labels';
import { toKind } from '../../core/annotation/retag';
import type { Codebook } from '../../core/codebook/codebook';
import type { PlacedAnnotation } from '../../core/workspace/placedAnnotation';
import { capitalize } from '../capitalize';
import type { Desk } from '../desk';
import { report } from '../report';
import { pickKind } from '../tagging/pickKind';
import { pickThemes } from '../tagging/pickThemes';
import { recentThemes, rememberThemes } from '../tagging/recentThemes';
import { annotationTitle } from './annotationTitle';
import { changeAnnotations } from './changeAnnotations';
import { editMixedThemes } from './editMixedThemes';
import { removeAnnotations } from './removeAnnotations';

/** Asks what to change of some annotations, then does it. */
export async function editAnnotation(
  desk: Desk,
  meant: readonly PlacedAnnotation[],
): Promise<void> {
  const [first] = meant;
  if (!first) return;
  const { annotation } = first;
  const codebook = desk.workspace.codebookOf(first.text);
  const language = vscode.env.language;
  const choices = [
    {
      label: vscode.l10n.t('Kind'),
      description: capitalize(kindLabel(codebook, annotation.kind, language)),
      run: () => editKind(desk, meant),
    },
    {
      label: vscode.l10n.t('Themes'),
      description: annotation.themes.map((code) => themeLabel(codebook, code, language)).join(', '),
      run: () => editThemes(desk, meant),
    },
    {
      label: vscode.l10n.t('Strength'),
      description:
        annotation.strength &&
        strengthLabel(codebook, annotation.kind, annotation.strength, language),
      run: () => editStrength(desk, meant),
    },
    {
      label: vscode.l10n.t('Note'),
      description: annotation.note?.replaceAll('\n', ' '),
      run: () => vscode.commands.executeCommand('communique.editNote', { refs: meant }),
    },
    {
      label: vscode.l10n.t('Remove'),
      description: '',
      run: () => removeAnnotations(desk, meant),
    },
  ];
  const items = choices.map(({ description, ...choice }) => ({
    ...choice,
    description: meant.length === 1 ? (description ?? '') : '',
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: annotationTitle(desk, meant),
    placeHolder: vscode.l10n.t('What do you want to change?'),
  });
  await picked?.run();
}

export async function editKind(desk: Desk, meant: readonly PlacedAnnotation[]): Promise<void> {
  const [first] = meant;
  if (!first) return;
  const codebook = desk.workspace.codebookOf(first.text);
  const kind = await pickKind(codebook, first.annotation.kind);
  if (kind === undefined) return;
  await changeAnnotations(desk, meant, toKind(codebook, kind));
}

export async function editThemes(desk: Desk, meant: readonly PlacedAnnotation[]): Promise<void> {
  const [first] = meant;
  if (!first) return;
  const codebook = desk.workspace.codebookOf(first.text);
  const said = new Set(meant.map(({ annotation }) => JSON.stringify(annotation.themes)));
  if (said.size > 1 && codebook.themesPerAnnotation !== 'one') return editMixedThemes(desk, meant);
  const recent = recentThemes(desk.memory);
  const themes = await pickThemes(
    codebook,
    annotationTitle(desk, meant),
    first.annotation.themes,
    recent,
  );
  if (themes === undefined) return;
  if (await changeAnnotations(desk, meant, () => ({ themes }))) {
    await rememberThemes(desk.memory, themes);
  }
}

export async function editStrength(desk: Desk, meant: readonly PlacedAnnotation[]): Promise<void> {
  const [first] = meant;
  if (!first) return;
  const codebook = desk.workspace.codebookOf(first.text);
  const { kind, strength } = first.annotation;
  const language = vscode.env.language;
  const strengths = codebook.kinds.get(kind)?.strengths ?? [];
  if (strengths.length === 0) {
    const label = kindLabel(codebook, kind, language);
    await report(
      vscode.l10n.t('The kind “{kind}” has no strengths in the codebook.', { kind: label }),
    );
    return;
  }
  const none = {
    label: vscode.l10n.t('No strength'),
    description: '',
    detail: '',
    code: undefined,
  };
  const items = strengths.map((one) => ({
    label: capitalize(labelOf(one, language)),
    description: one.code === strength ? vscode.l10n.t('current') : '',
    detail: inLanguage(one.descriptions ?? {}, language) ?? '',
    code: one.code,
  }));
  const picked = await vscode.window.showQuickPick([...items, none], {
    title: annotationTitle(desk, meant),
    placeHolder: vscode.l10n.t('Strength'),
  });
  if (!picked) return;
  // Where several are changed, those of kinds that do not have it stay as they are.
  const { code } = picked;
  await changeAnnotations(desk, meant, (annotation) =>
    code === undefined || hasStrength(codebook, annotation.kind, code) ? { strength: code } : {},
  );
}

function hasStrength(codebook: Codebook, kind: string, strength: string): boolean {
  return codebook.kinds.get(kind)?.strengths.some(({ code }) => code === strength) ?? false;
}
