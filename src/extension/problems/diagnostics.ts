import * as vscode from 'vscode';
import type { Problem, SourceRange } from '../../core/problem';
import { sidecarProblems } from '../../core/workspace/annotatedText';
import type { SidecarFile } from '../../core/workspace/sidecarFile';
import type { Desk } from '../desk';
import { say } from '../translate';

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

/** Keeps the Problems panel up to date with what is wrong with sidecars and codebooks. */
export function registerDiagnostics({ workspace, files }: Desk): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('communique');
  /** The files that problems were shown for, by text. */
  const shownFor = new Map<string, readonly string[]>();

  const showText = (text: string): void => {
    const sidecars = workspace.sidecarsOf(text);
    for (const uri of shownFor.get(text) ?? []) collection.delete(vscode.Uri.parse(uri, true));
    shownFor.set(
      text,
      sidecars.map(({ uri }) => uri),
    );
    for (const sidecar of sidecars) {
      const problems = problemsOf(text, sidecar);
      collection.set(vscode.Uri.parse(sidecar.uri, true), problems.map(toDiagnostic));
    }
  };
  const problemsOf = (text: string, file: SidecarFile): readonly Problem[] => {
    const { uri, reading, problems } = file;
    if (!reading) return problems;
    if (problems !== reading.problems) return problems;
    return sidecarProblems(reading, {
      textName: files.nameOf(text),
      textIsThere: workspace.isThere(text),
      codebook: workspace.codebookOf(text),
      placementOf: ({ id }) => workspace.find({ sidecar: uri, id })?.placement,
    });
  };
  let codebooks: readonly string[] = [];
  const showCodebooks = (): void => {
    const all = workspace.codebooks.problems;
    for (const uri of codebooks) if (!all.has(uri)) collection.delete(vscode.Uri.parse(uri, true));
    codebooks = [...all.keys()];
    for (const [uri, problems] of all) {
      collection.set(vscode.Uri.parse(uri, true), problems.map(toDiagnostic));
    }
  };

  return vscode.Disposable.from(
    collection,
    workspace.onDidChange(({ origin, texts }) => {
      if (origin === 'codebook') showCodebooks();
      texts.forEach(showText);
    }),
    // Only now do the lines of the file, and its quotes, agree with what is in memory.
    workspace.onDidSave(({ uri }) => {
      const text = workspace.textOf(uri);
      if (text !== undefined) showText(text);
    }),
  );
}

function toDiagnostic({ severity, code, message, range }: Problem): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toRange(range), say(message), severities[severity]);
  diagnostic.source = 'Communiqué';
  diagnostic.code = code;
  return diagnostic;
}

function toRange({ start, end }: SourceRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
