import * as vscode from 'vscode';
import type { Problem } from '../../core/problem';
import { sidecarProblems } from '../../core/workspace/annotatedText';
import { CodeUses } from '../../core/workspace/codeUses';
import { finishInSlices, type Steps } from '../../core/steps';
import type { SidecarFile } from '../../core/workspace/sidecarFile';
import type { Desk } from '../desk';
import { drawn } from '../drawn';
import { soon } from '../soon';
import { ProblemCollection } from './problemCollection';

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Keeps the Problems panel up to date with what is wrong with sidecars and codebooks. */
export function registerDiagnostics({ workspace, files }: Desk): vscode.Disposable {
  const collection = new ProblemCollection();
  /** The files that problems were shown for, by text. */
  const shownFor = new Map<string, readonly string[]>();

  const showText = (text: string): void => {
    const sidecars = workspace.sidecarsOf(text);
    const uris = sidecars.map(({ uri }) => uri);
    for (const uri of shownFor.get(text) ?? []) if (!uris.includes(uri)) collection.delete(uri);
    shownFor.set(text, uris);
    for (const sidecar of sidecars) collection.set(sidecar.uri, problemsOf(text, sidecar));
  };
  const problemsOf = (text: string, file: SidecarFile): readonly Problem[] => {
    const { uri, reading, problems } = file;
    if (!reading) return problems;
    if (problems !== reading.problems) return problems;
    return sidecarProblems(reading, {
      textName: files.nameOf(text),
      textIsThere: workspace.isThere(text),
      // Against what stands in for a codebook that cannot be read, every code would be wrong.
      codebook: workspace.codebooks.isReadable(text) ? workspace.codebookOf(text) : undefined,
      placementOf: ({ id }) => workspace.find({ sidecar: uri, id })?.placement,
      language: vscode.env.language,
    });
  };
  let codebooks: readonly string[] = [];
  const showCodebooks = (): void => {
    const all = new Map(workspace.codebooks.problems);
    const uses = new CodeUses(workspace);
    const used = (codebook: string, theme: string) =>
      uses.of([codebook], 'theme', theme).annotations.length;
    for (const [file, problem] of workspace.codebooks.deprecatedInUse(used)) {
      all.set(file, [...(all.get(file) ?? []), problem]);
    }
    for (const uri of codebooks) if (!all.has(uri)) collection.delete(uri);
    codebooks = [...all.keys()];
    for (const [uri, problems] of all) collection.set(uri, problems);
  };

  /** They wait until what is in sight is drawn; thousands at once would hold up everything else. */
  const waiting = new Set<string>();
  const showWaiting = function* (): Steps<void> {
    for (const text of waiting) {
      waiting.delete(text);
      showText(text);
      yield;
    }
  };
  const showSoon = (texts: ReadonlySet<string>): void => {
    const isRunning = waiting.size > 0;
    for (const text of texts) waiting.add(text);
    if (!isRunning) void drawn().then(() => finishInSlices(showWaiting(), pause));
  };

  // Which deprecated themes are used, every change of an annotation may change.
  const showCodebooksSoon = soon(showCodebooks);

  return vscode.Disposable.from(
    collection,
    showCodebooksSoon,
    workspace.onDidChange(({ origin, texts }) => {
      if (origin === 'codebook') showCodebooks();
      else showCodebooksSoon();
      showSoon(texts);
    }),
    // Only now do the lines of the file, and its quotes, agree with what is in memory.
    workspace.onDidSave(({ uri }) => {
      const text = workspace.textOf(uri);
      if (text !== undefined) showText(text);
    }),
    // An editor that takes over what was written moves the lines it had drawn elsewhere.
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      const text = document.isDirty ? undefined : workspace.textOf(document.uri.toString());
      if (text !== undefined) showSoon(new Set([text]));
    }),
    new vscode.Disposable(() => {
      waiting.clear();
    }),
  );
}
