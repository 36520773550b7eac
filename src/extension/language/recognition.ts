import * as vscode from 'vscode';
import { isDiplomaticText } from '../../core/structure/recognise';
import type { Desk } from '../desk';
import { settings } from '../settings';
import { baseName, isText, plainTextOf } from '../world/documents';
import { askForLanguage } from './askForLanguage';
import { hasSidecar } from './hasSidecar';
import { languageChoice, rememberLanguage } from './languageChoices';
import { languageId } from './languageId';
import { isTooLarge } from './size';

/**
 * Makes communiqués of the plain texts that are, once each while they are open, and never against what a person
 * chose for a file. A language that nobody but a person can have set is such a choice.
 */
export function registerRecognition(
  desk: Pick<Desk, 'workspace' | 'files' | 'memory'>,
): vscode.Disposable {
  const looked = new WeakSet<vscode.TextDocument>();
  const languages = new WeakMap<vscode.TextDocument, string>();
  /** Documents whose language is being set here. */
  const ours = new WeakSet<vscode.TextDocument>();

  const consider = async (document: vscode.TextDocument): Promise<void> => {
    const uri = document.uri.toString();
    const mode = settings.recognition(document.uri);
    const choice = languageChoice(desk.memory, uri);
    if (mode === 'off' || choice === 'other' || looked.has(document)) return;
    if (!isPlain(document) || document.isUntitled || !isText(document)) return;
    looked.add(document);
    if (isAssociated(document)) return;
    if (choice !== 'communique') {
      if (!isRecognised(document) && !(await hasSidecar(desk, uri))) return;
      if (mode === 'ask' && !(await askForLanguage(desk.memory, document.uri))) return;
    }
    if (document.isClosed || !isPlain(document) || languageChoice(desk.memory, uri) === 'other') {
      return;
    }
    ours.add(document);
    try {
      await vscode.languages.setTextDocumentLanguage(document, languageId);
    } catch {
      // It was closed meanwhile.
    } finally {
      ours.delete(document);
    }
  };
  const follow = (document: vscode.TextDocument): void => {
    const before = languages.get(document);
    languages.set(document, document.languageId);
    if (before === undefined || before === document.languageId || ours.has(document)) return;
    if (document.isUntitled) return;
    const uri = document.uri.toString();
    if (document.languageId === languageId) void rememberLanguage(desk.memory, uri, 'communique');
    else if (before === languageId) void rememberLanguage(desk.memory, uri, 'other');
  };
  const considerAll = (editors: readonly vscode.TextEditor[]): void => {
    for (const { document } of editors) void consider(document);
  };
  vscode.workspace.textDocuments.forEach(follow);
  considerAll(vscode.window.visibleTextEditors);
  return vscode.Disposable.from(
    // VS Code tells of a new language as of a closing and an opening of the same document.
    vscode.workspace.onDidOpenTextDocument(follow),
    vscode.window.onDidChangeVisibleTextEditors(considerAll),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('communique.recognition')) {
        considerAll(vscode.window.visibleTextEditors);
      }
    }),
  );
}

function isPlain({ languageId: id }: vscode.TextDocument): boolean {
  return id === 'plaintext';
}

/** By what it says. Files of other endings, and of none, are too often no texts. */
function isRecognised(document: vscode.TextDocument): boolean {
  return (
    /\.te?xt$/i.test(baseName(document.uri)) &&
    !isTooLarge(document) &&
    isDiplomaticText(plainTextOf(document))
  );
}

/** Whether a person's `files.associations` say what the file is. */
function isAssociated(document: vscode.TextDocument): boolean {
  const associations = vscode.workspace
    .getConfiguration('files', document.uri)
    .get<Readonly<Record<string, string>>>('associations', {});
  return Object.keys(associations).some((glob) => {
    const pattern = glob.includes('/') ? glob : `**/${glob}`;
    return vscode.languages.match({ pattern }, document) > 0;
  });
}
