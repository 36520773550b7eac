import * as vscode from 'vscode';
import {
  inPlaceOf,
  themesOf,
  withoutThemes,
  withThemes,
  type Retag,
} from '../../core/annotation/retag';
import type { Codebook } from '../../core/codebook/codebook';
import { themeLabel } from '../../core/codebook/labels';
import type { PlacedAnnotation } from '../../core/workspace/placedAnnotation';
import type { Desk } from '../desk';
import { pickOneTheme } from '../tagging/pickOneTheme';
import { pickThemes } from '../tagging/pickThemes';
import { recentThemes, rememberThemes } from '../tagging/recentThemes';
import { annotationTitle } from './annotationTitle';
import { changeAnnotations } from './changeAnnotations';

/** What is to become of the themes of several annotations, and which themes that takes. */
interface Change {
  readonly retag: Retag;
  readonly taken: readonly string[];
}

interface Asking {
  readonly codebook: Codebook;
  readonly title: string;
  readonly meant: readonly PlacedAnnotation[];
  readonly recent: readonly string[];
}

/**
 * Changes the themes of annotations that have different ones: adds, removes or replaces some, and leaves the
 * others as they are; or gives all of them the same.
 */
export async function editMixedThemes(
  desk: Desk,
  meant: readonly PlacedAnnotation[],
): Promise<void> {
  const [first] = meant;
  if (!first) return;
  const choices = [
    { label: vscode.l10n.t('Add Themes…'), ask: askForAdded },
    { label: vscode.l10n.t('Replace a Theme…'), ask: askForReplaced },
    { label: vscode.l10n.t('Remove Themes…'), ask: askForRemoved },
    { label: vscode.l10n.t('The Same Themes for All…'), ask: askForSame },
  ];
  const title = annotationTitle(desk, meant);
  const placeHolder = vscode.l10n.t('What to change? All else stays as it is.');
  const picked = await vscode.window.showQuickPick(choices, { title, placeHolder });
  const codebook = desk.workspace.codebookOf(first.text);
  const change = await picked?.ask({
    codebook,
    title: `${title} · ${picked.label}`,
    meant,
    recent: recentThemes(desk.memory),
  });
  if (change && (await changeAnnotations(desk, meant, change.retag))) {
    await rememberThemes(desk.memory, change.taken);
  }
}

async function askForAdded({ codebook, title, recent }: Asking): Promise<Change | undefined> {
  const taken = await pickThemes(codebook, title, [], recent);
  return taken && { retag: withThemes(codebook, taken), taken };
}

async function askForSame({ codebook, title, recent }: Asking): Promise<Change | undefined> {
  const taken = await pickThemes(codebook, title, [], recent);
  return taken && { retag: () => ({ themes: taken }), taken };
}

async function askForRemoved(asking: Asking): Promise<Change | undefined> {
  const { title } = asking;
  const options = { title, canPickMany: true, matchOnDescription: true } as const;
  const removed = await vscode.window.showQuickPick(itemsOf(asking), options);
  return removed && { retag: withoutThemes(removed.map(({ code }) => code)), taken: [] };
}

async function askForReplaced(asking: Asking): Promise<Change | undefined> {
  const { codebook, title, recent } = asking;
  const replaced = await vscode.window.showQuickPick(itemsOf(asking), {
    title,
    placeHolder: vscode.l10n.t('Which theme is to be replaced?'),
    matchOnDescription: true,
  });
  if (!replaced) return undefined;
  const instead = vscode.l10n.t('Instead of “{theme}”', { theme: replaced.label });
  const [taken] = (await pickOneTheme(codebook, instead, [], recent)) ?? [];
  return taken === undefined
    ? undefined
    : { retag: inPlaceOf(replaced.code, taken), taken: [taken] };
}

/** The themes that the annotations have, with how many have each. */
function itemsOf({ codebook, meant }: Asking): (vscode.QuickPickItem & { code: string })[] {
  const total = meant.length;
  const counts = themesOf(meant.map(({ annotation }) => annotation));
  return [...counts].map(([code, count]) => ({
    label: themeLabel(codebook, code, vscode.env.language),
    description: vscode.l10n.t('{code} · {count} of {total}', { code, count, total }),
    code,
  }));
}
