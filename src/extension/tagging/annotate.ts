import * as vscode from 'vscode';
import { kindLabel } from '../../core/codebook/labels';
import { beginning } from '../../core/text/beginning';
import type { Span } from '../../core/text/span';
import { capitalize } from '../capitalize';
import { editAnnotation } from '../changing/editAnnotation';
import type { Desk } from '../desk';
import { report } from '../report';
import { isText, plainTextOf } from '../world/documents';
import { showText } from '../world/followTexts';
import { selectedPassages } from './passages';
import { pickKind } from './pickKind';
import { pickThemes } from './pickThemes';
import { keptThemes, recentThemes, rememberThemes } from './recentThemes';

/** Registers the commands that tag the selection, or the sentence at the cursor. */
export function registerAnnotate(desk: Desk): vscode.Disposable {
  const annotateAs = (kind: string) => () => annotate(desk, kind);
  const register = vscode.commands.registerCommand;
  return vscode.Disposable.from(
    register('communique.annotate', (kind?: unknown) =>
      annotate(desk, typeof kind === 'string' ? kind : undefined),
    ),
    register('communique.annotateCommitment', annotateAs('commitment')),
    register('communique.annotateCondemnation', annotateAs('condemnation')),
    register('communique.annotateAnnouncement', annotateAs('announcement')),
  );
}

async function annotate(desk: Desk, givenKind: string | undefined): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    await report(notAText());
    return;
  }
  if (!(await canHaveSidecar(editor.document))) return;
  const { document } = editor;
  const text = document.uri.toString();
  await showText(desk, document);
  const passages = selectedPassages(plainTextOf(document), editor.selections);
  if (passages.length === 0) {
    await report(
      vscode.l10n.t(
        'There is no passage here. Put the cursor in a sentence, or select some words.',
      ),
    );
    return;
  }
  const [only, ...others] = passages;
  const there = others.length === 0 ? desk.workspace.annotationsOn(text, only!) : [];
  const same = there.find(
    ({ annotation }) => givenKind === undefined || annotation.kind === givenKind,
  );
  if (same) {
    await editAnnotation(desk, [same]);
    return;
  }
  await tag(desk, document, passages, givenKind);
}

async function tag(
  desk: Desk,
  document: vscode.TextDocument,
  passages: readonly Span[],
  givenKind: string | undefined,
): Promise<void> {
  const text = document.uri.toString();
  const codebook = desk.workspace.codebookOf(text);
  const { version } = document;
  const kind = givenKind ?? (await pickKind(codebook));
  if (kind === undefined) return;
  const plain = plainTextOf(document);
  const [only, ...others] = passages;
  const label = capitalize(kindLabel(codebook, kind, vscode.env.language));
  // Where nothing is selected, it says which sentence is meant.
  const title =
    only && others.length === 0
      ? vscode.l10n.t('{kind}: “{quote}”', { kind: label, quote: beginning(plain.slice(only)) })
      : label;
  const kept = keptThemes(desk.memory) ?? [];
  const themes = await pickThemes(codebook, title, kept, recentThemes(desk.memory));
  if (themes === undefined) return;
  if (document.version !== version) {
    await report(vscode.l10n.t('The text changed meanwhile. Select the passage again.'));
    return;
  }
  await desk.coder.learn();
  await showText(desk, document);
  const outcome = desk.workspace.annotate(text, passages, { kind, themes });
  if ('refused' in outcome) await report(outcome.refused);
  else await rememberThemes(desk.memory, themes);
}

/** Says so where a document has no place for a sidecar, and helps. */
export async function canHaveSidecar(document: vscode.TextDocument): Promise<boolean> {
  if (document.isUntitled) {
    const save = vscode.l10n.t('Save…');
    const answer = await vscode.window.showWarningMessage(
      vscode.l10n.t('Save this text first: its annotations are kept in a file beside it.'),
      save,
    );
    if (answer === save) await vscode.commands.executeCommand('workbench.action.files.save');
    return false;
  }
  // A file that is no text is shown as one when somebody insists: its bytes are no words to quote.
  if (isText(document) && !document.getText().includes('\0')) return true;
  await report(notAText());
  return false;
}

function notAText(): string {
  return vscode.l10n.t('This is not a text that can be annotated. Open one, then try again.');
}
