import * as vscode from 'vscode';
import { languageId } from './languageId';
import { isTooLarge } from './size';

/** Says, in the language status, that a text is too large for outline, folding and hovers. */
export function registerLargeTexts(): vscode.Disposable {
  let item: vscode.LanguageStatusItem | undefined;
  const follow = (editor: vscode.TextEditor | undefined): void => {
    const document = editor?.document;
    item?.dispose();
    item = undefined;
    if (document?.languageId !== languageId || !isTooLarge(document)) return;
    item = vscode.languages.createLanguageStatusItem('communique.large', { language: languageId });
    item.name = 'Communiqué';
    item.severity = vscode.LanguageStatusSeverity.Warning;
    item.text = vscode.l10n.t('Text over 5 MB');
    item.detail = vscode.l10n.t(
      'Too large for outline, folding and hovers. Annotating works as ever.',
    );
  };
  follow(vscode.window.activeTextEditor);
  return vscode.Disposable.from(
    {
      dispose: () => {
        item?.dispose();
      },
    },
    vscode.window.onDidChangeActiveTextEditor(follow),
    vscode.workspace.onDidOpenTextDocument(() => {
      follow(vscode.window.activeTextEditor);
    }),
  );
}
