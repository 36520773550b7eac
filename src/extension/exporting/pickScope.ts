import * as vscode from 'vscode';
import type { PlacedAnnotation } from '../../core/workspace/placedAnnotation';
import { meantAnnotations } from '../currentAnnotation';
import type { Desk } from '../desk';
import { describeFilter } from '../filter/describeFilter';
import { baseName } from '../world/documents';

/** What is exported. */
export interface Scope {
  readonly annotations: readonly PlacedAnnotation[];
  /** Of the file, without its ending. */
  readonly name: string;
}

/** Asks which annotations are meant, where there is a choice; undefined where the question is dismissed. */
export async function pickScope(desk: Desk): Promise<Scope | undefined> {
  const { workspace, filter } = desk;
  const all = [...workspace.texts].flatMap((text) => workspace.annotationsOf(text));
  const name = 'annotations';
  const items: (vscode.QuickPickItem & { scope: Scope })[] = [];
  const offer = (label: string, words: string, scope: Scope): void => {
    const count = scope.annotations.length;
    if (count === 0 || count === all.length) return;
    items.push({ label, description: [words, count].filter(Boolean).join(' · '), scope });
  };
  const chosen = meantAnnotations(desk, { chosenInTree: true });
  if (chosen.length > 1) {
    offer(vscode.l10n.t('Chosen in the tree'), '', { annotations: chosen, name });
  }
  if (filter.isFiltering) {
    const words = describeFilter(desk, filter.current);
    const annotations = [...filter.annotations.all()];
    offer(vscode.l10n.t('What the filter shows'), words, { annotations, name });
  }
  const active = vscode.window.activeTextEditor?.document.uri;
  if (active) {
    const scope = {
      annotations: workspace.annotationsOf(active.toString()),
      name: baseName(active),
    };
    offer(vscode.l10n.t('This text'), scope.name, scope);
  }
  const everything: Scope = { annotations: all, name };
  if (items.length === 0) return everything;
  items.push({
    label: vscode.l10n.t('All texts of the workspace'),
    description: String(all.length),
    scope: everything,
  });
  const placeHolder = vscode.l10n.t('Which annotations?');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.scope;
}
