import * as vscode from 'vscode';
import {
  inLanguage,
  kindLabel,
  labelOf,
  strengthLabel,
  themeLabel,
} from '../../core/codebook/labels';
import type { Annotation, AnnotationPatch } from '../../core/annotation/annotation';
import type { PlacedAnnotation } from '../../core/workspace/placedAnnotation';
import { capitalize } from '../capitalize';
import type { Desk } from '../desk';
import { report } from '../report';
import { shorten } from '../shorten';
import { pickKind } from '../tagging/pickKind';
import { pickThemes } from '../tagging/pickThemes';
import { recentThemes, rememberThemes } from '../tagging/recentThemes';
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
      run: () => editNote(desk, meant),
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
    title: title(desk, meant),
    placeHolder: vscode.l10n.t('What to change?'),
  });
  await picked?.run();
}

export async function editKind(desk: Desk, meant: readonly PlacedAnnotation[]): Promise<void> {
  const [first] = meant;
  if (!first) return;
  const codebook = desk.workspace.codebookOf(first.text);
  const kind = await pickKind(codebook, first.annotation.kind);
  if (kind === undefined) return;
  // A strength belongs to the scale of its kind: it goes where the new kind does not have it.
  const known = new Set(codebook.kinds.get(kind)?.strengths.map(({ code }) => code));
  await change(desk, meant, ({ strength }) =>
    strength === undefined || known.has(strength) ? { kind } : { kind, strength: undefined },
  );
}

export async function editThemes(desk: Desk, meant: readonly PlacedAnnotation[]): Promise<void> {
  const [first] = meant;
  if (!first) return;
  const codebook = desk.workspace.codebookOf(first.text);
  const recent = recentThemes(desk.memory);
  const themes = await pickThemes(codebook, title(desk, meant), first.annotation.themes, recent);
  if (themes === undefined) return;
  if (await change(desk, meant, () => ({ themes }))) await rememberThemes(desk.memory, themes);
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
  const none = { label: vscode.l10n.t('None'), description: '', detail: '', code: undefined };
  const items = strengths.map((one) => ({
    label: capitalize(labelOf(one, language)),
    description: one.code === strength ? vscode.l10n.t('now') : '',
    detail: inLanguage(one.descriptions ?? {}, language) ?? '',
    code: one.code,
  }));
  const picked = await vscode.window.showQuickPick([...items, none], {
    title: title(desk, meant),
    placeHolder: vscode.l10n.t('Strength'),
  });
  if (picked) await change(desk, meant, () => ({ strength: picked.code }));
}

export async function editNote(desk: Desk, meant: readonly PlacedAnnotation[]): Promise<void> {
  const [first] = meant;
  if (!first) return;
  // An input box has one line: what has several is edited in the sidecar, or keeps its breaks as ⏎.
  const note = await vscode.window.showInputBox({
    title: title(desk, meant),
    prompt: vscode.l10n.t('Note; leave it empty to have none'),
    value: (first.annotation.note ?? '').replaceAll('\n', ' ⏎ '),
  });
  if (note === undefined) return;
  const lines = note.replaceAll(/ ?⏎ ?/g, '\n').trim();
  await change(desk, meant, () => ({ note: lines === '' ? undefined : lines }));
}

/** @returns whether it was done. */
async function change(
  desk: Desk,
  meant: readonly PlacedAnnotation[],
  patchFor: (annotation: Annotation) => AnnotationPatch,
): Promise<boolean> {
  const outcome = desk.workspace.edit(meant, patchFor);
  if (!('refused' in outcome)) return true;
  await report(outcome.refused);
  return false;
}

function title(desk: Desk, meant: readonly PlacedAnnotation[]): string {
  const [first, ...others] = meant;
  if (!first) return '';
  if (others.length > 0) return vscode.l10n.t('{count} annotations', { count: meant.length });
  const codebook = desk.workspace.codebookOf(first.text);
  const kind = capitalize(kindLabel(codebook, first.annotation.kind, vscode.env.language));
  return vscode.l10n.t('{kind}: “{quote}”', {
    kind,
    quote: shorten(first.annotation.anchor.quote, 60),
  });
}
