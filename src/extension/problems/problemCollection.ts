import * as vscode from 'vscode';
import type { Problem } from '../../core/problem';
import { say } from '../translate';
import { isTheirs, withoutDoubles } from './withoutDoubles';

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

/** The problems of files in the Problems panel; what the YAML extension shows already is left out. */
export class ProblemCollection implements vscode.Disposable {
  readonly #shown = vscode.languages.createDiagnosticCollection('communique');
  readonly #all = new Map<string, readonly vscode.Diagnostic[]>();
  readonly #theirs = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
    for (const uri of uris) this.#follow(uri);
  });

  dispose(): void {
    this.#theirs.dispose();
    this.#shown.dispose();
  }

  set(file: string, problems: readonly Problem[]): void {
    const uri = vscode.Uri.parse(file, true);
    // Each set or delete is a message to the workbench: of thousands of sidecars, few have a problem.
    if (problems.length === 0 && !this.#all.has(uri.toString())) return;
    if (problems.length === 0) {
      this.delete(file);
      return;
    }
    const diagnostics = problems.map(toDiagnostic);
    this.#all.set(uri.toString(), diagnostics);
    this.#shown.set(uri, withoutDoubles(diagnostics, vscode.languages.getDiagnostics(uri)));
  }

  delete(file: string): void {
    const uri = vscode.Uri.parse(file, true);
    if (this.#all.delete(uri.toString())) this.#shown.delete(uri);
  }

  /** The YAML extension may have found something, or find it no more. */
  #follow(uri: vscode.Uri): void {
    const ours = this.#all.get(uri.toString());
    if (ours === undefined) return;
    const found = vscode.languages.getDiagnostics(uri);
    const isUnfiltered = this.#shown.get(uri)?.length === ours.length;
    if (isUnfiltered && !found.some(isTheirs)) return;
    const kept = withoutDoubles(ours, found);
    // What we show is announced as well: only what differs is shown anew.
    if (kept.length !== this.#shown.get(uri)?.length) this.#shown.set(uri, kept);
  }
}

function toDiagnostic({ severity, code, message, range }: Problem): vscode.Diagnostic {
  const { start, end } = range;
  const place = new vscode.Range(start.line, start.character, end.line, end.character);
  const diagnostic = new vscode.Diagnostic(place, say(message), severities[severity]);
  diagnostic.source = 'Communiqué';
  diagnostic.code = code;
  return diagnostic;
}
