import * as vscode from 'vscode';
import { hoverCodebook, hoverSidecar } from '../../core/documents/hover';
import type { Desk } from '../desk';
import { translate } from '../translate';
import { plainTextOf } from '../world/documents';
import { indexAt, kindOfFile, ourFiles, rangeAt } from './ourFiles';
import { yamlExtensionDoes } from './yamlExtension';

/** Says what codes and keys in sidecars and codebooks mean. */
export function registerCodeHovers(desk: Pick<Desk, 'workspace'>): vscode.Disposable {
  return vscode.languages.registerHoverProvider(ourFiles, {
    provideHover: (document, position) => {
      const kind = kindOfFile(desk, document.uri);
      if (kind === undefined) return undefined;
      const text = plainTextOf(document);
      const codebook = desk.workspace.codebookOf(document.uri.toString());
      const reader = { language: vscode.env.language, translate };
      const say = kind === 'sidecar' ? hoverSidecar : hoverCodebook;
      const found = say(text.text, indexAt(text, position), codebook, reader);
      if (!found) return undefined;
      if (found.about === 'key' && yamlExtensionDoes('hover', document.uri)) return undefined;
      const range = rangeAt(text, found.from, found.to);
      // The problem that is shown beside says it, and what to do.
      if (found.about === 'unknown code' && hasProblem(document.uri, range)) return undefined;
      return new vscode.Hover(new vscode.MarkdownString(found.markdown), range);
    },
  });
}

function hasProblem(file: vscode.Uri, range: vscode.Range): boolean {
  const problems = vscode.languages.getDiagnostics(file);
  return problems.some(
    (problem) => problem.source === 'Communiqué' && range.intersection(problem.range),
  );
}
