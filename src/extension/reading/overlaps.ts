import * as vscode from 'vscode';
import { kindLabel } from '../../core/codebook/labels';
import { themeHint } from '../../core/reading/themeHint';
import { spanOf, type PlacedAnnotation } from '../../core/workspace/placedAnnotation';
import { capitalize } from '../capitalize';
import { overlapAtCursor, type Overlap } from '../currentAnnotation';
import type { Desk } from '../desk';
import { registerKeyCommand } from '../keyCommand';
import { settings } from '../settings';
import { soon } from '../soon';
import { plainTextOf, toRange } from '../world/documents';
import { bracketsIn } from './bracketsIn';
import { currentStyle } from './kindStyles';

type Shared = Pick<Desk, 'workspace' | 'filter' | 'chosenAtCursor'>;

/**
 * Registers the commands that go through the annotations at the cursor, outlines the extent of the one that
 * commands mean, and says in the status bar which of several it is.
 */
export function registerOverlaps(desk: Shared): vscode.Disposable {
  const style = currentStyle();
  const item = positionItem();
  let outlined: vscode.TextEditor | undefined;
  const follow = (): void => {
    const editor = vscode.window.activeTextEditor;
    const overlap = overlapAtCursor(desk);
    const chosen = desk.chosenAtCursor.among(overlap.here);
    if (!chosen) desk.chosenAtCursor.forget();
    // What was chosen is shown however little else is.
    const isShown = chosen ?? (settings.reading('highlights') && settings.reading('outline'));
    const span = overlap.current && isShown ? spanOf(overlap.current) : undefined;
    if (outlined !== editor) outlined?.setDecorations(style, []);
    outlined = editor;
    editor?.setDecorations(style, span ? [toRange(plainTextOf(editor.document), span)] : []);
    const words = positionWords(desk, overlap);
    // A screen reader says at once what was asked for; it does not say what the cursor comes by.
    item.accessibilityInformation = { label: words, role: chosen ? 'alert' : 'button' };
    const { current, here } = overlap;
    const brackets = current && here.length > 1 ? bracketsIn(desk, current.text)(current) : '';
    item.text = `${words} ${brackets}`.trim();
    if (overlap.here.length > 1 || chosen) item.show();
    else item.hide();
  };
  const followSoon = soon(follow);
  const step = (direction: 1 | -1): void => {
    const { here, current } = overlapAtCursor(desk);
    if (!current) {
      vscode.window.setStatusBarMessage(
        vscode.l10n.t('There is no annotation at the cursor.'),
        3000,
      );
      return;
    }
    const next = here.at((here.indexOf(current) + direction) % here.length)!;
    desk.chosenAtCursor.choose(next, here);
    follow();
  };
  follow();
  return vscode.Disposable.from(
    style,
    item,
    followSoon,
    registerKeyCommand('nextOverlap', () => {
      step(1);
    }),
    registerKeyCommand('previousOverlap', () => {
      step(-1);
    }),
    vscode.window.onDidChangeActiveTextEditor(followSoon),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      if (textEditor !== vscode.window.activeTextEditor) return;
      // A passage that is selected is meant, whatever was chosen before.
      if (selections.some(({ isEmpty }) => !isEmpty)) desk.chosenAtCursor.forget();
      // At once: who leaves and comes back within a moment has left all the same.
      else if (!desk.chosenAtCursor.among(overlapAtCursor(desk).here)) desk.chosenAtCursor.forget();
      followSoon();
    }),
    desk.workspace.onDidChange(followSoon),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('communique.reading')) follow();
    }),
  );
}

function positionItem(): vscode.StatusBarItem {
  const item = vscode.window.createStatusBarItem(
    'communique.overlap',
    vscode.StatusBarAlignment.Left,
    0,
  );
  item.name = vscode.l10n.t('Annotation at the Cursor');
  item.tooltip = vscode.l10n.t('Go to the next annotation at the cursor');
  item.command = 'communique.nextOverlap';
  return item;
}

/** “2 of 3: Commitment, defence”. */
function positionWords({ workspace }: Shared, { here, current }: Overlap): string {
  if (!current) return '';
  return vscode.l10n.t('{position} of {count}: {annotation}', {
    position: here.indexOf(current) + 1,
    count: here.length,
    annotation: shortWords({ workspace }, current),
  });
}

function shortWords(
  { workspace }: Pick<Desk, 'workspace'>,
  { annotation, text }: PlacedAnnotation,
): string {
  const codebook = workspace.codebookOf(text);
  const { language } = vscode.env;
  const kind = capitalize(kindLabel(codebook, annotation.kind, language));
  const themes = themeHint(annotation.themes, codebook, language);
  return themes === '' ? kind : `${kind}, ${themes}`;
}
