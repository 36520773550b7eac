import * as vscode from 'vscode';
import { codeFixes } from '../../core/documents/codeFixes';
import type { FileEdit, Fix } from '../../core/documents/fix';
import {
  offsetsFix,
  offsetsTitle,
  sortingFix,
  sortingTitle,
} from '../../core/documents/rewriteFixes';
import type { Message } from '../../core/message';
import type { PlainText } from '../../core/text/plainText';
import type { Desk } from '../desk';
import { report } from '../report';
import { say } from '../translate';
import { plainTextOf } from '../world/documents';
import { indexAt, rangeAt, sidecarFiles } from './ourFiles';

const rewrite = 'communique.rewriteSidecar';

/** Offers to mend what `check` finds in a sidecar. */
export function registerQuickFixes({ workspace }: Pick<Desk, 'workspace'>): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider(
      sidecarFiles,
      {
        provideCodeActions: (document, range, { diagnostics }) => {
          const text = plainTextOf(document);
          const [from, to] = [indexAt(text, range.start), indexAt(text, range.end)];
          const codebook = workspace.codebookOf(document.uri.toString());
          const fixes = codeFixes(text.text, from, to, codebook, vscode.env.language);
          return [
            ...fixes.map((fix) => actionOf(fix, document.uri, text, diagnostics)),
            ...rewrites(document.uri, diagnostics),
          ];
        },
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    vscode.commands.registerCommand(rewrite, (file: string, code: string) =>
      rewriteFile({ workspace }, vscode.Uri.parse(file, true), code),
    ),
  );
}

function actionOf(
  { title, edits, settles, preferred }: Fix,
  uri: vscode.Uri,
  text: PlainText,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction {
  const action = new vscode.CodeAction(say(title), vscode.CodeActionKind.QuickFix);
  action.edit = editOf(uri, text, edits);
  action.diagnostics = diagnostics.filter((found) => isOurs(found, settles));
  action.isPreferred = preferred;
  return action;
}

/** What concerns the whole file takes its time: it is done when it is chosen. */
function rewrites(uri: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]): vscode.CodeAction[] {
  const offers: [string, Message][] = [
    ['sidecar-order', sortingTitle],
    ['anchor-moved', offsetsTitle],
  ];
  return offers.flatMap(([code, message]) => {
    const settled = diagnostics.filter((found) => isOurs(found, [code]));
    if (settled.length === 0) return [];
    const title = say(message);
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { title, command: rewrite, arguments: [uri.toString(), code] };
    action.diagnostics = settled;
    action.isPreferred = true;
    return [action];
  });
}

function isOurs({ source, code }: vscode.Diagnostic, codes: readonly string[]): boolean {
  return source === 'Communiqué' && typeof code === 'string' && codes.includes(code);
}

async function rewriteFile(
  { workspace }: Pick<Desk, 'workspace'>,
  uri: vscode.Uri,
  code: string,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const text = plainTextOf(document);
  let fix: Fix | 'nothing' | 'left' | undefined;
  if (code === 'sidecar-order') fix = sortingFix(text.text);
  else {
    const file = workspace.textOf(uri.toString());
    if (file === undefined) return;
    const read = await vscode.workspace.openTextDocument(vscode.Uri.parse(file, true));
    fix = offsetsFix(text.text, plainTextOf(read));
  }
  if (fix === 'left') {
    await report(
      vscode.l10n.t(
        'Nothing was written: with new offsets around it, a passage that is uncertain would pass for certain. Review the passages of {file} first.',
        { file: vscode.workspace.asRelativePath(uri) },
      ),
    );
  } else if (fix === undefined || fix === 'nothing') {
    await report(
      vscode.l10n.t(
        'There is nothing to write in {file}: it has an error, or is in order by now.',
        { file: vscode.workspace.asRelativePath(uri) },
      ),
    );
  } else await vscode.workspace.applyEdit(editOf(uri, text, fix.edits));
}

function editOf(
  uri: vscode.Uri,
  text: PlainText,
  edits: readonly FileEdit[],
): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { from, to, insert } of edits) edit.replace(uri, rangeAt(text, from, to), insert);
  return edit;
}
