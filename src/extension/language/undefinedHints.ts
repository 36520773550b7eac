import * as vscode from 'vscode';
import { longForms } from '../../core/structure/knownNameAt';
import { undefinedAbbreviations } from '../../core/structure/undefinedAbbreviations';
import { settings } from '../settings';
import { soon } from '../soon';
import { toRange } from '../world/documents';
import type { CommuniqueTexts } from './communiqueTexts';

/** Where it is asked for, hints at the first use of each abbreviation that a text never defines. */
export function registerUndefinedHints(texts: CommuniqueTexts): vscode.Disposable {
  const hints = vscode.languages.createDiagnosticCollection('communique.abbreviations');
  const showAll = soon(() => {
    for (const { document } of vscode.window.visibleTextEditors) void show(document);
  });
  const show = async (document: vscode.TextDocument): Promise<void> => {
    const { version } = document;
    const read = settings.hintUndefinedAbbreviations(document.uri)
      ? await texts.read(document)
      : undefined;
    if (document.isClosed || document.version !== version) return;
    if (!read) {
      hints.delete(document.uri);
      return;
    }
    const { text, structure } = read;
    hints.set(
      document.uri,
      undefinedAbbreviations(text, structure).map(({ short, uses }) => {
        const message = messageOf(short, longForms(short, structure.facts.language)[0]);
        const range = toRange(text, uses[0]!);
        const hint = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Information);
        hint.source = 'Communiqué';
        hint.code = 'undefined-abbreviation';
        return hint;
      }),
    );
  };
  showAll();
  return vscode.Disposable.from(
    hints,
    showAll,
    texts.onDidRecognise(showAll),
    vscode.window.onDidChangeVisibleTextEditors(showAll),
    vscode.workspace.onDidChangeTextDocument(showAll),
    vscode.workspace.onDidOpenTextDocument(showAll),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      hints.delete(uri);
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('communique')) showAll();
    }),
  );
}

function messageOf(short: string, long: string | undefined): string {
  return long === undefined
    ? vscode.l10n.t('{short} is used here and never defined in this text.', { short })
    : vscode.l10n.t(
        '{short} is used here and never defined in this text. It usually stands for {long}.',
        { short, long },
      );
}
