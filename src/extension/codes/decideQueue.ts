import * as vscode from 'vscode';
import { labelOf } from '../../core/codebook/labels';
import { withThemesInPlace } from '../../core/recoding/recodingRequests';
import type { CodeUses } from '../../core/workspace/codeUses';
import type { AnnotationRef, PlacedAnnotation } from '../../core/workspace/placedAnnotation';
import type { Desk } from '../desk';
import { report } from '../report';
import { shorten } from '../shorten';
import { baseName } from '../world/documents';
import { codebookOf } from './renameCode';

interface Queue {
  readonly homes: readonly string[];
  /** The theme that is split. */
  readonly code: string;
}

interface Choice extends vscode.QuickPickItem {
  readonly themes?: readonly string[];
  readonly isLater?: true;
}

/** What was decided of one annotation. */
type Decision = 'back' | 'later' | readonly string[] | undefined;

/**
 * Shows the passages that have a theme, one after the other, and asks which of those that replace it
 * they get. Each answer is a step of its own, to be undone.
 */
export async function decideQueue(
  desk: Pick<Desk, 'workspace'>,
  uses: CodeUses,
  queue: Queue,
): Promise<void> {
  const { homes, code } = queue;
  const annotations = uses.of(homes, 'theme', code).annotations;
  const total = annotations.length;
  const refs: readonly AnnotationRef[] = annotations.map(({ sidecar, id }) => ({ sidecar, id }));
  const before = new Map<number, readonly string[]>();
  let decided = 0;
  for (let index = 0; index < total;) {
    const placed = desk.workspace.find(refs[index]!);
    // What another window, or git, has decided meanwhile.
    if (!placed?.annotation.themes.includes(code)) {
      index++;
      continue;
    }
    await vscode.commands.executeCommand('communique.peekPassage', refs[index]);
    const answer = await ask(desk, queue, placed, { index, total });
    if (answer === undefined) break;
    if (answer === 'later') index++;
    else if (answer === 'back') {
      if (index === 0) continue;
      index--;
      const themes = before.get(index);
      if (themes) desk.workspace.edit([refs[index]!], () => ({ themes }));
      if (before.delete(index)) decided--;
    } else {
      const outcome = desk.workspace.edit([refs[index]!], ({ themes }) => ({
        themes: withThemesInPlace(themes, code, answer),
      }));
      if ('refused' in outcome) {
        await report(outcome.refused);
        return;
      }
      before.set(index, placed.annotation.themes);
      decided++;
      index++;
    }
  }
  const left = uses.of(homes, 'theme', code).annotations.length;
  await vscode.window.showInformationMessage(
    left === 0
      ? vscode.l10n.t('Every annotation of “{code}” is decided.', { code })
      : vscode.l10n.t(
          '{decided} decided, {left} left with “{code}”. Split Theme goes on with them whenever you like.',
          { decided, left, code },
        ),
  );
}

function ask(
  desk: Pick<Desk, 'workspace'>,
  { homes, code }: Queue,
  { annotation, text }: PlacedAnnotation,
  { index, total }: { index: number; total: number },
): Promise<Decision> {
  const codebook = codebookOf(desk, { homes });
  const themes = codebook.themes.get(code)?.replacedBy ?? [];
  const choices: Choice[] = themes.map((theme) => {
    const known = codebook.themes.get(theme);
    const label = known ? labelOf(known, vscode.env.language) : theme;
    return { label, description: theme, themes: [theme] };
  });
  const picker = vscode.window.createQuickPick<Choice>();
  const of = { code, index: index + 1, total, text: baseName(vscode.Uri.parse(text, true)) };
  picker.title = vscode.l10n.t('Split “{code}”: {index} of {total}, {text}', of);
  picker.placeholder = vscode.l10n.t('“{words}”', { words: shorten(annotation.anchor.quote, 100) });
  picker.canSelectMany = true;
  picker.ignoreFocusOut = true;
  picker.matchOnDescription = true;
  picker.items = [
    ...choices,
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    { label: vscode.l10n.t('None of them'), themes: [] },
    { label: vscode.l10n.t('Decide later'), isLater: true },
  ];
  picker.activeItems = choices.slice(0, 1);
  picker.buttons = index > 0 ? [vscode.QuickInputButtons.Back] : [];
  let before: readonly Choice[] = [];
  picker.onDidChangeSelection((ticked) => {
    const meant = ticksMeant(before, ticked);
    before = meant;
    if (meant.length < ticked.length) picker.selectedItems = meant;
  });
  return new Promise((resolve) => {
    const answer = (decision: Decision): void => {
      resolve(decision);
      picker.hide();
    };
    picker.onDidTriggerButton(() => {
      answer('back');
    });
    picker.onDidAccept(() => {
      // Without a tick, the line at the cursor counts: one key an annotation.
      const ticked = picker.selectedItems.length > 0 ? picker.selectedItems : picker.activeItems;
      if (ticked.some(({ isLater }) => isLater)) answer('later');
      else if (ticked.length > 0) answer(ticked.flatMap(({ themes }) => themes ?? []));
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

/** Themes go together; “None of them” and “Decide later” take the ticks of all else away, as themes take theirs. */
function ticksMeant(before: readonly Choice[], ticked: readonly Choice[]): readonly Choice[] {
  const fresh = ticked.filter((choice) => !before.includes(choice));
  const isTheme = ({ themes }: Choice): boolean => themes !== undefined && themes.length > 0;
  const [only, ...others] = fresh;
  if (!only) return ticked;
  return others.length === 0 && !isTheme(only) ? [only] : ticked.filter(isTheme);
}
