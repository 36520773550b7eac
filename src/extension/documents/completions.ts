import * as vscode from 'vscode';
import type { Codebook } from '../../core/codebook/codebook';
import { completeCodebook } from '../../core/documents/completeCodebook';
import { completeSidecar } from '../../core/documents/completeSidecar';
import type { Completion } from '../../core/documents/completion';
import { describeCode } from '../../core/documents/describeCode';
import { prepareThemes } from '../../core/documents/themeCompletions';
import type { Desk } from '../desk';
import { translate } from '../translate';
import { plainTextOf } from '../world/documents';
import { indexAt, kindOfFile, ourFiles, rangeAt } from './ourFiles';
import { yamlExtensionDoes } from './yamlExtension';

const icons = {
  key: vscode.CompletionItemKind.Property,
  kind: vscode.CompletionItemKind.Enum,
  strength: vscode.CompletionItemKind.EnumMember,
  theme: vscode.CompletionItemKind.Constant,
  value: vscode.CompletionItemKind.Value,
  color: vscode.CompletionItemKind.Color,
};

/** An item that remembers what it stands for: what the codebook says of it is asked for later. */
class CodeItem extends vscode.CompletionItem {
  constructor(
    readonly completion: Completion,
    readonly codebook: Codebook,
  ) {
    const { label, detail, description, type } = completion;
    const beside = detail === undefined ? {} : { detail: `  ${detail}` };
    const above = description === undefined ? {} : { description };
    super({ label, ...beside, ...above }, icons[type]);
  }
}

/** Proposes keys and codes in sidecars and codebooks. */
export function registerCompletions(desk: Pick<Desk, 'workspace'>): vscode.Disposable {
  const { workspace } = desk;
  const prepare = (editors: readonly vscode.TextEditor[]): void => {
    for (const { document } of editors) {
      if (kindOfFile(desk, document.uri) === undefined) continue;
      const codebook = workspace.codebookOf(document.uri.toString());
      // After what the editor itself has to do: thousands of themes take a moment.
      setTimeout(() => {
        prepareThemes(codebook, vscode.env.language);
      });
    }
  };
  prepare(vscode.window.visibleTextEditors);
  return vscode.Disposable.from(
    vscode.window.onDidChangeVisibleTextEditors(prepare),
    workspace.onDidChange(({ origin }) => {
      if (origin === 'codebook') prepare(vscode.window.visibleTextEditors);
    }),
    vscode.languages.registerCompletionItemProvider(
      ourFiles,
      {
        provideCompletionItems: (document, position) => complete(desk, document, position),
        resolveCompletionItem: (item) => {
          const words = item instanceof CodeItem ? documentationOf(item) : undefined;
          if (words) item.documentation = words;
          return item;
        },
      },
      ...[' ', '"', "'", '[', ',', ':', '#'],
    ),
  );
}

function complete(
  desk: Pick<Desk, 'workspace'>,
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.CompletionList | undefined {
  const kind = kindOfFile(desk, document.uri);
  if (kind === undefined) return undefined;
  const text = plainTextOf(document);
  const offset = indexAt(text, position);
  const codebook = desk.workspace.codebookOf(document.uri.toString());
  const find = kind === 'sidecar' ? completeSidecar : completeCodebook;
  const found = find(text.text, offset, codebook, vscode.env.language);
  if (!found) return undefined;
  const theirs = yamlExtensionDoes('completion', document.uri);
  const range = rangeAt(text, found.from, found.to);
  const typed = text.text.slice(found.from, offset);
  const items = found.items
    .filter(({ type }) => !theirs || (type !== 'key' && type !== 'value'))
    .map((one, i): CodeItem => {
      const item = new CodeItem(one, codebook);
      item.insertText = insertionOf(one);
      item.range = range;
      // What fits was found by our own search, which knows labels and accents: VS Code only shows it.
      if (typed !== '') item.filterText = typed;
      item.sortText = String(i).padStart(4, '0');
      if (one.deprecated) item.tags = [vscode.CompletionItemTag.Deprecated];
      if (one.goesOn) item.command = { title: '', command: 'editor.action.triggerSuggest' };
      return item;
    });
  return new vscode.CompletionList(items, true);
}

function insertionOf({ insert, caret }: Completion): string | vscode.SnippetString {
  if (caret === undefined) return insert;
  return new vscode.SnippetString()
    .appendText(insert.slice(0, caret))
    .appendTabstop(0)
    .appendText(insert.slice(caret));
}

function documentationOf({ completion, codebook }: CodeItem): vscode.MarkdownString | undefined {
  const { type, code } = completion;
  if (code === undefined || (type !== 'kind' && type !== 'theme')) return undefined;
  const reader = { language: vscode.env.language, translate };
  return new vscode.MarkdownString(describeCode(codebook, type, code, reader));
}
